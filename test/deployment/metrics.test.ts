import { parser } from '@prometheus-io/lezer-promql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { testDatabase } from '../database';
import { makeAppUser, makeDevice, makePool } from '../factories';
import {
  BUILD_TIMEOUT_MS,
  findFreePort,
  makeRelease,
  startReleased,
  type Released,
  type ReleasedServer,
} from './released-server';

/* The metrics and the log of a real server, and the alerts and the board that use them. */

const TOKEN = 'a token for the metrics';
const RUNBOOK = 'docs/runbook.md';
const OBSERVE = 'docs/observe.md';
/** Labels that Prometheus adds. */
const ADDED = ['instance', 'job', 'le'];
/** Metrics of Prometheus itself. */
const FOREIGN = ['up'];

type Sample = { name: string; labels: Record<string, string>; value: number };
type Alerts = { groups: { rules: { alert: string; expr: string }[] }[] };
type Board = { panels: { title: string; targets?: { expr: string }[] }[] };

const database = testDatabase();
let released: Released;
let server: ReleasedServer;
let metricsUrl: string;
let samples: Sample[];
let person: { name: string; token: string };

beforeAll(async () => {
  released = makeRelease();
  const metricsPort = await findFreePort();
  server = await startReleased(released.folder, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret for tests, long enough for them',
    ADMIN_EMAIL: 'first@example.com',
    ADMIN_PASSWORD: 'a long enough one',
    METRICS_PORT: String(metricsPort),
    METRICS_TOKEN: TOKEN,
  });
  const pool = await makePool(database.sql, { userAuthentication: 'TRUSTED', licensedQuantity: 1 });
  const [holder, other] = [await makeDevice(database.sql, pool), await makeDevice(database.sql, pool)];
  const { userName } = await makeAppUser(database.sql, pool, { userName: 'planted-name' });
  const login = `login(input: { userName: "${userName}" })`;
  await call(holder.token, login);
  await call(holder.token, 'checkLicense(input: { action: "START_JOB" })');
  await call(other.token, login);
  person = { name: userName, token: holder.token };
  metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
  await vi.waitUntil(async () => hasRun((samples = await scrape())), { timeout: 30_000, interval: 200 });
}, BUILD_TIMEOUT_MS);

afterAll(async () => {
  await server?.stop();
  released?.remove();
});

const scrape = async () => parseMetrics(await (await fetch(metricsUrl)).text());
const hasRun = (scraped: Sample[]) => scraped.some(({ name }) => name === 'seatwise_job_runs_total');

async function call(token: string, field: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: `mutation Planted_Operation { ${field} { __typename } }` }),
  });
  return answer.text();
}

const valueOf = (name: string, labels: Record<string, string> = {}) =>
  samples.find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;

describe('metrics', () => {
  it('count device calls by operation and outcome', () => {
    expect(valueOf('seatwise_device_calls_total', { operation: 'login', outcome: 'NEW' })).toBe(1);
    expect(valueOf('seatwise_device_calls_total', { operation: 'checkLicense', outcome: 'RENEWED' })).toBe(1);
    expect(
      valueOf('seatwise_device_calls_total', { operation: 'login', outcome: 'NO_LICENSE_AVAILABLE' }),
    ).toBe(1);
    expect(valueOf('seatwise_device_call_duration_seconds_count', { operation: 'login' })).toBe(2);
  });

  it('sum up the seats of all pools', () => {
    expect([
      valueOf('seatwise_pools'),
      valueOf('seatwise_pools_full'),
      valueOf('seatwise_seats_licensed'),
      valueOf('seatwise_seats_held'),
      valueOf('seatwise_seats_over_quantity'),
    ]).toEqual([1, 1, 1, 1, 0]);
    expect(Math.abs(valueOf('seatwise_clock_difference_seconds') ?? Infinity)).toBeLessThan(5);
  });

  it('have no label with a customer, a device or a person, and few values each', () => {
    const text = JSON.stringify(samples);
    expect(text).not.toContain(person.name);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    const counts = new Map<string, number>();
    for (const { name } of samples) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });

  it('are served on the port of the server to callers with the token only', async () => {
    const get = (authorization?: string) =>
      fetch(`http://127.0.0.1:${server.port}/metrics`, { headers: authorization ? { authorization } : {} });
    expect((await get()).status).toBe(401);
    expect((await get('Bearer wrong')).status).toBe(401);
    expect(await (await get(`Bearer ${TOKEN}`)).text()).toContain('seatwise_build_info');
  });

  it('are all listed in the documentation, and no others', () => {
    const documented = [...readFileSync(OBSERVE, 'utf8').matchAll(/^\| `(seatwise_\w+)`/gm)].map(
      ([, name]) => name,
    );
    const own = samples
      .map(({ name }) => name.replace(/_(bucket|sum|count)$/, ''))
      .filter((name) => name.startsWith('seatwise_'));
    // Without an error of the database the counter has no values yet.
    expect(documented.toSorted()).toEqual([...new Set([...own, 'seatwise_database_errors_total'])].sort());
  });
});

