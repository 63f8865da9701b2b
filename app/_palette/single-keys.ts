'use client';

import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'single-keys';
const OFF = 'off';

const listeners = new Set<() => void>();
/** What was chosen since the page was loaded: browsers may forbid to store anything. */
let chosen: boolean | undefined;

/** Whether keys without Ctrl do something: people who speak or whose hands slip can turn them off. */
export const useSingleKeys = () => useSyncExternalStore(subscribe, areSingleKeysOn, () => true);

export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== OFF && chosen !== false;
  } catch {
    return chosen ?? true;
  }
}

export function setSingleKeys(isOn: boolean): void {
  chosen = isOn;
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, OFF);
  } catch {
    // Remembered until the page is left.
  }
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
