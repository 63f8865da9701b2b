import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createPortalUser: MutationResolvers['createPortalUser'] = (_parent, { input }, { ctx }) =>
  licensing.createPortalUser({ ctx, input });
