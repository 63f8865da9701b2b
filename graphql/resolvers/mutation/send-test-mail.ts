import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const sendTestMail: MutationResolvers['sendTestMail'] = (_parent, { input }, { ctx }) =>
  licensing.sendTestMail({ ctx, input });
