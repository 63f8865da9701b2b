import { DEMO_PHONES, readDemo, type Demo } from './demo-plan';
import { sendPendingLogouts } from './pending-logouts';
import { APPS, discardPhone, openPhone, type App, type Phone, type PhoneRecord } from './phone';
import { createStore, readKept, useStore, type Store } from './store';

export const MAX_PHONES = 6;

const PHONES_KEY = 'seatwise:phones';
const DEMO_KEY = 'seatwise:phones:demo';

const phones: Store<readonly Phone[] | null> = createStore<readonly Phone[] | null>(null);
const demo: Store<Demo | null> = createStore<Demo | null>(null);
const elsewhere = createStore(false);
let visitors = 0;
let releaseLock: (() => void) | null = null;

/** Phones on the page, in order; null until loaded. */
export const usePhones = () => useStore(phones);
/** Whether another tab of this browser has the phones: each can be open in one tab only. */
export const useIsElsewhere = () => useStore(elsewhere);
/** Demo prepared in this tab. */
export const useDemo = () => useStore(demo);

/**
 * Restores the phones of the last visit, or a first one, once no other tab has them. They stay open until the returned
 * function is called. Signing out of the portal removes the keys of a demo.
 */
export function openPhones({ isSignedIn }: { isSignedIn: boolean }): () => void {
  visitors += 1;
  if (!isSignedIn) {
    sessionStorage.removeItem(DEMO_KEY);
    demo.set(null);
  }
  releaseLock ??= holdTabLock(PHONES_KEY, { held: restorePhones, elsewhere: () => elsewhere.set(true) });
  return () => {
    visitors -= 1;
    // React mounts a page twice in development.
    setTimeout(() => visitors === 0 && void closePhones());
  };
}

function restorePhones(): void {
  elsewhere.set(false);
  demo.set(readKept(DEMO_KEY, readDemo, sessionStorage));
  keep((readKept(PHONES_KEY, readRecords) ?? [newRecord('MIMS', 1)]).map(openPhone));
  void sendPendingLogouts();
  addEventListener('online', sendPendingLogouts);
}

/** Adds a phone; a phone of the demo is registered under its name. */
export async function addPhone(app: App, nameOf: (number: number) => string): Promise<void> {
  const now = phones.get() ?? [];
  const number = Array.from({ length: MAX_PHONES }, (_, index) => index + 1).find((free) =>
    now.every((phone) => phone.number !== free),
  );
  if (!number) return;
  const phone = openPhone(newRecord(app, number));
  keep([...now, phone]);
  await registerForDemo(phone, nameOf(number));
}

/** Replaces a phone by one with another application. */
export async function changeApp(old: Phone, app: App, name: string): Promise<void> {
  const phone = openPhone(newRecord(app, old.number));
  keep((phones.get() ?? []).map((other) => (other === old ? phone : other)));
  await Promise.all([discardPhone(old), registerForDemo(phone, name)]);
}

export async function removePhone(phone: Phone): Promise<void> {
  keep((phones.get() ?? []).filter((other) => other !== phone));
  await discardPhone(phone);
}

/** Replaces all phones by those of the demo, each registered and ready to log in. */
export async function startDemo(prepared: Demo, nameOf: (number: number) => string): Promise<void> {
  const old = phones.get() ?? [];
  keepDemo(prepared);
  const fresh = Array.from({ length: DEMO_PHONES }, (_, index) => openPhone(newRecord('MIMS', index + 1)));
  keep(fresh);
  await Promise.all([
    ...old.map(discardPhone),
    ...fresh.map((phone) => registerForDemo(phone, nameOf(phone.number))),
  ]);
}

/** Updates the demo, if there is one. */
export function changeDemo(change: Partial<Demo>): void {
  const now = demo.get();
  if (now) keepDemo({ ...now, ...change });
}

function keepDemo(next: Demo): void {
  sessionStorage.setItem(DEMO_KEY, JSON.stringify(next));
  demo.set(next);
}

async function registerForDemo(phone: Phone, name: string): Promise<void> {
  const prepared = demo.get();
  const pools: Partial<Record<App, { registrationKey: string }>> = prepared?.pools ?? {};
  const pool = pools[phone.app];
  if (!prepared || !pool) return;
  changeDemo({ phones: [...prepared.phones, phone.id] });
  await phone.opened;
  await phone.client.register({ registrationKey: pool.registrationKey, name });
}

async function closePhones(): Promise<void> {
  const [old, leave] = [phones.get() ?? [], releaseLock];
  releaseLock = null;
  phones.set(null);
  elsewhere.set(false);
  removeEventListener('online', sendPendingLogouts);
  await Promise.all(old.map(({ client }) => client.close()));
  // Released last: the next tab must find the data these phones store.
  leave?.();
}

function keep(next: readonly Phone[]): void {
  const records: PhoneRecord[] = next.map(({ id, app, number }) => ({ id, app, number }));
  localStorage.setItem(PHONES_KEY, JSON.stringify(records));
  phones.set(next);
}

const newRecord = (app: App, number: number): PhoneRecord => ({
  id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
  app,
  number,
});

function readRecords(kept: unknown): PhoneRecord[] | null {
  if (!Array.isArray(kept)) return null;
  const records = kept.filter(
    (record: Partial<PhoneRecord> | null): record is PhoneRecord =>
      typeof record?.id === 'string' &&
      APPS.some((app) => app === record.app) &&
      Number.isInteger(record.number),
  );
  return records.slice(0, MAX_PHONES);
}

/** Time another tab may take to release the phones before the reader is told. */
const LOCK_NOTICE_AFTER_MS = 500;

/**
 * Takes a lock of this browser and holds it until the returned function is called. Without the Web Locks API (no HTTPS)
 * every tab gets the lock.
 */
function holdTabLock(name: string, callbacks: { held(): void; elsewhere(): void }): () => void {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) {
    callbacks.held();
    return () => {};
  }
  const release = new AbortController();
  const { signal } = release;
  const noticeTimer = setTimeout(callbacks.elsewhere, LOCK_NOTICE_AFTER_MS);
  const released = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const hold = () => {
    clearTimeout(noticeTimer);
    if (signal.aborted) return;
    callbacks.held();
    return released;
  };
  locks.request(name, { signal }, hold).catch(() => {
    clearTimeout(noticeTimer);
    if (!signal.aborted) callbacks.held();
  });
  return () => {
    clearTimeout(noticeTimer);
    release.abort();
  };
}
