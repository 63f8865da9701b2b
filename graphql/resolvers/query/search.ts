import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const search: QueryResolvers['search'] = (_parent, input, { ctx }) => licensing.search({ ctx, input });
