import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const rotateRegistrationKey: MutationResolvers['rotateRegistrationKey'] = (
  _parent,
  { input },
  { ctx },
) => licensing.rotateRegistrationKey({ ctx, input });
