import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const display: QueryResolvers['display'] = (_parent, _args, { ctx }) => licensing.getDisplay({ ctx });
