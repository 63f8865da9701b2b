import { request, type BrowserContextOptions } from '@playwright/test';

export type Credentials = { email: string; password: string };
/** The cookies of a signed-in browser. */
export type SessionState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** Signs in without the page, for tests of something else. */
export async function openSession(url: string, { email, password }: Credentials): Promise<SessionState> {
  const { origin } = new URL(url);
  const visitor = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin } });
  try {
    const { csrfToken } = (await (await visitor.get('/api/auth/csrf')).json()) as { csrfToken: string };
    const answer = await visitor.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password, json: 'true' },
    });
    if (!answer.ok()) throw new Error(`${email} could not sign in: status ${answer.status()}`);
    return await visitor.storageState();
  } finally {
    await visitor.dispose();
  }
}

/** The server asks for the password again after ten minutes; the rest is for the test. */
const FRESH_MS = 5 * 60 * 1000;

/** Caches a session until the server would ask for the password again. */
export function whileFresh<Session>(open: () => Promise<Session>): () => Promise<Session> {
  let session: Promise<Session> | undefined;
  let openedAt = 0;
  return () => {
    if (!session || performance.now() - openedAt > FRESH_MS) {
      openedAt = performance.now();
      session = open();
    }
    return session;
  };
}

/** Caches a session for each person. */
export function sessionsOf<Role extends string>(
  url: string,
  people: Record<Role, Credentials>,
): (role: Role) => Promise<SessionState> {
  const sessions = new Map<Role, () => Promise<SessionState>>();
  return (role) => {
    const session = sessions.get(role) ?? whileFresh(() => openSession(url, people[role]));
    sessions.set(role, session);
    return session();
  };
}
