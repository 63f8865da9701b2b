import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';
import { selects } from '../../selects';

export const alerts: QueryResolvers['alerts'] = (_parent, input, { ctx }, info) =>
  licensing.listAlerts({ ctx, input: { ...input, counted: selects(info, 'totalCount') } });
