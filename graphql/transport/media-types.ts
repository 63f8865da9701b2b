import { LRUCache } from 'lru-cache';
import type { Apollo } from './apollo';
import { requestError } from './errors';
import type { HttpCall } from './http-call';

/**
 * In which media type an answer to a request will be. Apollo decides; it is asked once for each `Accept`, before
 * anything is done: of itself it would say "not acceptable" only afterwards.
 */
export function createMediaTypes(apollo: Apollo) {
  const known = new LRUCache<string, string>({ max: 200 });

  async function choose(call: HttpCall): Promise<void> {
    const accept = call.headers.accept ?? '';
    const contentType = await apollo.chooseMediaType(accept);
    if (contentType === undefined) throw notAcceptable();
    call.contentType = contentType;
    if (accept.length <= 200) known.set(accept, contentType);
  }

  /** Sets `call.contentType`, at once if that is possible. Rejects if the caller accepts nothing there is. */
  return function negotiate(call: HttpCall): Promise<void> | undefined {
    const contentType = known.get(call.headers.accept ?? '');
    if (contentType === undefined) return choose(call);
    call.contentType = contentType;
    return undefined;
  };
}

const notAcceptable = () =>
  requestError('BAD_REQUEST', 'Answers are application/graphql-response+json or application/json.', {
    status: 406,
  });
