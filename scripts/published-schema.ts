import { ChangeType, CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import {
  buildSchema,
  GraphQLSchema,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { format, resolveConfig } from 'prettier';

/** The API as published last, on which apps in use and customers' scripts depend. */
export const PUBLISHED_SCHEMA = 'docs/schema.graphql';

const HEADING = `# The whole API in one file, printed from the code by \`npm run schema:publish\`; it is what to give to a code generator.
# license.graphql and its neighbours in graphql/schema are its sources. It only grows: see docs/integrate.md.

`;

/** The schema as text, sorted, so that it does not depend on the order of its sources. */
export async function printPublishedSchema(schema: GraphQLSchema): Promise<string> {
  const style = await resolveConfig(PUBLISHED_SCHEMA);
  return format(HEADING + printSchema(lexicographicSortSchema(withoutLimits(schema))), {
    ...style,
    parser: 'graphql',
  });
}

/** Without `@cost` and similar directives: their numbers are internal and may change. */
function withoutLimits(schema: GraphQLSchema): GraphQLSchema {
  // Rebuilt from text, because the comparison would also find directives in the syntax trees.
  return buildSchema(
    printSchema(new GraphQLSchema({ ...schema.toConfig(), directives: specifiedDirectives })),
  );
}

/** Messages of all changes; `breaking` are those that could break an app in use. */
export async function compareSchemas(
  published: GraphQLSchema,
  current: GraphQLSchema,
): Promise<{ breaking: string[]; other: string[] }> {
  const changes = await diff(published, withoutLimits(current));
  return {
    breaking: changes.filter(isBreaking).map(({ message }) => message),
    other: withoutPartsOfNewTypes(changes.filter((change) => !isBreaking(change))).map(
      ({ message }) => message,
    ),
  };
}

/** Drops changes within a type or field that is itself new. */
function withoutPartsOfNewTypes(changes: Change[]): Change[] {
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
 * Changes that the inspector calls dangerous and that count as breaking here: apps handle only known union members and
 * rely on defaults. New enum values are allowed, because apps must expect them.
 */
const ALSO_BREAKING = new Set<string>([
  ChangeType.UnionMemberAdded,
  ChangeType.FieldArgumentDefaultChanged,
  ChangeType.InputFieldDefaultValueChanged,
]);

const isBreaking = ({ criticality, type }: Change) =>
  criticality.level === CriticalityLevel.Breaking || ALSO_BREAKING.has(String(type));
