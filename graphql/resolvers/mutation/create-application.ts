import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createApplication: MutationResolvers['createApplication'] = (_parent, { input }, { ctx }) =>
  licensing.createApplication({ ctx, input });
