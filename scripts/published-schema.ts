import { ChangeType, CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import {
  buildSchema,
  GraphQLSchema,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { format, resolveConfig } from 'prettier';

/** The API as it was published last: what apps in the field and other people's scripts are written against. */
export const PUBLISHED_SCHEMA = 'docs/schema.graphql';

const HEADING = `# The whole API in one file, printed from the code by \`npm run schema:publish\`; it is what to give to a code generator.
# license.graphql and its neighbours in graphql/schema are its sources. It only grows: see docs/integrate.md.

`;

/** The schema as a text that does not depend on the order of its sources. */
export async function printPublishedSchema(schema: GraphQLSchema): Promise<string> {
  const style = await resolveConfig(PUBLISHED_SCHEMA);
  return format(HEADING + printSchema(lexicographicSortSchema(withoutLimits(schema))), {
    ...style,
    parser: 'graphql',
  });
}

/** Without `@cost` and its neighbours, which are for the server: their numbers are no promise. */
function withoutLimits(schema: GraphQLSchema): GraphQLSchema {
  // Built from its text, because the comparison would also find the directives in the syntax trees.
  return buildSchema(
    printSchema(new GraphQLSchema({ ...schema.toConfig(), directives: specifiedDirectives })),
  );
}

/** Everything that changed, in words, and which of it an app in the field could stumble over. */
export async function compareSchemas(
  published: GraphQLSchema,
  current: GraphQLSchema,
): Promise<{ breaking: string[]; other: string[] }> {
  const changes = await diff(published, withoutLimits(current));
  return {
    breaking: changes.filter(isBreaking).map(({ message }) => message),
    other: tellOnce(changes.filter((change) => !isBreaking(change))).map(({ message }) => message),
  };
}

/** Of a type or a field that is new, not every part of it. */
function tellOnce(changes: Change[]): Change[] {
  const added = changes.filter(({ type }) =>
    /^(TYPE|FIELD|ENUM_VALUE|INPUT_FIELD)_ADDED$/.test(String(type)),
  );
  const paths = new Set(added.map(({ path = '' }) => path));
  return changes.filter((change) => {
    const { path = '' } = change;
    const isItself = added.includes(change);
    const steps = path.split('.').map((_, index, all) => all.slice(0, index + 1).join('.'));
    return !(isItself ? steps.slice(0, -1) : steps).some((step) => paths.has(step));
  });
}

/**
 * Of the changes that are called dangerous we promise not to make these: apps ask `__typename` for the members of a
 * union that they know, and a default is part of what leaving something out means. New values of enums they expect.
 */
const BREAKS_A_PROMISE = new Set<string>([
  ChangeType.UnionMemberAdded,
  ChangeType.FieldArgumentDefaultChanged,
  ChangeType.InputFieldDefaultValueChanged,
]);

const isBreaking = ({ criticality, type }: Change) =>
  criticality.level === CriticalityLevel.Breaking || BREAKS_A_PROMISE.has(String(type));
