import { createSeatwiseClient, memoryStorage, MIMS, type ClientStorage } from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

/** A client on a phone without network, until its server is told otherwise. */
export function clientOver(storage: ClientStorage) {
  const server = scriptedFetch('BROKEN');
  const client = createSeatwiseClient({
    url: 'https://seats.example.com',
    profile: MIMS,
    storage,
    fetch: server.fetch,
    listen: false,
  });
  return { client, server };
}

/** What a NAMED phone keeps on which somebody is at work. */
export async function kept(): Promise<string> {
  const storage = memoryStorage();
  const { client, server } = clientOver(storage);
  server.follow(registeredAnswer(36_000), grantedAnswer('login', 'NOT_REQUIRED'), 'BROKEN');
  await client.register({ registrationKey: 'swr_key', name: 'Scanner', installationId: 'i' });
  await client.login({ userName: 'tom' });
  await client.close();
  return String(await storage.read());
}
