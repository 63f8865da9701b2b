import postgres from 'postgres';
import { makeToken } from '../../licensing/tokens';
import type { BenchData } from './portal-bench-data';
import { endProcesses, messageOf, openProcess } from './harness/processes';

/* Measures `checkLicense` of small customers' devices alone, and while one person runs eight requests at a time of ten
 * searches each through the pool of 10,000, sorted by person. */

const DEVICES = 8;
const SLICE_MS = 4000;
const ROUNDS = 3;
const REQUESTS = 8;
/** Ratio of the 99th percentile beside the searches to the one alone; wide, because the machine may be busy. */
const BAR = 4;

const CHECK = `mutation { checkLicense(input: { action: "START_JOB" }) {
  __typename ... on LicenseGranted { grant } ... on LicenseRefused { reason }
} }`;
const SEARCHES = `query Searches($id: ID!) { seatPool(id: $id) { ${Array.from(
  { length: 10 },
  (_, n) =>
    `a${n}: devices(first: 25, search: "${n % 2 ? 'scanner' : n}", orderBy: { field: PERSON, direction: ASC }) { totalCount edges { node { name user { displayName } } } }`,
).join(' ')} } }`;

/** Returns the limits that were missed. */
export async function benchSearchLoad(databaseUrl: string, data: BenchData): Promise<string[]> {
  const tokens = await giveTokens(databaseUrl);
  const server = openProcess(new URL('./portal-bench-server.ts', import.meta.url), {
    parameters: [databaseUrl],
  });
  try {
    const [port] = (await messageOf(server)) as [number];
    const post = async (token: string, query: string, variables = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.text();
    };
    const check = async (token: string) => (await post(token, CHECK)).includes('LicenseGranted');
    await timeChecks(tokens, check, 1000);
    const ratios: number[] = [];
    let refused = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const alone = await timeChecks(tokens, check, SLICE_MS);
      let searches = 0;
      let isOver = false;
      const load = Array.from({ length: REQUESTS }, async () => {
        while (!isOver) {
          await post(data.token, SEARCHES, { id: data.seatPoolId });
          searches++;
        }
      });
      const beside = await timeChecks(tokens, check, SLICE_MS);
      isOver = true;
      await Promise.all(load);
      refused += alone.refused + beside.refused;
      ratios.push(beside.p99 / alone.p99);
      console.log(
        `checkLicense p50/p99 ${inMs(alone)} ms alone, ${inMs(beside)} ms beside ${searches} requests of ten searches: ${(beside.p99 / alone.p99).toFixed(2)}`,
      );
    }
    const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity;
    return [
      ...(median <= BAR ? [] : [`checkLicense beside searches: p99 ${median.toFixed(1)} times that alone`]),
      ...(refused === 0 ? [] : [`checkLicense beside searches: ${refused} calls were not granted`]),
    ];
  } finally {
    await endProcesses([server]);
  }
}

type Timing = { p50: number; p99: number; refused: number };

/** Each device calls again as soon as its last call has returned. */
async function timeChecks(
  tokens: string[],
  check: (token: string) => Promise<boolean>,
  forMs: number,
): Promise<Timing> {
  const spans: number[] = [];
  let refused = 0;
  const endAt = performance.now() + forMs;
  await Promise.all(
    tokens.map(async (token) => {
      while (performance.now() < endAt) {
        const startedAt = performance.now();
        if (!(await check(token))) refused++;
        spans.push(performance.now() - startedAt);
        // The pause keeps this a measurement of latency, not of throughput.
        await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 10));
      }
    }),
  );
  spans.sort((a, b) => a - b);
  const at = (share: number) => spans[Math.ceil(spans.length * share) - 1] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), refused };
}

/** Tokens of devices that hold seats of small customers. */
async function giveTokens(databaseUrl: string): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const devices = await sql<{ customer_id: string; id: string }[]>`
      with chosen as (
        select s.customer_id, s.device_id from seats s join customers c on c.id = s.customer_id
        where c.code like 'SMALL-%' and s.seat_number = 1 order by s.device_id limit ${DEVICES}
      ), people as (
        insert into app_users (customer_id, id, user_name, display_name)
        select customer_id, device_id, 'load-' || device_id, 'Bench' from chosen returning customer_id, id
      )
      update devices d set hard_login = true, logged_in_at = now(), app_user_id = people.id
      from people where d.customer_id = people.customer_id and d.id = people.id
      returning d.customer_id, d.id`;
    const tokens: string[] = [];
    for (const { customer_id: customerId, id } of devices) {
      const { token, hash } = makeToken('device', { customerId, id });
      await sql`update devices set token_hash = ${hash} where id = ${id}`;
      tokens.push(token);
    }
    return tokens;
  } finally {
    await sql.end();
  }
}

const inMs = ({ p50, p99 }: Timing) => `${p50.toFixed(1)}/${p99.toFixed(1)}`;
