import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const resendMailConfirmation: MutationResolvers['resendMailConfirmation'] = (
  _parent,
  { input },
  { ctx },
) => licensing.resendMailConfirmation({ ctx, input });
