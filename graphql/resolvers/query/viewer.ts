import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const viewer: QueryResolvers['viewer'] = (_parent, _args, { ctx }) => licensing.getViewer({ ctx });
