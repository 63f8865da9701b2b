import http from 'node:http';
import type { Callers, PasswordLogin } from './isolation-bench-server';

/* The load of the part `isolation`, in a process of its own, so that reading its answers delays no measurement. Its
 * parent sends a kind of load to begin, and 'end'; the answer is how many requests were answered and refused. */

export type LoadKind = 'searches' | 'reports' | 'logins';
export type Served = { answered: number; refused: number };

type Request = { path: string; token: string; body?: string };

const AT_ONCE = 20;
const DAY_MS = 86_400_000;
const { port, viewer, storming } = JSON.parse(process.argv[2] ?? '') as Callers;
let turn = 0;

const makers: Record<LoadKind, ((n: number) => Request)[]> = {
  searches: Array.from({ length: AT_ONCE }, () => search),
  reports: Array.from({ length: AT_ONCE }, (_, n) => [plan, history, explanations, download][n % 4]!),
  logins: storming.map((login) => () => logIn(login)),
};

let end = () => Promise.resolve();
process.on('message', (message: LoadKind | 'end') => {
  if (message === 'end') void end();
  else end = begin(message);
});
process.on('disconnect', () => process.exit(0));

function begin(kind: LoadKind): () => Promise<void> {
  const served: Served = { answered: 0, refused: 0 };
  const agent = new http.Agent({ keepAlive: true });
  let isOver = false;
  const callers = makers[kind].map(async (make) => {
    while (!isOver) {
      const isAnswered = await send(agent, make(turn++));
      if (!isOver) served[isAnswered ? 'answered' : 'refused']++;
    }
  });
  return async () => {
    isOver = true;
    // Breaks downloads off.
    agent.destroy();
    await Promise.all(callers);
    process.send?.(served);
  };
}

/** Whether the request was answered without an error. */
function send(agent: http.Agent, { path, token, body }: Request): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      },
      (response) => {
        let start = '';
        response.on('data', (chunk: Buffer) => (start ||= chunk.toString('latin1', 0, 100)));
        response.on('end', () => resolve(response.statusCode === 200 && !start.includes('"errors"')));
        response.on('error', () => resolve(false));
      },
    );
    request.on('error', () => resolve(false));
    request.end(body);
  });
}

const graphql = (token: string, query: string): Request => ({
  path: '/graphql',
  token,
  body: JSON.stringify({ query }),
});
const ofPool = (fields: string) =>
  graphql(viewer.token, `{ seatPool(id: "${viewer.seatPoolId}") { ${fields} } }`);
const since = (n: number) => new Date(Date.now() - 59 * DAY_MS + n * 1000).toISOString();

/** Rare texts and frequent ones, short ones, and texts that only users have. */
function search(n: number): Request {
  const text = [`Scanner ${n % 20_000}`, 'scanner', `${n % 100}`, `user-${n % 200}`, 'r 1'][n % 5];
  const field = ['PERSON', 'NAME', 'LAST_USED', 'STATE'][n % 4];
  return ofPool(
    `devices(first: 50, search: "${text}", orderBy: { field: ${field}, direction: ASC }) {
      totalCount edges { node { id name state user { displayName } lease { expiresAt } lastUsedAt } } }`,
  );
}

/** Another period each time, so that no replay is reused. */
function plan(n: number): Request {
  return ofPool(`plan(input: { fewestSeats: 400, mostSeats: 419, since: "${since(n)}" }) {
    timeouts { recommendedSeats cells { seats denials episodes peopleHit } } }`);
}

function history(n: number): Request {
  return ofPool(`usageReport(since: "${since(n)}", timeZone: "Europe/Berlin") {
    peakInUse levels { inUse seconds } days { date peakInUse } people { name heldSeconds } devices { name heldSeconds } }
    usageHistory(since: "${since(n)}") { at inUse }`);
}

function explanations(): Request {
  return ofPool(
    'denials(first: 10) { edges { node { id explanation { cause idleSeats othersWaiting tries } } } }',
  );
}

function download(n: number): Request {
  const table = ['devices', 'leases', 'denials'][n % 3];
  return { path: `/exports/${table}.csv?seatPoolId=${viewer.seatPoolId}`, token: viewer.token };
}

function logIn({ token, userName, password }: PasswordLogin): Request {
  const input = `{ userName: "${userName}", password: "${password}" }`;
  return graphql(token, `mutation { login(input: ${input}) { __typename } }`);
}
