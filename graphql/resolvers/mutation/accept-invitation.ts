import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const acceptInvitation: MutationResolvers['acceptInvitation'] = (_parent, { input }, { ctx }) =>
  licensing.acceptInvitation({ ctx, input });
