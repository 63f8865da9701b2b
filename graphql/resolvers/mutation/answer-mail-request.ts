import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const answerMailRequest: MutationResolvers['answerMailRequest'] = async (
  _parent,
  { input },
  { ctx },
) => ({ mailRequest: await licensing.answerMailRequest({ ctx, input }) });
