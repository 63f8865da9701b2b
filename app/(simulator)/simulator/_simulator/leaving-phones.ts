import { createSeatwiseClient, POD, SeatwiseStorageError, webStorage } from '@/client/src';
import { readKept } from './store';

const LEAVING_KEY = 'seatwise:phones:leaving';

/** Where this browser keeps what the client of a phone keeps. */
export const clientKey = (id: string) => `seatwise:phone:${id}`;

/** Those that are being logged out at this moment. */
const going = new Set<string>();

type Leaving = Pick<ReturnType<typeof createSeatwiseClient<typeof POD>>, 'getState' | 'logout' | 'close'>;

/**
 * Logs the person of a phone out and forgets the phone. Without network what it keeps stays, so that the server can
 * be told later: nobody else could free its seat.
 */
export async function letPhoneGo(id: string, client: Leaving): Promise<void> {
  const isKnown = client.getState().device !== null;
  going.add(id);
  if (isKnown) keepLeaving([...leaving().filter((other) => other !== id), id]);
  const outcome = isKnown ? (await client.logout()).outcome : 'done';
  await client.close();
  going.delete(id);
  if (outcome !== 'done' && outcome !== 'refused') return;
  localStorage.removeItem(clientKey(id));
  keepLeaving(leaving().filter((other) => other !== id));
}

/** Opens the client of a phone. What it keeps is erased if it is damaged: nobody works on a simulated phone. */
export async function openOrErase(id: string, client: { open(): Promise<void> }): Promise<void> {
  await client.open().catch((error: unknown) => {
    if (!(error instanceof SeatwiseStorageError)) throw error;
    localStorage.removeItem(clientKey(id));
    return client.open();
  });
}

/** Tells the server of the phones that left without network. */
export async function sendLeavingPhones(): Promise<void> {
  for (const id of leaving().filter((other) => !going.has(other))) {
    going.add(id);
    const storage = webStorage(localStorage, clientKey(id));
    const client = createSeatwiseClient({ url: location.origin, profile: POD, storage, listen: false });
    await openOrErase(id, client);
    await letPhoneGo(id, client);
  }
}

const leaving = () => readKept(LEAVING_KEY, readIds) ?? [];

function keepLeaving(ids: readonly string[]): void {
  if (ids.length > 0) localStorage.setItem(LEAVING_KEY, JSON.stringify(ids));
  else localStorage.removeItem(LEAVING_KEY);
}

const readIds = (kept: unknown) =>
  Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : null;
