import { execute, getOperationAST, Kind, type ExecutionArgs, type ExecutionResult } from 'graphql';

type Operation = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;
type Execute = (event: unknown) => Promise<ExecutionResult> | ExecutionResult;

/**
 * Executes an event of a stream once for all subscribers that select the same fields, for fields whose result does
 * not depend on the caller. They run without a context, so that a resolver that needs one fails.
 */
export function createSharedResults(isShared: (field: string) => boolean) {
  const results = new WeakMap<object, { key: readonly unknown[]; result: ReturnType<Execute> }[]>();

  /** Null for an operation whose result depends on the caller. */
  return (operation: Operation): Execute | null => {
    if (!isSharedOperation(operation)) return null;
    const { document, operationName, variableValues } = operation;
    const key = [document, operationName, JSON.stringify(variableValues ?? {})];
    return (event) => {
      if (typeof event !== 'object' || event === null) return execute({ ...operation, rootValue: event });
      const known = results.get(event) ?? [];
      results.set(event, known);
      const same = known.find((one) => one.key.every((part, n) => part === key[n]));
      if (same) return same.result;
      const result = execute({ ...operation, rootValue: event });
      known.push({ key, result });
      return result;
    };
  };

  function isSharedOperation({ document, operationName }: Operation): boolean {
    const selections = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
    return selections.every((one) => one.kind === Kind.FIELD && isShared(one.name.value));
  }
}
