import { GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig } from 'graphql';
import { DateTimeISOResolver } from 'graphql-scalars';

const { parseValue, parseLiteral, ...config } = DateTimeISOResolver.toConfig();

/** DateTime of the library with our description, limited to years that PostgreSQL can store. */
export const DateTime = new GraphQLScalarType({
  ...config,
  name: 'DateTime',
  description:
    "An ISO 8601 instant in UTC with milliseconds, for instance `2026-11-22T08:02:13.512Z`. The clock is always the server's.",
  parseValue: (value) => within(parseValue(value)),
  parseLiteral: (node, variables) => within(parseLiteral(node, variables)),
} satisfies GraphQLScalarTypeConfig<Date, string | number>);

function within(instant: Date): Date {
  const year = instant.getUTCFullYear();
  if (year >= 1 && year <= 9999) return instant;
  throw new GraphQLError('DateTime must lie in the years 0001 to 9999 (UTC).');
}
