import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const invitation: QueryResolvers['invitation'] = (_parent, { token }, { ctx }) =>
  licensing.getInvitation({ ctx, input: { token } });
