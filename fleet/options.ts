import { parseArgs } from 'node:util';
import type { FleetProfile } from './profiles/plan';
import { isProfileName, PROFILES } from './profiles/profiles';

/** The vendor's administrator in the demo data. */
export const DEMO_ADMIN = { email: 'admin@seatwise.example', password: 'demo-vendor-admin' } as const;

export type FleetOptions = {
  /** Processes of one server. The portal's side calls the first, the devices all of them in turn. */
  urls: [string, ...string[]];
  credentials: { token: string } | { email: string; password: string };
  profile: FleetProfile;
  pools: number;
  /** Devices in all, spread evenly over the pools. */
  devices: number;
  /** Licences in all, spread evenly; null: as the profile has it. */
  seats: number | null;
  /** 0: until it is interrupted. */
  seconds: number;
  /** The inactivity time-out of MIMS; that of MFS is twice as long. */
  timeoutSeconds: number;
  holdOffSeconds: number;
  /** How much slower than usual everybody is. */
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

Drives real clients, made with the client library, through the public API of a server, and fails if a rule was ever
broken: a pool over its quantity, a refusal that is not stored, a seat lost before its time, a force logout not heard.

  --url <address,…>     the server, or several of one database  (http://127.0.0.1:3000)
  --email, --password   a VENDOR_ADMIN of the portal            (the demo data's)
  --token <swa_…>       an API token of one, instead
  --profile <name>      how they behave, see below              (mixed)
  --pools <n>           pools, a customer for each MIMS and MFS (2)
  --devices <n>         devices in all, spread over the pools   (24)
  --seats <n>           licences in all, spread over the pools  (so few that pools get full)
  --minutes <n>         for how long; 0: until Ctrl-C           (1)
  --seconds <n>         the same in seconds
  --timeout <seconds>   inactivity time-out of MIMS; MFS twice  (the profile's)
  --hold-off <seconds>  after a force logout                    (3)
  --pace <factor>       2: everybody takes twice as long        (1)
  --seed <n>            the same seed, the same plans           (1)
  --customer <CODE>     the customers it makes or uses again    (FLEET, FLEET-2, …)
  --keep                leave the devices registered
  --outages             the server may be away: count, do not fail

Profiles:
${PROFILE_LINES}

The same seed and options give every device the same plan: who picks it up when, what they do, how patient they are,
which calls get lost. What cannot repeat is how the calls of all devices interleave on the network and in the server,
so who gets the last seat, and what follows from that, differs from run to run; the rules hold in all of them.`;

const MOST_SECONDS = 7 * 86_400;

/** Reads the command line. Throws an `Error` that names what is wrong; null if help is asked for. */
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
    if (!URL.canParse(address)) throw new Error(`--url ${address} is not an address`);
  }
  if (!isProfileName(values.profile)) {
    throw new Error(`--profile ${values.profile}: one of ${Object.keys(PROFILES).join(', ')}`);
  }
  if (!/^FLEET[A-Z0-9_-]{0,20}$/.test(values.customer)) {
    throw new Error(
      `--customer ${values.customer}: a code that begins with FLEET, so that it is nobody else's`,
    );
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
    throw new Error('--minutes and --seconds: one of them, not both');
  if (minutes !== undefined) return Math.round(60 * number('minutes', minutes, 0, MOST_SECONDS / 60, false));
  return number('seconds', seconds ?? '60', 0, MOST_SECONDS);
}

function number(name: string, value: string, min: number, max: number, whole = true): number {
  const parsed = value.trim() === '' ? NaN : Number(value);
  if (!(parsed >= min && parsed <= max) || (whole && !Number.isInteger(parsed))) {
    throw new Error(`--${name} ${value}: ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}`);
  }
  return parsed;
}