it('names the operation, the outcome and the caller of a call in the log, and nothing that the caller sent', async () => {
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.includes('"path":"/graphql"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ operation, outcome, role }) => [operation, outcome, role])).toEqual([
    ['login', 'NEW', 'DEVICE'],
    ['checkLicense', 'RENEWED', 'DEVICE'],
    ['login', 'NO_LICENSE_AVAILABLE', 'DEVICE'],
  ]);
  expect(lines[0]).toMatchObject({
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    customerId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    deviceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    address: '127.0.0.1',
  });
  for (const secret of [person.name, person.token, 'Planted_Operation', TOKEN])
    expect(server.output()).not.toContain(secret);
});

it('a database that accepts no changes is counted, and devices go on when it does again, without a restart', async () => {
  const check = () => call(person.token, 'checkLicense(input: { action: "START_JOB" })');
  const [{ present } = { present: '' }] = await database.sql<
    { present: string }[]
  >`select current_database() as present`;
  const change = async (setting: 'on' | 'off') => {
    await database.sql.unsafe(`alter database ${present} set default_transaction_read_only = ${setting}`);
    await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'seatwise'`;
  };
  await change('on');
  // The first calls fail for the connections that were ended.
  await vi.waitUntil(
    async () =>
      (await check()).includes('UNAVAILABLE') &&
      (await scrape()).some(
        ({ name, labels }) => name === 'seatwise_database_errors_total' && labels.class === 'read_only',
      ),
    { timeout: 15_000 },
  );
  await change('off');
  await vi.waitUntil(async () => (await check()).includes('LicenseGranted'), { timeout: 15_000 });
}, 60_000);

describe('alerts and board', () => {
  const { groups } = parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as Alerts;
  const rules = groups.flatMap((group) => group.rules);
  const { panels } = JSON.parse(readFileSync('deploy/grafana/seatwise.json', 'utf8')) as Board;
  const queries = [
    ...rules.map(({ alert, expr }) => [alert, expr]),
    ...panels.flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }) => [title, expr.replaceAll('$__rate_interval', '5m')]),
    ),
  ] as [string, string][];

  it.each(queries)('%s uses metrics and labels that exist', (_, query) => {
    for (const { name, labels } of selectorsOf(query)) {
      if (FOREIGN.includes(name) || name === 'seatwise_database_errors_total') continue;
      const found = samples.filter((sample) => sample.name === name);
      expect([name, found.length > 0]).toEqual([name, true]);
      for (const label of labels) {
        const isKnown = ADDED.includes(label) || found.some((sample) => label in sample.labels);
        expect([name, label, isKnown]).toEqual([name, label, true]);
      }
    }
  });

  it('a query with a mistake is noticed', () => {
    expect(() => selectorsOf('sum(rate(seatwise_seats_held[5m])')).toThrow(/cannot be parsed/);
    expect(selectorsOf('sum by (job) (a{b="c"})')).toEqual([{ name: 'a', labels: ['b', 'job'] }]);
  });

  it('each alert has an entry in the runbook, and no other has', () => {
    const entries = [...readFileSync(RUNBOOK, 'utf8').matchAll(/^## (Seatwise\w+)$/gm)].map(
      ([, name]) => name,
    );
    expect(entries).toEqual(rules.map(({ alert }) => alert));
  });
});

/** Metrics of a query, with the labels that it matches or groups by. */
function selectorsOf(query: string): { name: string; labels: string[] }[] {
  const selectors: { name: string; labels: string[] }[] = [];
  const grouping: string[] = [];
  parser.parse(query).iterate({
    enter({ name, from, to, node }) {
      const text = query.slice(from, to);
      if (name === '⚠') throw new Error(`"${query}" cannot be parsed at ${from}`);
      if (name === 'VectorSelector')
        selectors.push({ name: query.slice(from, node.firstChild?.to ?? to), labels: [] });
      if (name === 'LabelName' && node.parent?.name === 'GroupingLabels') grouping.push(text);
      else if (name === 'LabelName') selectors.at(-1)?.labels.push(text);
    },
  });
  return selectors.map(({ name, labels }) => ({ name, labels: [...labels, ...grouping] }));
}

function parseMetrics(text: string): Sample[] {
  return [...text.matchAll(/^([a-z_]\w*)(?:\{(.*)\})? (\S+)$/gm)].map(([, name, labels = '', value]) => ({
    name: name!,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, text]) => [key, text])),
    value: Number(value),
  }));
}
