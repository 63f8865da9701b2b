import { GraphQLScalarType } from 'graphql';
import { DateTimeISOResolver } from 'graphql-scalars';

/** The library's scalar under the name and the description the schema gives it. */
export const DateTime = new GraphQLScalarType({
  ...DateTimeISOResolver.toConfig(),
  name: 'DateTime',
  description:
    "An ISO 8601 instant in UTC with milliseconds, for instance `2026-11-22T08:02:13.512Z`. The clock is always the server's.",
});
