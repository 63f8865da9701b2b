import { openContext, type Caller as LicensingCaller, type Context, type Runtime } from '../licensing';
import { createLoaders, type Loaders } from './loaders';

/** What every resolver gets. */
export type GraphqlContext = {
  /** For the verbs of `licensing`. */
  ctx: Context;
  loaders: Loaders;
  /** In the answer's header and in every log line of this request. */
  requestId: string;
};

export type Caller = LicensingCaller & { requestId: string };

/** The one builder of contexts, for HTTP and WebSocket alike. */
export function createContextBuilder(runtime: Runtime): (caller: Caller) => GraphqlContext {
  return ({ requestId, ...caller }) => {
    const ctx = openContext(runtime, caller);
    return { ctx, loaders: createLoaders(ctx), requestId };
  };
}
