import type { Translate } from '@/app/_text/translate';
import { MOST_PEOPLE, type Unreadable } from './read-people';

/** Why nothing could be read, and what to do. */
export function describeUnreadable(t: Translate, reason: Unreadable): string {
  switch (reason.kind) {
    case 'empty':
    case 'noPeople':
      return t(`people.problems.${reason.kind}`);
    case 'unreadable':
    case 'badDisabled':
      return t(`people.problems.${reason.kind}`, { row: reason.row });
    case 'noUserName':
    case 'noName':
      return t(`people.problems.${reason.kind}`, { header: reason.header });
    case 'tooMany':
      return t('people.problems.tooMany', { count: reason.count, max: MOST_PEOPLE });
  }
}
