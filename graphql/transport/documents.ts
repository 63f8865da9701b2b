import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { readFieldLimits } from './field-limits';
import { findLimitBreach, isBulkDocument, LIMITS, longDeadlineOf, noIntrospection } from './limits';
import { checkNodeEstimate, type Variables } from './node-estimate';

export type Documents = {
  /** Validation rules in addition to the specification's. */
  readonly rules: readonly ValidationRule[];
  /** Returns the limit a document exceeds, if any. Documents that do not parse pass here; the parser reports them. */
  limitBreach(source: string): GraphQLError | undefined;
  /** Whether all operations of a document are queries. Known after its limits were checked. */
  isRead(source: string): boolean;
  /** Whether a document contains only bulk mutations. */
  isBulk(source: string): boolean;
  /** Time limit of a document that contains only mutations with a deadline; undefined for others. */
  longDeadlineMs(source: string): number | undefined;
  /** Error for a valid operation that requests more rows than allowed. */
  rowsBreach(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): GraphQLError | undefined;
  /** Parses, measures and validates a document. Valid ones are cached. */
  prepare(source: string): { document: DocumentNode } | { errors: GraphQLError[] };
};

const CACHE = { max: 1_000, maxSize: 4 * 1024 * 1024 };

/** Prepares documents for execution with the same rules for every transport. */
export function createDocuments({
  schema,
  development,
}: {
  schema: GraphQLSchema;
  development: boolean;
}): Documents {
  const fieldLimits = readFieldLimits(schema);
  const breachOf = (document: DocumentNode) => findLimitBreach(document, { ...fieldLimits, development });
  const withinLimits = new LRUCache<string, { isRead: boolean }>({
    ...CACHE,
    sizeCalculation: (_, source) => sizeOfSource(source),
  });
  const prepared = new LRUCache<string, DocumentNode>({
    ...CACHE,
    sizeCalculation: (_, source) => sizeOfSource(source),
  });
  const rules = development ? [] : [noIntrospection];

  /**
   * Finds a document within the limits that may use one of the fields. Parses only if a field name occurs in the
   * text.
   */
  function withField(source: string, fields: readonly string[]): DocumentNode | undefined {
    if (!fields.some((field) => source.includes(field))) return undefined;
    const document = tryParse(source);
    if (document instanceof GraphQLError) return undefined;
    // Measured first, because a cyclic fragment never ends.
    return breachOf(document) ? undefined : document;
  }

  return {
    rules,

    limitBreach(source) {
      if (withinLimits.get(source)) return undefined;
      const document = tryParse(source);
      const breach = document instanceof GraphQLError ? undefined : breachOf(document);
      if (!breach) withinLimits.set(source, { isRead: isQuery(document) });
      return breach;
    },

    isRead: (source) => withinLimits.get(source)?.isRead ?? false,

    isBulk(source) {
      const document = withField(source, [...fieldLimits.bulk]);
      return document !== undefined && isBulkDocument(document, fieldLimits);
    },

    longDeadlineMs(source) {
      const document = withField(source, [...fieldLimits.deadlinesMs.keys()]);
      return document && longDeadlineOf(document, fieldLimits);
    },

    rowsBreach: (document, operation, variables) =>
      checkNodeEstimate({ schema, costs: fieldLimits.costs, document, operation, variables }),

    prepare(source) {
      const known = prepared.get(source);
      if (known) return { document: known };
      const document = tryParse(source);
      if (document instanceof GraphQLError) return { errors: [withCode(document, 'GRAPHQL_PARSE_FAILED')] };
      const breach = breachOf(document);
      if (breach) return { errors: [breach] };
      const errors = validate(schema, document, [...specifiedRules, ...rules]);
      if (errors.length > 0)
        return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
      prepared.set(source, document);
      return { document };
    },
  };
}

function isQuery(document: DocumentNode | GraphQLError): boolean {
  return (
    !(document instanceof GraphQLError) &&
    document.definitions.every(
      (definition) =>
        definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY,
    )
  );
}

function tryParse(source: string): DocumentNode | GraphQLError {
  try {
    return parse(source, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, message } = error;
  const extensions = { ...error.extensions, code, http: { status: 400 } };
  return new GraphQLError(message, { nodes, source, positions, extensions });
}

function sizeOfSource(source: string): number {
  return source.length + 1;
}
