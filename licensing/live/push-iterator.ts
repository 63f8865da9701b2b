export type Push<T> = {
  iterator: AsyncIterableIterator<T>;
  /** Offers a value. It replaces a value not yet read, or is merged with it. */
  push(value: T): void;
  /** Ends the stream after the value not yet read, if any. */
  end(): void;
  /** Ends the stream immediately with an error. */
  fail(error: Error): void;
};

type Reader<T> = { resolve(result: IteratorResult<T, undefined>): void; reject(error: Error): void };

/**
 * An async iterator fed from outside. A slow reader gets only the newest value, or all merged by `merge`. `onDetach`
 * is called once, when the reader leaves or the stream ends; a generator would keep its subscription until the next
 * value.
 */
export function pushIterator<T>(
  onDetach: () => void,
  merge: (waiting: T, next: T) => T = (_waiting, next) => next,
): Push<T> {
  const readers: Reader<T>[] = [];
  let newest: { value: T } | null = null;
  let failure: Error | null = null;
  let ended = false;

  function finish() {
    if (ended) return;
    ended = true;
    onDetach();
    const [first, ...others] = readers.splice(0);
    if (first && failure) first.reject(takeFailure(failure));
    else first?.resolve({ done: true, value: undefined });
    for (const reader of others) reader.resolve({ done: true, value: undefined });
  }

  function takeFailure(error: Error): Error {
    failure = null;
    return error;
  }

  const iterator: AsyncIterableIterator<T> = {
    next() {
      if (newest) {
        const { value } = newest;
        newest = null;
        return Promise.resolve({ done: false, value });
      }
      if (failure) return Promise.reject(takeFailure(failure));
      if (ended) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve, reject) => readers.push({ resolve, reject }));
    },
    return() {
      newest = null;
      failure = null;
      finish();
      return Promise.resolve({ done: true, value: undefined });
    },
    throw(error: Error) {
      newest = null;
      failure = null;
      finish();
      return Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return iterator;
    },
  };

  return {
    iterator,
    push(value) {
      if (ended) return;
      const reader = readers.shift();
      if (reader) reader.resolve({ done: false, value });
      else newest = { value: newest ? merge(newest.value, value) : value };
    },
    end: finish,
    fail(error) {
      if (ended) return;
      newest = null;
      failure = error;
      finish();
    },
  };
}
