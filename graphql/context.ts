import { openContext, type Caller as LicensingCaller, type Context, type Runtime } from '../licensing';
import { createLoaders, type Loaders } from './loaders';

export type GraphqlContext = {
  /** Context for the verbs of `licensing`. */
  ctx: Context;
  loaders: Loaders;
  /** Request id, in the response header and in every log line of this request. */
  requestId: string;
};

export type Caller = LicensingCaller & { requestId: string };

/** Builds contexts for HTTP and WebSocket alike. */
export function createContextBuilder(runtime: Runtime): (caller: Caller) => GraphqlContext {
  return ({ requestId, ...caller }) => {
    const ctx = openContext(runtime, caller);
    return { ctx, loaders: createLoaders(ctx), requestId };
  };
}
