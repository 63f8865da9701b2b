import { encodeId } from '../../../licensing';
import type { ApplicationResolvers } from '../../generated/resolvers';

export const Application: ApplicationResolvers = {
  id: (application) => encodeId('application', application.id),
  seatPoolCount: (application, _args, { loaders }) => loaders.seatPoolCount.load(application.id),
};
