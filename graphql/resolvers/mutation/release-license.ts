import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const releaseLicense: MutationResolvers['releaseLicense'] = (_parent, { input }, { ctx }) =>
  licensing.releaseLicense({ ctx, input });
