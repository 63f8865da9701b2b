import type { Executor } from '../../../db/client';
import type { AlertSettingsRecord } from '../alert-settings';
import { portalUsersOf } from '../update-alert-settings';
import type { Language } from './mail-texts';

/** Somebody who is written to. */
export type Addressee = { address: string; language: Language };

/** Who of a customer's recipients gets a kind of mail: portal users who may still sign in, and addresses; each once. */
export async function addresseesOf(
  db: Executor,
  { customerId, recipients }: AlertSettingsRecord,
  kind: 'alerts' | 'monthlyReport',
): Promise<Addressee[]> {
  const wanting = recipients.filter((recipient) => recipient[kind]);
  const people = await portalUsersOf(db, customerId, wanting);
  const found = wanting.flatMap(({ portalUserId, email, language }): Addressee[] => {
    if (portalUserId === null) return email === null ? [] : [{ address: email, language: language ?? 'en' }];
    const person = people.find(({ id, disabledAt }) => id === portalUserId && disabledAt === null);
    return person ? [{ address: person.email, language: language ?? person.language ?? 'en' }] : [];
  });
  return [...new Map(found.map((one) => [one.address, one])).values()];
}
