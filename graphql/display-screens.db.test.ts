import { createClient, type Client } from 'graphql-ws';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import { servedScenario } from '../test/served-scenario';
import { revokeDisplayLink, updateDisplayLink } from '../licensing';
import { makeDisplayLink } from '../test/verbs/display-verbs';

const served = servedScenario();
const { scenario } = served;

/** Sends a query over HTTP with a token. */
async function ask(token: string, query: string) {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data?: { display: { name: string } };
    errors?: { extensions: { code: string; reason?: string; retryAfterSeconds?: number } }[];
  };
}

function connect(token: string, { lazy = true } = {}): Client {
  const client = createClient({
    url: `${served.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    lazy,
    onNonLazyError: () => {},
  });
  onTestFinished(async () => void (await client.dispose()));
  return client;
}

type Usages = { data?: { displayUsages: { seatPoolId: string; inUse: number }[] } | null };

/** Follows the live use; `seen` has the latest state of each pool. */
function follow(client: Client) {
  const seen = new Map<string, number>();
  const state = { seen, hasEnded: false, error: undefined as unknown };
  client.subscribe(
    { query: 'subscription { displayUsages { seatPoolId inUse } }' },
    {
      next: ({ data }: Usages) => {
        for (const usage of data?.displayUsages ?? []) seen.set(usage.seatPoolId, usage.inUse);
      },
      error: (error: unknown) => (state.error = error),
      complete: () => (state.hasEnded = true),
    },
  );
  return state;
}

const within2Seconds = { timeout: 2_000, interval: 20 };

describe('a screen', () => {
  it('sees a login within a second, and goes dark with a reason when its link is revoked', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const [ann] = await pool.devices(1);
    const { token, displayLinkId } = await makeDisplayLink(pool, { name: 'Hall' });
    expect((await ask(token, '{ display { name } }')).data?.display.name).toBe('Hall');
    const state = follow(connect(token));
    await vi.waitUntil(() => state.seen.get(pool.opaqueId) === 0, within2Seconds);
    await ann.logsIn();
    await vi.waitUntil(() => state.seen.get(pool.opaqueId) === 1, within2Seconds);
    await revokeDisplayLink({ ctx: pool.admin, input: { displayLinkId } });
    await vi.waitUntil(() => state.hasEnded || state.error !== undefined, within2Seconds);
    expect((await ask(token, '{ display { name } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'DISPLAY_LINK_REVOKED',
    });
  });

  it('without a subscription is disconnected too, and screens of other links are not', async () => {
    const pool = await scenario.pool();
    const [revoked, kept] = [await makeDisplayLink(pool), await makeDisplayLink(pool)];
    const closed: number[] = [];
    const open = async (token: string) => {
      const client = connect(token, { lazy: false });
      client.on('closed', (event) => closed.push((event as { code: number }).code));
      await new Promise((resolve) => client.on('connected', resolve));
    };
    await open(revoked.token);
    await open(kept.token);
    await revokeDisplayLink({ ctx: pool.admin, input: { displayLinkId: revoked.displayLinkId } });
    await vi.waitUntil(() => closed.length > 0, within2Seconds);
    expect(closed).toEqual([4401]);
  });

  it('restarts with other pools when its link is changed, and receives no others', async () => {
    const pool = await scenario.pool();
    const [second, third] = [
      await scenario.pool({ owner: pool.customer }),
      await scenario.pool({ owner: pool.customer }),
    ];
    const { token, displayLinkId } = await makeDisplayLink(pool);
    const client = connect(token);
    const state = follow(client);
    await vi.waitUntil(() => state.seen.size === 1, within2Seconds);
    await updateDisplayLink({
      ctx: pool.admin,
      input: { displayLinkId, seatPoolIds: [second.opaqueId] },
    });
    await vi.waitUntil(() => state.hasEnded, within2Seconds);
    const anew = follow(client);
    await vi.waitUntil(() => anew.seen.size > 0, within2Seconds);
    for (const other of [pool, third]) await (await other.device()).logsIn();
    await (await second.device()).logsIn();
    await vi.waitUntil(() => anew.seen.get(second.opaqueId) === 1, within2Seconds);
    expect([...anew.seen.keys()]).toEqual([second.opaqueId]);
  });

  it('is one of ten with the same link', async () => {
    const { token } = await makeDisplayLink(await scenario.pool());
    const open = Array.from({ length: 10 }, () => follow(connect(token)));
    await vi.waitUntil(() => open.every(({ seen }) => seen.size === 1), within2Seconds);
    const eleventh = follow(connect(token));
    await vi.waitUntil(() => eleventh.error !== undefined, within2Seconds);
    expect(eleventh.error).toMatchObject({ code: 4429 });
  });

  it('is rate limited by link when it calls too often', async () => {
    const pool = await scenario.pool();
    const [{ token }, other] = [await makeDisplayLink(pool), await makeDisplayLink(pool)];
    const answers = await Promise.all(Array.from({ length: 130 }, () => ask(token, '{ display { name } }')));
    const limited = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED');
    expect(limited).toHaveLength(10);
    expect(limited[0]?.errors?.[0]?.extensions.retryAfterSeconds).toBeGreaterThan(0);
    expect((await ask(other.token, '{ display { name } }')).data?.display.name).toBe('IT room');
  });

  it('with a malformed token is refused as unknown, however often it calls: the token is not counted', async () => {
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => ask('sww_junk', '{ display { name } }')),
    );
    expect(new Set(answers.map(({ errors }) => errors?.[0]?.extensions.reason))).toEqual(
      new Set(['DISPLAY_LINK_UNKNOWN']),
    );
  });

  it('is read once for an operation, however often it is aliased', async () => {
    const { token } = await makeDisplayLink(await scenario.pool());
    const { data } = await ask(
      token,
      `{ display { name pools { usage { asOf } } } ${Array.from({ length: 15 }, (_, n) => `a${n}: display { name pools { usage { asOf } } }`).join(' ')} }`,
    );
    const shown = Object.values(data ?? {});
    expect(shown).toHaveLength(16);
    expect(new Set(shown.map((display) => JSON.stringify(display)))).toHaveLength(1);
  });
});
