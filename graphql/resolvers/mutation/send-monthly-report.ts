import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const sendMonthlyReport: MutationResolvers['sendMonthlyReport'] = (_parent, { input }, { ctx }) =>
  licensing.sendMonthlyReport({ ctx, input });
