import type { Actor, Context, Runtime } from '../licensing';
import { createLoaders, type Loaders } from './loaders';

/** What every resolver gets. */
export type GraphqlContext = {
  /** For the verbs of `licensing`. */
  ctx: Context;
  loaders: Loaders;
  /** In the answer's header and in every log line of this request. */
  requestId: string;
};

export type Caller = { actor: Actor; address: string; requestId: string };

/** The one builder of contexts, for HTTP and WebSocket alike. */
export function createContextBuilder(runtime: Runtime): (caller: Caller) => GraphqlContext {
  return ({ actor, address, requestId }) => {
    const ctx = { ...runtime, actor, address };
    return { ctx, loaders: createLoaders(ctx), requestId };
  };
}
