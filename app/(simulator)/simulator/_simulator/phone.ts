import {
  createSeatwiseClient,
  MFS,
  MIMS,
  POA,
  POD,
  webStorage,
  type ClientEvent,
  type ClientState,
  type Outcome,
  type SeatwiseClient,
} from '@/client/src';
import { clientKey, logOutAndForget, openOrErase } from './pending-logouts';
import { createPhoneNetwork, type PhoneNetwork } from './phone-network';
import { afterSync, freshWork, readWork, type Work } from './phone-work';
import { createKeptStore, createStore, type Store } from './store';

export const APPS = ['MIMS', 'MFS', 'POD', 'POA'] as const;
export type App = (typeof APPS)[number];

type Clients = {
  MIMS: SeatwiseClient<typeof MIMS>;
  MFS: SeatwiseClient<typeof MFS>;
  POD: SeatwiseClient<typeof POD>;
  POA: SeatwiseClient<typeof POA>;
};

/** A short message on the phone. */
export type PhoneMessage =
  { kind: 'soon'; remainingSeconds: number } | { kind: 'lapsed' } | { kind: 'synced'; count: number };

/** A phone: its client, its network and the data of its app. */
export type PhoneOf<A extends App> = {
  app: A;
  id: string;
  /** 1 to 6: position and name. */
  number: number;
  client: Clients[A];
  /** State of the client, for React. */
  state: Pick<Store<ClientState>, 'get' | 'subscribe'>;
  network: PhoneNetwork;
  work: Store<Work>;
  word: Store<PhoneMessage | null>;
  /** Resolves when the client has read its stored data. */
  opened: Promise<void>;
};
export type Phone = { [A in App]: PhoneOf<A> }[App];

/** Stored identity of a phone. */
export type PhoneRecord = { id: string; app: App; number: number };

const workKey = (id: string) => `seatwise:phone:${id}:work`;

/** Creates a phone and opens its client. */
export function openPhone(record: PhoneRecord): Phone {
  const network = createPhoneNetwork();
  const phone = withClient(record, {
    network,
    work: createKeptStore(workKey(record.id), freshWork, readWork),
    word: createStore<PhoneMessage | null>(null),
  });
  phone.client.subscribe((event) => event && onClientEvent(phone, event));
  void phone.opened.then(() => synchronise(phone, true));
  return phone;
}

/** Removes a phone. Ends its aeroplane mode first, so that the server receives the logout. */
export async function discardPhone({ id, client, network }: Phone): Promise<void> {
  localStorage.removeItem(workKey(id));
  network.setCut(false);
  await logOutAndForget(id, client);
}

/** Switches aeroplane mode. Pending changes are sent when the network returns, with or without a seat. */
export function setAeroplaneMode(phone: Phone, isOn: boolean): void {
  phone.network.setCut(isOn);
  phone.client.isOnlineHint(!isOn);
  if (!isOn) void synchronise(phone, true);
}

const synchronising = new WeakSet<Phone>();

/**
 * Sends pending changes. Needs no seat and is never denied. `isCatchingUp`: the changes waited for the network, which
 * the phone shows.
 */
export async function synchronise(phone: Phone, isCatchingUp = false): Promise<void> {
  const { waiting } = phone.work.get();
  if (waiting === 0 || phone.network.isCut.get() || synchronising.has(phone)) return;
  synchronising.add(phone);
  const { outcome }: Outcome = await phone.client.recordActivity('SYNC');
  synchronising.delete(phone);
  if (outcome !== 'done') return;
  phone.work.set(afterSync(phone.work.get(), waiting));
  if (isCatchingUp) phone.word.set({ kind: 'synced', count: waiting });
  await synchronise(phone);
}

function onClientEvent(phone: Phone, event: ClientEvent): void {
  const { network, word } = phone;
  network.noteEvent(event.type);
  if (event.type === 'LINK_LIVE') void synchronise(phone, true);
  if (event.type === 'SEAT_ENDS_SOON') word.set({ kind: 'soon', remainingSeconds: event.remainingSeconds });
  if (event.type === 'SEAT_LAPSED') word.set({ kind: 'lapsed' });
}

function withClient(record: PhoneRecord, parts: Pick<Phone, 'network' | 'work' | 'word'>): Phone {
  const { network } = parts;
  const options = {
    url: location.origin,
    storage: webStorage(localStorage, clientKey(record.id)),
    fetch: network.fetch,
    WebSocket: network.WebSocket,
    appVersion: '1.0.0',
  };
  const finish = <C extends SeatwiseClient<typeof POD>>(client: C) => ({
    ...parts,
    ...record,
    client,
    opened: openOrErase(record.id, client),
    state: { get: client.getState, subscribe: client.subscribe },
  });
  switch (record.app) {
    case 'MIMS':
      return { ...finish(createSeatwiseClient({ ...options, profile: MIMS })), app: record.app };
    case 'MFS':
      return { ...finish(createSeatwiseClient({ ...options, profile: MFS })), app: record.app };
    case 'POD':
      return { ...finish(createSeatwiseClient({ ...options, profile: POD })), app: record.app };
    case 'POA':
      return { ...finish(createSeatwiseClient({ ...options, profile: POA })), app: record.app };
  }
}
