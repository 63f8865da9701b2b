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

export type Caller = {
  actor: Actor;
  address: string;
  requestId: string;
  /** When the call is answered whatever happens, on the clock of `performance.now()`. */
  giveUpAt?: number;
};

/** The one builder of contexts, for HTTP and WebSocket alike. */
export function createContextBuilder(runtime: Runtime): (caller: Caller) => GraphqlContext {
  return ({ actor, address, requestId, giveUpAt }) => {
    const ctx = { ...runtime, actor, address, giveUpAt };
    return { ctx, loaders: createLoaders(ctx), requestId };
  };
}
