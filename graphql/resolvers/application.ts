import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const application: Resolvers = {
  Query: {
    applications: (_parent, _args, { ctx }) => licensing.listApplications({ ctx }),
  },
  Mutation: {
    createApplication: (_parent, { input }, { ctx }) => licensing.createApplication({ ctx, input }),
    updateApplication: (_parent, { input }, { ctx }) => licensing.updateApplication({ ctx, input }),
  },
  Application: {
    id: (application) => licensing.encodeId('application', application.id),
    settingBounds: (application) => licensing.settingBoundsOf(application),
    seatPoolCount: (application, _args, { loaders }) => loaders.seatPoolCount.load(application.id),
  },
};
