import { parseArgs } from 'node:util';

/** The vendor's administrator in the demo data. */
export const DEMO_ADMIN = { email: 'admin@seatwise.example', password: 'demo-vendor-admin' } as const;

export type FleetOptions = {
  /** Processes of one server. The portal's side calls the first, the devices all of them in turn. */
  urls: [string, ...string[]];
  credentials: { token: string } | { email: string; password: string };
  /** Devices and licences in all, shared evenly by MIMS and MFS. */
  devices: number;
  seats: number;
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

export const USAGE = `npm run fleet -- [options]

Drives devices of MIMS and MFS through the public API and fails if a rule was ever broken.

  --url <address,…>     the server, or several of one database  (http://127.0.0.1:3000)
  --email, --password   a VENDOR_ADMIN of the portal            (the demo data's)
  --token <swa_…>       an API token of one, instead
  --devices <n>         devices in all, MIMS and MFS by halves  (24)
  --seats <n>           licences in all, by halves              (8)
  --seconds <n>         for how long; 0: until Ctrl-C           (60)
  --timeout <seconds>   inactivity time-out of MIMS; MFS twice  (4)
  --hold-off <seconds>  after a force logout                    (3)
  --pace <factor>       2: everybody takes twice as long        (1)
  --seed <n>            the same seed, the same choices         (1)
  --customer <CODE>     the customer it makes or uses again     (FLEET)
  --keep                leave the devices registered
  --outages             the server may be away: count, do not fail`;

/** Reads the command line. Throws an `Error` that names what is wrong; null if help is asked for. */
export function readOptions(args: string[]): FleetOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      email: { type: 'string', default: DEMO_ADMIN.email },
      password: { type: 'string', default: DEMO_ADMIN.password },
      token: { type: 'string' },
      devices: { type: 'string', default: '24' },
      seats: { type: 'string', default: '8' },
      seconds: { type: 'string', default: '60' },
      timeout: { type: 'string', default: '4' },
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
  if (!/^FLEET[A-Z0-9_-]{0,20}$/.test(values.customer)) {
    throw new Error(
      `--customer ${values.customer}: a code that begins with FLEET, so that it is nobody else's`,
    );
  }
  return {
    urls: [url, ...others],
    credentials: values.token ? { token: values.token } : { email: values.email, password: values.password },
    devices: number('devices', values.devices, 2, 400),
    seats: number('seats', values.seats, 2, 400),
    seconds: number('seconds', values.seconds, 0, 7 * 86_400),
    timeoutSeconds: number('timeout', values.timeout, 2, 1800),
    holdOffSeconds: number('hold-off', values['hold-off'], 0, 3600),
    pace: number('pace', values.pace, 0.01, 1000, false),
    seed: number('seed', values.seed, 0, 2 ** 31),
    customerCode: values.customer,
    keep: values.keep,
    outages: values.outages,
  };
}

function number(name: string, value: string, min: number, max: number, whole = true): number {
  const parsed = value.trim() === '' ? NaN : Number(value);
  if (!(parsed >= min && parsed <= max) || (whole && !Number.isInteger(parsed))) {
    throw new Error(`--${name} ${value}: ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}`);
  }
  return parsed;
}
