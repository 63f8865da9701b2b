import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateAlertSettings: MutationResolvers['updateAlertSettings'] = (_parent, { input }, { ctx }) =>
  licensing.updateAlertSettings({ ctx, input });
