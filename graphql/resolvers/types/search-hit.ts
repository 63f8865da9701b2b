import type { SearchHitResolvers } from '../../generated/resolvers';

export const SearchHit: SearchHitResolvers = { __resolveType: (hit) => hit.__typename };
