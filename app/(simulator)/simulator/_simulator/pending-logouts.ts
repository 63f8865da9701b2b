import { createSeatwiseClient, POD, SeatwiseStorageError, webStorage } from '@/client/src';
import { readKept } from './store';

const LEAVING_KEY = 'seatwise:phones:leaving';

/** Storage key for the client of a phone. */
export const clientKey = (id: string) => `seatwise:phone:${id}`;

/** Phones that are being logged out at this moment. */
const loggingOut = new Set<string>();

type Leaving = Pick<ReturnType<typeof createSeatwiseClient<typeof POD>>, 'getState' | 'logout' | 'close'>;

/**
 * Logs out a phone and deletes its data. Without network, keeps the data to log out later: otherwise its seat would
 * stay held.
 */
export async function logOutAndForget(id: string, client: Leaving): Promise<void> {
  const isKnown = client.getState().device !== null;
  loggingOut.add(id);
  if (isKnown) keepLeaving([...leaving().filter((other) => other !== id), id]);
  const outcome = isKnown ? (await client.logout()).outcome : 'done';
  await client.close();
  loggingOut.delete(id);
  if (outcome !== 'done' && outcome !== 'refused') return;
  localStorage.removeItem(clientKey(id));
  keepLeaving(leaving().filter((other) => other !== id));
}

/** Opens the client of a phone. Erases damaged data, because nothing on a simulated phone must be preserved. */
export async function openOrErase(id: string, client: { open(): Promise<void> }): Promise<void> {
  await client.open().catch((error: unknown) => {
    if (!(error instanceof SeatwiseStorageError)) throw error;
    localStorage.removeItem(clientKey(id));
    return client.open();
  });
}

/** Logs out the phones that were removed without network. */
export async function sendPendingLogouts(): Promise<void> {
  for (const id of leaving().filter((other) => !loggingOut.has(other))) {
    loggingOut.add(id);
    const storage = webStorage(localStorage, clientKey(id));
    const client = createSeatwiseClient({ url: location.origin, profile: POD, storage, listen: false });
    await openOrErase(id, client);
    await logOutAndForget(id, client);
  }
}

const leaving = () => readKept(LEAVING_KEY, readIds) ?? [];

function keepLeaving(ids: readonly string[]): void {
  if (ids.length > 0) localStorage.setItem(LEAVING_KEY, JSON.stringify(ids));
  else localStorage.removeItem(LEAVING_KEY);
}

const readIds = (kept: unknown) =>
  Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : null;
