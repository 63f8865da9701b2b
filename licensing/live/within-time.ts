/**
 * Waits for a query no longer than the database would take to give it up itself. A connection that is silently dead
 * answers never, and what waits for it in turn must go on.
 */
export function withinTime<Result>(query: Promise<Result>, limitMs = 5000): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs).unref();
    query.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
