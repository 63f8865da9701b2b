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
import { clientKey, letPhoneGo, openOrErase } from './leaving-phones';
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

/** Something the phone says for a moment. */
export type PhoneWord =
  { kind: 'soon'; remainingSeconds: number } | { kind: 'lapsed' } | { kind: 'synced'; count: number };

/** One phone: a client of its own, its network, and what its app keeps. */
export type PhoneOf<A extends App> = {
  app: A;
  id: string;
  /** 1 to 6: its place and its name. */
  number: number;
  client: Clients[A];
  /** The client's state, for React. */
  state: Pick<Store<ClientState>, 'get' | 'subscribe'>;
  network: PhoneNetwork;
  work: Store<Work>;
  word: Store<PhoneWord | null>;
  /** When the client has read what it kept. */
  opened: Promise<void>;
};
export type Phone = { [A in App]: PhoneOf<A> }[App];

/** What identifies a phone in this browser. */
export type PhoneRecord = { id: string; app: App; number: number };

const workKey = (id: string) => `seatwise:phone:${id}:work`;

/** Makes a phone and opens its client. */
export function openPhone(record: PhoneRecord): Phone {
  const network = createPhoneNetwork();
  const phone = withClient(record, {
    network,
    work: createKeptStore(workKey(record.id), freshWork, readWork),
    word: createStore<PhoneWord | null>(null),
  });
  phone.client.subscribe((event) => event && hear(phone, event));
  void phone.opened.then(() => synchronise(phone, true));
  return phone;
}

/** Takes a phone away, and its aeroplane mode with it: the server is to hear that its person has left. */
export async function discardPhone({ id, client, network }: Phone): Promise<void> {
  localStorage.removeItem(workKey(id));
  network.setCut(false);
  await letPhoneGo(id, client);
}

/** As if the person had switched aeroplane mode. What waits is sent when the network is back, seat or none. */
export function setAeroplaneMode(phone: Phone, isOn: boolean): void {
  phone.network.setCut(isOn);
  phone.client.isOnlineHint(!isOn);
  if (!isOn) void synchronise(phone, true);
}

const synchronising = new WeakSet<Phone>();

/**
 * Sends what waits. Needs no seat and is never refused for want of one. `isCatchingUp`: what waited for the network,
 * which the person is told.
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

function hear(phone: Phone, event: ClientEvent): void {
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
