'use client';

import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { PersonAction } from './person-actions';

/** What a dialog is open for. */
export type PeopleTask = { kind: 'add' | 'import' } | { kind: PersonAction; person: AppUserFieldsFragment };

/**
 * The task whose dialog is open. One dialog may follow another: when all are closed a keyboard goes on at the button
 * that opened the first, or at `otherwise` if it is gone.
 */
export function usePeopleTask(otherwise: RefObject<HTMLElement | null>) {
  const [task, setTask] = useState<PeopleTask | null>(null);
  const [opener, setOpener] = useState<Element | null>(null);
  const ask = useCallback((next: PeopleTask) => {
    setOpener(document.activeElement);
    setTask(next);
  }, []);
  useEffect(() => {
    if (task || !(opener instanceof HTMLElement)) return;
    (opener.isConnected ? opener : otherwise.current)?.focus({ preventScroll: true });
  }, [task, opener, otherwise]);
  return { task, ask, close: () => setTask(null) };
}
