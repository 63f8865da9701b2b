import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const device: QueryResolvers['device'] = (_parent, { id }, { ctx }) =>
  licensing.getDevice({ ctx, input: { id } });
