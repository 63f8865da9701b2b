import type { History } from '../history';
import type { Finding } from './finding';

/** What the library tells an app is what the server has said. */
export function checkDisagreements({ disagreements }: History): Finding[] {
  return disagreements.map(({ device, detail }) => ({
    check: 'the library says what the server said',
    detail: `${device}: ${detail}`,
  }));
}
