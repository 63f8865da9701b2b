import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Measurements } from '../../licensing';
import { databaseErrorClass } from './database-error-class';

/** Seconds. Device calls take milliseconds; answers are given up after 4.5. */
const CALL_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const HTTP_BUCKETS = [0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 30];
const BATCH_BUCKETS = [1, 2, 5, 10, 25, 50, 100, 256];

/** Kinds of requests, by their path. */
export type Route = 'graphql' | 'export' | 'asset' | 'page' | 'refused';

export type Metrics = {
  registry: Registry;
  measure: Measurements;
  /** A request was answered, or its connection was lost (status 0). */
  request(route: Route, status: number, seconds: number): void;
  /** A line was written to the log. */
  logged(level: string, error: unknown): void;
  /** A run of a background job ended. */
  jobRun(job: string, succeeded: boolean, seconds: number): void;
};

/**
 * Metrics of a process, in the conventions of Prometheus. Labels have few values: none names a customer, a device or a
 * person.
 */
export function createMetrics({ version }: { version: string }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  new Gauge({
    name: 'seatwise_build_info',
    help: 'Always 1. The version of the server and of Node.js are labels.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.versions.node }, 1);
  const deviceCalls = new Counter({
    name: 'seatwise_device_calls_total',
    help: 'Calls of devices by operation and outcome: the kind of the grant, the reason of the refusal, or the code of the error.',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const deviceCallSeconds = new Histogram({
    name: 'seatwise_device_call_duration_seconds',
    help: 'Duration of the calls of devices, without reading the request and writing the response.',
    labelNames: ['operation'],
    buckets: CALL_BUCKETS,
    registers,
  });
  const renewalBatchSize = new Histogram({
    name: 'seatwise_renewal_batch_devices',
    help: 'Devices whose leases were renewed by one statement.',
    buckets: BATCH_BUCKETS,
    registers,
  });
  const renewalBatchSeconds = new Histogram({
    name: 'seatwise_renewal_batch_duration_seconds',
    help: 'Duration of the statements that renew leases.',
    buckets: CALL_BUCKETS,
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'seatwise_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route and status. Status 0: the connection was lost before the response was complete.',
    labelNames: ['route', 'status'],
    buckets: HTTP_BUCKETS,
    registers,
  });
  const logLines = new Counter({
    name: 'seatwise_log_lines_total',
    help: 'Lines written to the log by level.',
    labelNames: ['level'],
    registers,
  });
  const databaseErrors = new Counter({
    name: 'seatwise_database_errors_total',
    help: 'Errors of the database in the log by class, such as disk_full, read_only, too_many_connections or connection.',
    labelNames: ['class'],
    registers,
  });
  const jobRuns = new Counter({
    name: 'seatwise_job_runs_total',
    help: 'Runs of background jobs in this process by result: success or failure.',
    labelNames: ['job', 'result'],
    registers,
  });
  const jobSeconds = new Histogram({
    name: 'seatwise_job_duration_seconds',
    help: 'Duration of the runs of background jobs.',
    labelNames: ['job'],
    buckets: [0.01, 0.1, 1, 10, 60],
    registers,
  });

  return {
    registry,
    measure: {
      deviceCall(operation, outcome, seconds) {
        deviceCalls.inc({ operation, outcome });
        deviceCallSeconds.observe({ operation }, seconds);
      },
      renewalBatch(devices, seconds) {
        renewalBatchSize.observe(devices);
        renewalBatchSeconds.observe(seconds);
      },
    },
    request: (route, status, seconds) => requestSeconds.observe({ route, status }, seconds),
    logged(level, error) {
      logLines.inc({ level });
      const errorClass = databaseErrorClass(error);
      if (errorClass) databaseErrors.inc({ class: errorClass });
    },
    jobRun(job, succeeded, seconds) {
      jobRuns.inc({ job, result: succeeded ? 'success' : 'failure' });
      jobSeconds.observe({ job }, seconds);
    },
  };
}
