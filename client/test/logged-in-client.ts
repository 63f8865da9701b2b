import { vi } from 'vitest';
import { createSeatwiseClient, memoryStorage, MFS, MIMS, type ClientOptions, type Outcome } from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

/** A registered MIMS client with a logged-in user. `server.follow(…)` scripts the next replies. */
export async function loggedInClient(options: Partial<ClientOptions<typeof MIMS>> = {}) {
  const server = scriptedFetch(registeredAnswer(), grantedAnswer('login', 'NEW'));
  const client = createSeatwiseClient({
    url: 'https://seats.example.com/',
    profile: MIMS,
    storage: memoryStorage(),
    listen: false,
    random: () => 0.999,
    ...options,
    fetch: server.fetch,
  });
  await client.register({ registrationKey: 'swr_key', name: 'Scanner', installationId: 'i' });
  await client.login({ userName: 'tom', password: 'secret' });
  server.requests.length = 0;
  return { client, server };
}

/** As `loggedInClient`, for MFS. */
export async function loggedInMfsClient() {
  const server = scriptedFetch(registeredAnswer(), grantedAnswer('login', 'NEW'));
  const client = createSeatwiseClient({
    url: 'https://seats.example.com',
    profile: MFS,
    storage: memoryStorage(),
    listen: false,
    fetch: server.fetch,
  });
  await client.register({ registrationKey: 'swr_key', name: 'Scanner' });
  await client.login({ userName: 'tom' });
  return { client, server };
}

/** Advances fake timers until the call returns; `ms` is the time it took. */
export async function timed(call: Promise<Outcome>): Promise<{ outcome: Outcome; ms: number }> {
  const startedAt = performance.now();
  let done: { outcome: Outcome; ms: number } | undefined;
  call.then(
    (outcome) => (done = { outcome, ms: performance.now() - startedAt }),
    () => {},
  );
  while (!done && performance.now() < startedAt + 120_000) await vi.advanceTimersByTimeAsync(20);
  if (!done) throw new Error('no outcome within two minutes');
  return done;
}
