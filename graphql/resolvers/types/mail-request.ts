import type { MailRequestResolvers } from '../../generated/resolvers';

export const MailRequest: MailRequestResolvers = { expired: (request) => request.isExpired };
