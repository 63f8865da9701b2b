import { createSeatwiseClient, memoryStorage, MIMS, type ClientStorage } from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

/** A client without network until `server.follow(…)` is called. */
export function clientWithStorage(storage: ClientStorage) {
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

/** The stored text of a NAMED phone with a logged-in user. */
export async function storedNamedLogin(): Promise<string> {
  const storage = memoryStorage();
  const { client, server } = clientWithStorage(storage);
  server.follow(registeredAnswer(36_000), grantedAnswer('login', 'NOT_REQUIRED'), 'BROKEN');
  await client.register({ registrationKey: 'swr_key', name: 'Scanner', installationId: 'i' });
  await client.login({ userName: 'tom' });
  await client.close();
  return String(await storage.read());
}
