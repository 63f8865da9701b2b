import type { Outcome } from '../../client/src';
import type { Answer } from '../history';

/** What the library makes of a call is what the server said last; null if so. `wire`: null if it was not reached. */
export function compareWithWire(outcome: Outcome, wire: Answer | null): string | null {
  const told = summariseOutcome(outcome);
  const said = wire === null ? 'nothing' : summariseAnswer(wire);
  if (told === said) return null;
  // What the server was not asked, or did not get to say, the library may know by itself.
  if (said === 'nothing' && outcome.outcome !== 'granted') return null;
  return `the app was told ${told}, the server said ${said}`;
}

function summariseOutcome(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'granted':
      return `${outcome.grant} ${outcome.lease?.grantNumber}`;
    case 'done':
      return outcome.lease ? `seat ${outcome.lease.grantNumber}` : 'done';
    case 'refused':
      return `${outcome.reason} "${outcome.message}"`;
    case 'unreachable':
    case 'failed':
      return 'nothing';
  }
}

function summariseAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'holding':
      return answer.grant ? `${answer.grant} ${answer.grantNumber}` : `seat ${answer.grantNumber}`;
    case 'refused':
      return `${answer.reason} "${answer.message}"`;
    case 'done':
    case 'not-holding':
      return 'done';
    case 'unanswered':
      return 'nothing';
  }
}
