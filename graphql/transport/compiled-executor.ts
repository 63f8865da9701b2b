import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Documents } from './documents';
import { presentError } from './errors';
import type { HttpAnswer, HttpCall, HttpQuestion } from './http-call';
import type { TransportOptions } from './options';
import { rootFieldsOf } from './root-fields';

/** Mutations that devices call most often. */
const HOT_FIELDS = ['checkLicense', 'recordActivity', 'login', 'logout'];

export type CompiledExecutor = {
  /**
   * Returns a function that executes the request without Apollo, or undefined. Its result is undefined if Apollo has to
   * execute the request after all.
   */
  find(
    call: HttpCall,
    question: HttpQuestion,
  ): ((context: () => Promise<object>) => Promise<HttpAnswer | undefined>) | undefined;
  /** Call with each request that Apollo has executed, so that later ones with this document are compiled. */
  learn(question: HttpQuestion, answer: HttpAnswer): void;
};

type Compiled = { query: CompiledQuery['query']; operationName: string | undefined; rootField: string };

const MAX_SOURCE_LENGTH = 4_000;
const COMPILES_PER_SECOND = 20;

/**
 * Compiles documents with a single hot mutation once. Responses equal those of Apollo byte for byte: only documents
 * that Apollo has executed before are compiled, and Apollo executes every unusual or invalid request.
 */
export function createCompiledExecutor(
  { schema, log, development, beforeOthers = (call) => call() }: TransportOptions,
  documents: Documents,
): CompiledExecutor {
  const compiled = new LRUCache<string, Compiled | 'seen' | 'unfit'>({ max: 500 });
  const mayCompile = perSecond(COMPILES_PER_SECOND);

  return {
    find(call, { method, body }) {
      if (method !== 'POST' || !isPlainRequest(body)) return undefined;
      const entry = compiled.get(body.query);
      if (!entry || typeof entry === 'string') return undefined;
      if (body.operationName != null && body.operationName !== entry.operationName) return undefined;
      return (context) => beforeOthers(() => answer(call, entry, body.variables ?? {}, context));
    },

    learn({ method, body }, { status }) {
      if (method === 'POST' && status === 200 && isPlainRequest(body)) learnDocument(body.query);
    },
  };

  function learnDocument(source: string): void {
    if (source.length > MAX_SOURCE_LENGTH || !HOT_FIELDS.some((field) => source.includes(field))) return;
    const known = compiled.get(source);
    // Compiling costs more than a few executions, so a document is compiled when it is sent again.
    if (!known) compiled.set(source, 'seen');
    else if (known === 'seen' && mayCompile())
      compiled.set(source, compile(schema, documents, source) ?? 'unfit');
  }

  async function answer(
    call: HttpCall,
    { query, rootField }: Compiled,
    variables: Record<string, unknown>,
    context: () => Promise<object>,
  ): Promise<HttpAnswer | undefined> {
    call.operation = rootField;
    const contextValue = await context().catch(() => undefined);
    if (!contextValue) return undefined;
    const result: ExecutionResult = await query(undefined, contextValue, variables);
    // Invalid variables: nothing was executed. Apollo returns the errors of graphql-js.
    if (result.data === undefined) return undefined;
    const errors = result.errors?.map((error) => {
      const presented = presentError(error, { requestId: call.requestId, log, schema, development });
      call.note(presented);
      return presented;
    });
    return {
      status: 200,
      contentType: call.contentType,
      text: `${JSON.stringify({ errors, data: result.data })}\n`,
    };
  }
}

type PlainRequest = {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
};

function isPlainRequest(body: unknown): body is PlainRequest {
  const { query, operationName, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string') return false;
  if (operationName != null && typeof operationName !== 'string') return false;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return false;
  for (const key in body as object) {
    if (key !== 'query' && key !== 'operationName' && key !== 'variables') return false;
  }
  return true;
}

function compile(schema: GraphQLSchema, documents: Documents, source: string): Compiled | undefined {
  const prepared = documents.prepare(source);
  if (!('document' in prepared)) return undefined;
  const { document } = prepared;
  const operation = getOperationAST(document);
  if (!operation || !isHotDocument(document)) return undefined;
  const program = compileQuery(schema, document);
  return isCompiledQuery(program)
    ? { query: program.query, operationName: operation.name?.value, rootField: rootFieldsOf(operation) }
    : undefined;
}

/** One mutation with one hot root field, without directives, and without lists, whose cost would have to be counted. */
function isHotDocument(document: DocumentNode): boolean {
  const operation = getOperationAST(document);
  if (operation?.operation !== OperationTypeNode.MUTATION) return false;
  const [root, ...others] = operation.selectionSet.selections;
  if (others.length > 0 || root?.kind !== Kind.FIELD || !HOT_FIELDS.includes(root.name.value)) return false;
  let plain = true;
  visit(document, {
    Directive: () => void (plain = false),
    Argument: (argument) => void (plain &&= argument.name.value !== 'first'),
  });
  return plain;
}

function perSecond(most: number): () => boolean {
  let second = 0;
  let used = 0;
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    if (now !== second) [second, used] = [now, 0];
    return used++ < most;
  };
}
