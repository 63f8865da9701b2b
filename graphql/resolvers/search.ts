import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const search: Resolvers = {
  Query: {
    search: (_parent, input, { ctx }) => licensing.search({ ctx, input }),
  },
  SearchHit: { __resolveType: (hit) => hit.__typename },
};
