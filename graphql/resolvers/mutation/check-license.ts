import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const checkLicense: MutationResolvers['checkLicense'] = (_parent, { input }, { ctx }) =>
  licensing.checkLicense({ ctx, input });
