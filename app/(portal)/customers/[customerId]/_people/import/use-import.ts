'use client';

import { useState } from 'react';
import type { CombinedError } from 'urql';
import { ImportAppUsersDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { ApiProblem } from './describe-problem';
import { readPeople, type ReadPeople, type Unreadable } from './read-people';

/** Hashing a thousand passwords takes the server most of a minute. */
const ANSWER_WITHIN_MS = 90_000;

const patientFetch: typeof fetch = (resource, options) => {
  const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const signal = options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  return fetch(resource, { ...options, signal });
};

/** Result of checking a text: unreadable, or its people and their problems. */
export type Checked = { text: string } & (
  { unreadable: Unreadable } | (ReadPeople & { unreadable: null; problems: readonly ApiProblem[] })
);

/** Checks a text on the server without adding anyone, and adds its people if there are no problems. */
export function useImport(customerId: string, onAdded: (count: number) => void) {
  const { uncached } = usePortal();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState<'checking' | 'adding' | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);

  const send = async (read: ReadPeople, text: string, dryRun: boolean) => {
    const rows = read.people.map(({ userName, displayName, password, disabled }) => ({
      userName,
      displayName,
      password,
      disabled,
    }));
    const { data, error: failure } = await uncached
      .mutation(ImportAppUsersDocument, { customerId, rows, dryRun }, { fetch: patientFetch })
      .toPromise();
    setError(failure ?? null);
    if (!data || failure) return;
    const { importedCount, problems } = data.importAppUsers;
    if (importedCount > 0) onAdded(importedCount);
    else setChecked({ ...read, text, unreadable: null, problems });
  };

  const check = async (text: string) => {
    setBusy('checking');
    setError(null);
    const read = await readPeople(text);
    if ('kind' in read) setChecked({ text, unreadable: read });
    else await send(read, text, true);
    setBusy(null);
  };
  const add = async () => {
    if (!checked || checked.unreadable) return;
    setBusy('adding');
    await send(checked, checked.text, false);
    setBusy(null);
  };
  return { checked, busy, error, check, add };
}
