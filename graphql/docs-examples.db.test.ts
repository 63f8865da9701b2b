import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { MFS } from '../client/src';
import { servedScenario } from '../test/served-scenario';
import { fencesOf, framesOf, requestOf, type Fence, type Frame } from './test-docs';

const served = servedScenario();
const { scenario } = served;

/** Uses the clock of `npm run test:dates` if set, because the expiry of the token is computed from today. */
const shell = {
  NODE_ENV: 'test' as const,
  ...Object.fromEntries(
    ['PATH', 'LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  ),
};

/** Runs an example in bash with the variables exported before. */
async function paste(example: string, exported: Record<string, string>): Promise<unknown> {
  const commands = example.replace(/^export .*$/gm, '').replaceAll('http://localhost:3000', served.url);
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands], {
    env: { ...shell, ...exported },
    timeout: 10_000,
  });
  return JSON.parse(stdout);
}

/** Removes differences between calls: numbers, instants, and texts shortened with `…`. */
function inGeneral(value: unknown): unknown {
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return 'an instant';
    return value.startsWith('swd_') ? 'a device token' : value;
  }
  if (Array.isArray(value)) return value.map(inGeneral);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'id' ? typeof inner : inGeneral(inner)]),
  );
}

const mfs = () => scenario.application({ checkpoints: [...MFS.checkpoints] });

describe('the examples of docs/integrate.md, one after the other', () => {
  const fences = fencesOf('docs/integrate.md');
  const isExample = ({ language, text }: Fence) =>
    (language === 'sh' && text.includes('curl')) || (language === 'text' && text.startsWith('→'));
  const examples = fences.flatMap((fence, index) =>
    isExample(fence) ? [{ fence, answer: fences[index + 1] }] : [],
  );
  const exported: Record<string, string> = {};

  beforeAll(async () => {
    const pool = await scenario.pool({ app: await mfs(), userAuthentication: 'PASSWORD' });
    await pool.appUser({ userName: 'cleo', password: 'correct horse' });
    Object.assign(exported, { SEATWISE: served.url, REGISTRATION_KEY: pool.registrationKey });
  });

  it('are there', () => {
    expect(examples.map(({ fence }) => (fence.language === 'sh' ? 'curl' : 'socket'))).toEqual([
      ...Array<string>(4).fill('curl'),
      'socket',
      ...Array<string>(3).fill('curl'),
    ]);
    expect(
      examples.filter(({ fence }) => fence.language === 'sh').map(({ fence }) => requestOf(fence.text)),
    ).not.toContain(undefined);
  });

  it.each(examples.map((example) => [example.fence.line, example] as const))(
    'line %i: answers as it says',
    async (_, { fence, answer }) => {
      if (fence.language === 'text') return converse(framesOf(fence), exported.DEVICE_TOKEN ?? '');
      expect(answer?.language).toBe('json');
      const got = await paste(fence.text, exported);
      expect(inGeneral(got)).toEqual(inGeneral(JSON.parse(answer?.text ?? '')));
      const { registerDevice } =
        (got as { data: { registerDevice?: { deviceToken: string } } | null }).data ?? {};
      if (registerDevice) exported.DEVICE_TOKEN = registerDevice.deviceToken;
    },
  );
});

/** Sends the messages of the app and expects those of the server. */
async function converse(frames: Frame[], token: string): Promise<void> {
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const received: unknown[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  try {
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    for (const { from, message } of frames) {
      if (from === 'app') socket.send(JSON.stringify(message).replace('swd_…', token));
      else {
        const got = await vi.waitUntil(() => received.shift(), { timeout: 5_000, interval: 2 });
        expect(inGeneral(got)).toEqual(inGeneral(message));
      }
    }
  } finally {
    socket.terminate();
  }
}

describe('the examples of docs/scripts.md, one after the other', () => {
  const fences = fencesOf('docs/scripts.md');
  const examples = fences.flatMap((fence, index) =>
    requestOf(fence.text) ? [{ fence, answer: fences[index + 1] }] : [],
  );
  const exported: Record<string, string> = {};

  beforeAll(async () => {
    const pool = await scenario.pool({ app: await mfs() });
    const device = await pool.device({ name: 'Forklift terminal 7' });
    await device.logsIn();
    const code = pool.application.code;
    const { actor } = scenario.vendor;
    const id = actor.kind === 'portal' ? actor.portalUserId : '';
    await scenario.sql`update portal_users set email = 'you@example.com' where id = ${id}`;
    Object.assign(exported, { SEATWISE: served.url, DEVICE_ID: device.opaqueId });
    Object.assign(exported, { CUSTOMER_ID: pool.customer.opaqueId, code });
    exported.API_TOKEN = await makeToken();
  }, 120_000);

  /** Creates a token as in the first example, in the project folder. */
  async function makeToken(): Promise<string> {
    const example = fences.find(({ text }) => text.includes('npm run token:create --silent'));
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-euo', 'pipefail', '-c', `${example?.text}echo "$API_TOKEN"`],
      {
        env: {
          ...shell,
          DATABASE_URL: scenario.databaseUrl,
          AUTH_SECRET: 'x'.repeat(32),
        },
        timeout: 120_000,
      },
    );
    expect(stdout).toMatch(/^swa_[\w-]{86}\n$/);
    return stdout.trim();
  }

  it('are there', () => expect(examples).toHaveLength(4));

  it.each(examples.map((example) => [example.fence.line, example] as const))(
    'line %i: answers as it says',
    async (_, { fence, answer }) => {
      const expected = (answer?.text ?? '').replace('"MIMS"', JSON.stringify(exported.code));
      expect(inGeneral(await paste(fence.text, exported))).toEqual(inGeneral(JSON.parse(expected)));
    },
  );
});

describe('the examples of README.md', () => {
  const examples = fencesOf('README.md').filter(({ language, text }) => language === 'sh' && requestOf(text));

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.line, example] as const))(
    'line %i: a device that holds a seat may go on',
    async (_, { text }) => {
      const pool = await scenario.pool({ app: await mfs() });
      const device = await pool.device();
      await device.logsIn();
      const exported = { DEVICE_TOKEN: device.deviceToken, REGISTRATION_KEY: pool.registrationKey };
      expect(await paste(text, exported)).toMatchObject({
        data: { checkLicense: { __typename: 'LicenseGranted' } },
      });
    },
  );
});
