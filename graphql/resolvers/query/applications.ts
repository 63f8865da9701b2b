import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const applications: QueryResolvers['applications'] = (_parent, _args, { ctx }) =>
  licensing.listApplications({ ctx });
