import {
  type GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { LIMITS } from './limits';
import { ownError } from './public-message';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** What the lists without a page size may reasonably hold. */
const UNPAGED_ROWS: Readonly<Record<string, number>> = {
  search: 20,
  results: 100,
  seatPools: 10,
  seatUsages: 1_000,
  portalUsers: 20,
  portalInvitations: 20,
  apiTokens: 20,
  holders: 50,
  applications: 10,
  changePreview: 20,
  peakInUse: 10,
  webhookEndpoints: 20,
  attempts: 20,
  recipients: 50,
  denialCount: 1,
};
/** What takes weeks of records, or all names, to read, however little is returned. */
const LEAST_COST: Readonly<Record<string, number>> = {
  denialSummary: 3_000,
  usageHistory: 3_000,
  usageReport: 3_000,
  plan: 5_000,
  whatIf: 200,
  ledger: 500,
  explanation: 500,
  denialsNear: 500,
  monthlyReport: 3_000,
  search: 1_000,
  // Sorted anew for each page, because most orders change all the time.
  devices: 300,
  denialEpisodes: 500,
};
/** However few rows a page has, it takes two queries. */
const LEAST_COST_OF_A_PAGE = 20;
/** The names of a whole pool or customer are looked through. */
const LEAST_COST_OF_A_SEARCH = 1_000;

/** Refuses an operation that asks for more rows than a reply may hold: pages within pages multiply. */
export function checkNodeEstimate(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): GraphQLError | undefined {
  const nodes = estimateNodes(document, operation, variables);
  if (nodes <= LIMITS.nodes) return undefined;
  return ownError(
    `The operation costs as much as reading ${nodes.toLocaleString('en')} rows, pages within pages and searches included: at most ${LIMITS.nodes.toLocaleString('en')}. Ask for smaller pages, or send several operations.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}

/** How many rows an operation may return, or cost: each list's size times what is asked of each of its rows. */
export function estimateNodes(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  );
  const estimated = new Map<string, number>();

  function selectionSet(set: SelectionSetNode | undefined): number {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) total += fragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) total += selectionSet(selection.selectionSet);
      else total += field(selection);
    }
    return total;
  }

  function fragment(name: string): number {
    const known = estimated.get(name);
    if (known !== undefined) return known;
    const rows = selectionSet(fragments.get(name));
    estimated.set(name, rows);
    return rows;
  }

  function field(node: FieldNode): number {
    // A plain value may have the name of something that is read: whether somebody wants the monthlyReport.
    const least = node.selectionSet ? (LEAST_COST[node.name.value] ?? 0) : 0;
    return Math.max(least, isSearch(node, variables) ? LEAST_COST_OF_A_SEARCH : 0, rowsOf(node));
  }

  function rowsOf(node: FieldNode): number {
    const inside = selectionSet(node.selectionSet);
    const page = pageSize(node, operation, variables);
    if (page !== undefined) return Math.max(LEAST_COST_OF_A_PAGE, page) * Math.max(1, inside);
    const rows = UNPAGED_ROWS[node.name.value];
    return rows === undefined ? inside : rows * Math.max(1, inside);
  }

  return selectionSet(operation.selectionSet);
}

/** Whether a list is searched for a text, by an argument or by one within its filter. */
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

/** The field's `first`; a wrong one counts as nothing, because it is refused where it is used. */
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
