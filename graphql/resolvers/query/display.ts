import type { QueryResolvers } from '../../generated/resolvers';

export const display: QueryResolvers['display'] = (_parent, _args, { loaders }) => loaders.display;
