'use client';

import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'single-keys';
const OFF = 'off';

const listeners = new Set<() => void>();
/** Choice since the page was loaded, because browsers may forbid storage. */
let chosen: boolean | undefined;

/** Whether single keys are enabled. People who use speech input or hit keys by accident can switch them off. */
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
    // Storage is forbidden: kept until the page is left.
  }
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
