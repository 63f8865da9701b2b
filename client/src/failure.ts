import type { Sent } from './model';
import { failedWith, notRegistered } from './outcomes';
import type { Registering } from './registering';
import type { Store } from './store';
import type { Reply } from './transport';
import type { Outcome } from './types';

type ServerError = Extract<Reply<never>, { kind: 'error' }>;

export type Failure = ReturnType<typeof createFailure>;

/** What becomes of a call that the server could not do. */
export function createFailure(store: Store, registering: Registering) {
  return (problem: ServerError, sent: Sent, mayProceed = false): Outcome => {
    // L16: all but login and check-points say so of a removed device as an error.
    if (problem.code === 'UNAUTHENTICATED' && !registering.isUnderWay) {
      store.dispatch({ type: 'TOKEN_WORTHLESS', message: problem.message, era: sent.era });
      if (store.identity.token === null) return notRegistered(store.model);
    }
    return failedWith(problem, mayProceed);
  };
}
