import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const mailRequest: QueryResolvers['mailRequest'] = (_parent, { token }, { ctx }) =>
  licensing.getMailRequest({ ctx, input: { token } });
