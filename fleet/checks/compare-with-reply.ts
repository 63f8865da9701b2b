import type { Outcome } from '../../client/src';
import type { Answer } from '../history';

/** How an outcome differs from the server's last reply; null if they agree. `reply`: null if there was none. */
export function compareWithReply(outcome: Outcome, reply: Answer | null): string | null {
  const returned = summariseOutcome(outcome);
  const replied = reply === null ? 'nothing' : summariseAnswer(reply);
  if (returned === replied) return null;
  // Without a reply, the client may decide anything but a grant by itself.
  if (replied === 'nothing' && outcome.outcome !== 'granted') return null;
  return `the client returned ${returned}, the server replied ${replied}`;
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
