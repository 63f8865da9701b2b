import { Gauge, type Registry } from 'prom-client';
import { readSystemState, type Runtime, type SystemState } from '../../licensing';

/** State of this process that is not counted where it changes. */
export type ProcessState = {
  runtime: Pick<Runtime, 'portal' | 'live'>;
  /** Open WebSockets. */
  countSockets: () => number;
  isSchemaNewer: () => boolean;
};

/** The sums count every held seat, so scrapes share what was read within this time. */
const READ_EVERY_MS = 15_000;

type Read = { state: SystemState; at: number };

/** Adds gauges that are read when the metrics are requested. If the database does not answer, the last values stay. */
export function observeProcess(
  registry: Registry,
  { runtime, countSockets, isSchemaNewer }: ProcessState,
): void {
  let last: Read | undefined;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    if (last && performance.now() - last.at < READ_EVERY_MS) return;
    reading ??= readSystemState(runtime)
      .then(
        (state) => void (last = { state, at: performance.now() }),
        // The age of the last values tells of it, and the log of each failed call.
        () => {},
      )
      .finally(() => (reading = undefined));
    await reading;
  }

  const gauge = (name: string, help: string, valueOf: () => number | null | Promise<number | null>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = await valueOf();
        if (value === null) this.reset();
        else this.set(value);
      },
    });
  const systemGauge = (name: string, help: string, valueOf: (state: SystemState) => number | null) =>
    gauge(name, help, async () => {
      await read();
      return last ? valueOf(last.state) : null;
    });

  gauge('seatwise_listener_connected', '1 while notifications of other processes arrive.', () =>
    Number(runtime.live.connected()),
  );
  gauge('seatwise_schema_newer', '1 if the database has a newer schema than this process supports.', () =>
    Number(isSchemaNewer()),
  );
  gauge('seatwise_websockets', 'Open WebSockets of devices, viewers and displays.', countSockets);
  gauge('seatwise_watched_pools', 'Pools that someone watches live through this process.', () =>
    runtime.live.watchedPools(),
  );
  systemGauge('seatwise_pools', 'Seat pools of all customers.', (state) => state.pools);
  systemGauge('seatwise_pools_full', 'Seat pools without a free seat.', (state) => state.poolsFull);
  systemGauge('seatwise_seats_licensed', 'Licensed quantities of all pools.', (state) => state.seatsLicensed);
  systemGauge('seatwise_seats_held', 'Seats held in all pools.', (state) => state.seatsHeld);
  systemGauge(
    'seatwise_seats_over_quantity',
    'Seats held above the quantity of their pool, after it was lowered.',
    (state) => state.seatsOver,
  );
  systemGauge('seatwise_mails_waiting', 'E-mails that wait to be sent.', (state) => state.mailsWaiting);
  systemGauge(
    'seatwise_mails_overdue_seconds',
    'Time for which the e-mail that waits longest has been due; 0 if none waits.',
    (state) => state.mailsOverdueSeconds ?? 0,
  );
  systemGauge(
    'seatwise_webhooks_waiting',
    'Webhooks that wait to be sent.',
    (state) => state.webhooksWaiting,
  );
  systemGauge(
    'seatwise_webhooks_overdue_seconds',
    'Time for which the webhook that waits longest has been due; 0 if none waits.',
    (state) => state.webhooksOverdueSeconds ?? 0,
  );
  systemGauge(
    'seatwise_retention_due_timestamp_seconds',
    'Time at which expired records are removed next; in the past, it is overdue.',
    (state) => (state.purgeDueAt ? state.purgeDueAt.getTime() / 1000 : null),
  );
  systemGauge(
    'seatwise_clock_difference_seconds',
    'Clock of the database minus the clock of this process.',
    (state) => state.clockDifferenceSeconds,
  );
  gauge(
    'seatwise_system_state_age_seconds',
    'Age of the values that are read from the database, such as seatwise_seats_held.',
    async () => {
      await read();
      return last ? (performance.now() - last.at) / 1000 : null;
    },
  );
}
