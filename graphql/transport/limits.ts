import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import type { FieldLimits } from './field-limits';
import { ownError } from './public-message';

/** Limits of one document. */
export const LIMITS = {
  tokens: 1_000,
  depth: 8,
  aliases: 15,
  directives: 50,
  /** Fields, counting every use of a fragment. */
  selections: 2_000,
  mutationFields: 5,
  /** Rows a document may request: `first` multiplied along each path. */
  nodes: 10_000,
} as const;

/**
 * Finds the limit a document exceeds in one walk that measures every fragment once, so that nested fragments cannot
 * make it expensive. Runs before validation, some of whose rules compare fields in pairs.
 */
export function findLimitBreach(
  document: DocumentNode,
  { alone, development }: Pick<FieldLimits, 'alone'> & { development: boolean },
): GraphQLError | undefined {
  const ruler = createRuler(document, development);
  try {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) ruler.fragment(definition.name.value);
      if (definition.kind === Kind.OPERATION_DEFINITION) checkOperation(definition, ruler, alone);
    }
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  return undefined;
}

/** Whether all root fields of all operations are bulk mutations. */
export function isBulkDocument(document: DocumentNode, { bulk }: Pick<FieldLimits, 'bulk'>): boolean {
  return mutationFieldsOf(document)?.every((field) => bulk.has(field)) ?? false;
}

/** Time limit in milliseconds of a document whose root fields are all mutations with a deadline. */
export function longDeadlineOf(
  document: DocumentNode,
  { deadlinesMs }: Pick<FieldLimits, 'deadlinesMs'>,
): number | undefined {
  const deadlines = mutationFieldsOf(document)?.map((field) => deadlinesMs.get(field)) ?? [];
  const longest = Math.max(...deadlines.map((deadline) => deadline ?? Infinity));
  return Number.isFinite(longest) ? longest : undefined;
}

/** Root fields of all operations if every operation is a mutation. */
function mutationFieldsOf(document: DocumentNode): string[] | undefined {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = fragmentsOf(document);
  if (!operations.every(({ operation }) => operation === OperationTypeNode.MUTATION)) return undefined;
  const fields = operations.flatMap(({ selectionSet }) => rootFields(selectionSet, fragments));
  return fields.length > 0 ? fields : undefined;
}

/**
 * Disables introspection. `__type(name:) { name }` stays: it reveals only whether a name exists, and the
 * GraphQL-over-HTTP audits use it.
 */
export const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    const name = node.name.value;
    const harmless =
      name === '__type' &&
      node.selectionSet?.selections.every(
        (selection) => selection.kind === Kind.FIELD && ['name', '__typename'].includes(selection.name.value),
      );
    if (name === '__schema' || (name === '__type' && !harmless)) {
      context.reportError(
        ownError('Introspection is turned off. Use the published schema instead.', {
          nodes: node,
          extensions: {},
        }),
      );
    }
  },
});

type Measure = { depth: number; aliases: number; directives: number; selections: number };
type Ruler = {
  selectionSet(set: SelectionSetNode | undefined): Measure;
  fragment(name: string): Measure;
  fragments: Map<string, FragmentDefinitionNode>;
};

function checkOperation(operation: OperationDefinitionNode, ruler: Ruler, alone: FieldLimits['alone']): void {
  const measure = ruler.selectionSet(operation.selectionSet);
  const directives = measure.directives + (operation.directives?.length ?? 0);
  if (measure.selections > LIMITS.selections)
    refuse('The operation selects too many fields', LIMITS.selections);
  if (measure.depth > LIMITS.depth) refuse('The operation is nested too deeply', LIMITS.depth);
  if (measure.aliases > LIMITS.aliases) refuse('The operation has too many aliases', LIMITS.aliases);
  if (directives > LIMITS.directives) refuse('The operation has too many directives', LIMITS.directives);
  if (operation.operation !== OperationTypeNode.MUTATION) return;

  const fields = rootFields(operation.selectionSet, ruler.fragments);
  if (fields.length > LIMITS.mutationFields)
    refuse('The operation has too many mutations', LIMITS.mutationFields);
  const exclusive = fields.filter((field) => alone.has(field));
  if (exclusive.length > 1) {
    refuse(`The operation has too many of the mutations ${[...new Set(exclusive)].sort().join(', ')}`, 1);
  }
}

function createRuler(document: DocumentNode, development: boolean): Ruler {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Measure>();
  const underWay = new Set<string>();

  function fragment(name: string): Measure {
    const known = measured.get(name);
    if (known) return known;
    if (underWay.has(name)) throw tooMuch('A fragment cannot be spread within itself.');
    underWay.add(name);
    const measure = selectionSet(fragments.get(name)?.selectionSet);
    underWay.delete(name);
    measured.set(name, measure);
    return measure;
  }

  function selectionSet(set: SelectionSetNode | undefined): Measure {
    const total: Measure = { depth: 0, aliases: 0, directives: 0, selections: 0 };
    for (const selection of set?.selections ?? []) {
      const measure = selectionMeasure(selection);
      total.depth = Math.max(total.depth, measure.depth);
      total.aliases += measure.aliases;
      total.directives += measure.directives + (selection.directives?.length ?? 0);
      total.selections += measure.selections + 1;
    }
    return total;
  }

  function selectionMeasure(selection: SelectionNode): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return fragment(selection.name.value);
    const inner = selectionSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    const introspects = development && ['__schema', '__type'].includes(selection.name.value);
    return {
      ...inner,
      depth: introspects ? 1 : inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
    };
  }

  return { selectionSet, fragment, fragments };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

function rootFields(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return inner ? rootFields(inner, fragments) : [];
  });
}

function refuse(what: string, most: number): never {
  throw tooMuch(`${what}: at most ${most}.`);
}

function tooMuch(message: string): GraphQLError {
  return ownError(message, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
