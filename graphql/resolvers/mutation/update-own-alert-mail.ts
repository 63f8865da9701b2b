import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateOwnAlertMail: MutationResolvers['updateOwnAlertMail'] = (_parent, { input }, { ctx }) =>
  licensing.updateOwnAlertMail({ ctx, input });
