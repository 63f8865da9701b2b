import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const logout: MutationResolvers['logout'] = (_parent, _args, { ctx }) => licensing.logout({ ctx });
