import type { Sent } from './model';
import { failedWith, notRegistered } from './outcomes';
import type { Registration } from './registration';
import type { Store } from './store';
import type { Reply } from './transport';
import type { Outcome } from './types';

type ServerError = Extract<Reply<never>, { kind: 'error' }>;

export type HandleServerError = ReturnType<typeof createServerErrorHandler>;

/** Turns a GraphQL error into an outcome. */
export function createServerErrorHandler(store: Store, registration: Registration) {
  return (problem: ServerError, sent: Sent, mayProceed = false): Outcome => {
    // L16: calls other than login and check-points report a removed device as an error.
    if (problem.code === 'UNAUTHENTICATED' && !registration.isInProgress) {
      store.dispatch({ type: 'TOKEN_REJECTED', message: problem.message, epoch: sent.epoch });
      if (store.identity.token === null) return notRegistered(store.model);
    }
    return failedWith(problem, mayProceed);
  };
}
