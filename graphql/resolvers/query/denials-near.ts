import { findDenialsNear } from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const denialsNear: QueryResolvers['denialsNear'] = (_parent, input, { ctx }) =>
  findDenialsNear({ ctx, input });
