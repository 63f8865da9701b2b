import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const mailRequest: Resolvers = {
  Query: {
    mailRequest: (_parent, { token }, { ctx }) => licensing.getMailRequest({ ctx, input: { token } }),
  },
  Mutation: {
    answerMailRequest: async (_parent, { input }, { ctx }) => ({
      mailRequest: await licensing.answerMailRequest({ ctx, input }),
    }),
    resendMailConfirmation: (_parent, { input }, { ctx }) => licensing.resendMailConfirmation({ ctx, input }),
  },
  MailRequest: { expired: (request) => request.isExpired },
};
