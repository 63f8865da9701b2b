import { parseArgs } from 'node:util';
import type { FleetProfile } from './profiles/plan';
import { isProfileName, PROFILES } from './profiles/profiles';

/** The vendor administrator of the demo data. */
export const DEMO_ADMIN = { email: 'admin@seatwise.example', password: 'demo-vendor-admin' } as const;

export type FleetOptions = {
  /** Processes of one server. Portal calls use the first; devices are spread over all. */
  urls: [string, ...string[]];
  credentials: { token: string } | { email: string; password: string };
  profile: FleetProfile;
  pools: number;
  /** Total number of devices, spread evenly over the pools. */
  devices: number;
  /** Total number of licences, spread evenly; null uses the profile's share. */
  seats: number | null;
  /** Duration of the run; 0: until it is interrupted. */
  seconds: number;
  /** Inactivity time-out of MIMS; that of MFS is twice as long. */
  timeoutSeconds: number;
  holdOffSeconds: number;
  /** Factor for all planned times; 2 is twice as slow. */
  pace: number;
  seed: number;
  customerCode: string;
  keep: boolean;
  outages: boolean;
};

const PROFILE_LINES = Object.values(PROFILES)
  .map(({ name, description }) => `  ${name.padEnd(9)} ${description}`)
  .join('\n');

export const USAGE = `npm run fleet -- [options]

Simulates devices: real clients of the client library call the public API of a running server. The run fails if a
licensing rule was broken: a pool over its quantity, a denial that is not stored, a seat lost too early, or a force
logout without a notice.

Options (default):
  --url <address,…>     server; several processes with commas   (http://127.0.0.1:3000)
  --email, --password   sign-in of a vendor administrator       (of the demo data)
  --token <swa_…>       API token, instead of a sign-in
  --profile <name>      behaviour of the devices, see below     (mixed)
  --pools <n>           number of pools                         (2: MIMS and MFS of one customer)
  --devices <n>         total number of devices                 (24)
  --seats <n>           total number of licences                (few enough to fill the pools)
  --minutes <n>         duration; 0: until Ctrl-C               (1)
  --seconds <n>         duration in seconds
  --timeout <seconds>   inactivity time-out of MIMS; MFS: twice (of the profile)
  --hold-off <seconds>  hold-off after a force logout           (3)
  --pace <factor>       factor for all times; 2: half as fast   (1)
  --seed <n>            seed of the random plans                (1)
  --customer <CODE>     code of the customers created or reused (FLEET, FLEET-2, …)
  --keep                keep the devices registered at the end
  --outages             do not fail when the server is unavailable

Profiles:
${PROFILE_LINES}

The same seed and options give each device the same plan: who uses it when, their actions, their retries, and which
calls are lost. How the calls of all devices interleave differs from run to run, and so does who gets the last seat.
The rules must hold in every run.`;

const MAX_SECONDS = 7 * 86_400;

/** Parses the command line. Null for `--help`. Throws an `Error` that names the wrong option. */
export function readOptions(args: string[]): FleetOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      email: { type: 'string', default: DEMO_ADMIN.email },
      password: { type: 'string', default: DEMO_ADMIN.password },
      token: { type: 'string' },
      profile: { type: 'string', default: 'mixed' },
      pools: { type: 'string', default: '2' },
      devices: { type: 'string', default: '24' },
      seats: { type: 'string' },
      minutes: { type: 'string' },
      seconds: { type: 'string' },
      timeout: { type: 'string' },
      'hold-off': { type: 'string', default: '3' },
      pace: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      customer: { type: 'string', default: 'FLEET' },
      keep: { type: 'boolean', default: false },
      outages: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const [url = '', ...others] = values.url.split(',');
  for (const address of [url, ...others]) {
    if (!URL.canParse(address)) throw new Error(`--url ${address}: not a valid address`);
  }
  if (!isProfileName(values.profile)) {
    throw new Error(`--profile ${values.profile}: must be one of ${Object.keys(PROFILES).join(', ')}`);
  }
  if (!/^FLEET[A-Z0-9_-]{0,20}$/.test(values.customer)) {
    throw new Error(`--customer ${values.customer}: must be a code that begins with FLEET`);
  }
  const profile = PROFILES[values.profile];
  const pools = number('pools', values.pools, 1, 200);
  return {
    urls: [url, ...others],
    credentials: values.token ? { token: values.token } : { email: values.email, password: values.password },
    profile,
    pools,
    devices: number('devices', values.devices, pools, 5000),
    seats: values.seats === undefined ? null : number('seats', values.seats, pools, 5000),
    seconds: duration(values),
    timeoutSeconds:
      values.timeout === undefined ? profile.timeoutSeconds : number('timeout', values.timeout, 2, 1800),
    holdOffSeconds: number('hold-off', values['hold-off'], 0, 3600),
    pace: number('pace', values.pace, 0.01, 1000, false),
    seed: number('seed', values.seed, 0, 2 ** 31),
    customerCode: values.customer,
    keep: values.keep,
    outages: values.outages,
  };
}

function duration({ minutes, seconds }: { minutes?: string; seconds?: string }): number {
  if (minutes !== undefined && seconds !== undefined)
    throw new Error('--minutes and --seconds: use only one of them');
  if (minutes !== undefined) return Math.round(60 * number('minutes', minutes, 0, MAX_SECONDS / 60, false));
  return number('seconds', seconds ?? '60', 0, MAX_SECONDS);
}

function number(name: string, value: string, min: number, max: number, whole = true): number {
  const parsed = value.trim() === '' ? NaN : Number(value);
  if (!(parsed >= min && parsed <= max) || (whole && !Number.isInteger(parsed))) {
    throw new Error(
      `--${name} ${value}: must be ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}`,
    );
  }
  return parsed;
}
