import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { FieldLimits } from './field-limits';
import { LIMITS } from './limits';
import { ownError } from './public-message';

export type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** A valid operation and its variables. */
type Question = {
  schema: GraphQLSchema;
  costs: FieldLimits['costs'];
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
};

type Type = GraphQLNamedType | null | undefined;

/** Minimum cost of a page, which takes two queries however few rows it has. */
const LEAST_COST_OF_A_PAGE = 20;
/** Minimum cost of a search, which scans the names of a whole pool or customer. */
const LEAST_COST_OF_A_SEARCH = 1_000;

/** Refuses an operation that requests more rows than allowed: nested pages multiply. */
export function checkNodeEstimate(question: Question): GraphQLError | undefined {
  const nodes = estimateNodes(question);
  if (nodes <= LIMITS.nodes) return undefined;
  return ownError(
    `The operation costs as much as reading ${nodes.toLocaleString('en')} rows, pages within pages and searches included: at most ${LIMITS.nodes.toLocaleString('en')}. Ask for smaller pages, or send several operations.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}

/**
 * Estimates the rows an operation may return, or their equivalent cost: the size of each list times the cost of a
 * row.
 */
export function estimateNodes({ schema, costs, document, operation, variables }: Question): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const estimated = new Map<string, number>();

  function selectionSet(set: SelectionSetNode | undefined, parent: Type): number {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) total += fragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        total += selectionSet(selection.selectionSet, typeOn(selection.typeCondition) ?? parent);
      else total += field(selection, parent);
    }
    return total;
  }

  function fragment(name: string): number {
    const known = estimated.get(name);
    if (known !== undefined) return known;
    const definition = fragments.get(name);
    const rows = selectionSet(definition?.selectionSet, typeOn(definition?.typeCondition));
    estimated.set(name, rows);
    return rows;
  }

  const typeOn = (condition: NamedTypeNode | undefined): Type =>
    condition && schema.getType(condition.name.value);

  function field(node: FieldNode, parent: Type): number {
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // Introspection reads no rows.
    if (!definition) return 0;
    const { rows, atLeast } = costs.get(definition) ?? {};
    const searched = isSearch(node, variables) ? LEAST_COST_OF_A_SEARCH : 0;
    const inside = selectionSet(node.selectionSet, getNamedType(definition.type));
    const page = pageSize(node, operation, variables);
    const size = page === undefined ? rows : Math.max(LEAST_COST_OF_A_PAGE, page);
    return Math.max(atLeast ?? 0, searched, size ? size * Math.max(1, inside) : inside);
  }

  return selectionSet(operation.selectionSet, schema.getRootType(operation.operation));
}

/** Whether a list is searched for a text, by an argument or within its filter. */
function isSearch(node: FieldNode, variables: Variables): boolean {
  const holdsText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return (node.arguments ?? []).some(({ name, value }) => {
    if (name.value !== 'search' && name.value !== 'filter') return false;
    if (value.kind === Kind.VARIABLE) {
      const given = variables?.[value.name.value];
      return holdsText(name.value === 'search' ? given : (given as { search?: unknown } | null)?.search);
    }
    if (value.kind === Kind.OBJECT)
      return value.fields.some((field) => field.name.value === 'search' && isText(field.value, holdsText));
    return isText(value, holdsText);
  });

  function isText(value: ValueNode, holds: (text: unknown) => boolean): boolean {
    if (value.kind === Kind.VARIABLE) return holds(variables?.[value.name.value]);
    return value.kind === Kind.STRING && holds(value.value);
  }
}

/** Value of `first`. An invalid one counts as 0, because execution refuses it. */
function pageSize(
  node: FieldNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number | undefined {
  const first = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (!first) return undefined;
  if (first.kind === Kind.INT) return Math.max(0, Number(first.value));
  if (first.kind !== Kind.VARIABLE) return 0;
  const name = first.name.value;
  const given = variables?.[name];
  if (typeof given === 'number') return Math.max(0, given);
  if (given !== undefined) return 0;
  const fallback = operation.variableDefinitions?.find(
    (definition) => definition.variable.name.value === name,
  );
  return fallback?.defaultValue?.kind === Kind.INT ? Math.max(0, Number(fallback.defaultValue.value)) : 0;
}
