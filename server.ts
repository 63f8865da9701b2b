import { readFileSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import { checkDatabase } from './db/check-database';
import { openDatabase } from './db/client';
import { parseDatabaseUrl } from './db/database-url';
import { migrateDatabase } from './db/migrate';
import { EnvError, exportForLibraries, findOmissions, loadEnv } from './env';
import { publishBridge } from './graphql/bridge';
import { createBridge } from './graphql/create-bridge';
import { createGraphqlTransport } from './graphql/transport';
import { openRuntime, portalShareOf } from './licensing';
import { announce } from './server/announce';
import { readOrMakeAuthSecret } from './server/auth-secret';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres';
import { prepareFirstRun } from './server/first-run';
import { createCallReports } from './server/http/call-report';
import { createHealth } from './server/http/health';
import { createHttpServer, DRAIN_MS } from './server/http/http-server';
import { startJobLoop } from './server/jobs/job-loop';
import { jobSteps } from './server/jobs/job-steps';
import { createLog } from './server/log';
import { createMetrics } from './server/metrics/metrics';
import { observeProcess } from './server/metrics/observe-process';
import { createMetricsHandler, serveMetrics } from './server/metrics/serve-metrics';
import { openMailer } from './server/mail/open-mailer';
import { createShutdown } from './server/shutdown';
import { createDecoyServer, routeUpgrades } from './server/upgrade';
import { createWebhookPoster } from './server/webhooks/create-webhook-poster';
import { warnOfSchema } from './server/warn-of-schema';

/**
 * The process, top to bottom: what is opened here first is closed last. Each part says beside its opening how it is
 * closed, and `shutdown` does so in the opposite order.
 */
async function boot() {
  const env = loadEnv();
  const terminal = process.stdout.isTTY;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const metrics = createMetrics({ version });
  const log = createLog({ level: env.log.level, terminal, onLine: metrics.logged });
  const shutdown = createShutdown({ log, delayMs: env.http.shutdownDelayMs });
  shutdown.watchProcess();
  for (const omission of findOmissions(env)) log.warn(omission);

  try {
    const authSecret = env.auth.secret ?? readOrMakeAuthSecret(env.dataDir);
    exportForLibraries(env, authSecret);

    const databaseUrl = env.database.url ?? (await openEmbeddedPostgres());
    const databaseFolder = path.resolve('db');
    const { ignored } = parseDatabaseUrl(databaseUrl);
    if (ignored.length > 0)
      log.info({ parameters: ignored }, 'Parameters of DATABASE_URL that have no effect');
    await checkDatabase(databaseUrl);
    const migrated = await migrateDatabase(databaseUrl, databaseFolder);
    warnOfSchema(log, migrated);
    const portalConnections = portalShareOf(env.database.poolSize);
    const { db, client } = await shutdown.open(
      'database pool',
      () =>
        openDatabase({ url: databaseUrl, poolSize: Math.max(2, env.database.poolSize - portalConnections) }),
      (pool) => pool.close(),
      { timeoutMs: 2500 },
    );

    const mailer = await shutdown.open(
      'mail',
      () => (env.mail ? openMailer(env.mail) : null),
      (opened) => opened?.close(),
      { timeoutMs: 500 },
    );
    const webhooks = createWebhookPoster(env.webhooks);
    const runtime = await shutdown.open(
      'runtime',
      () =>
        openRuntime({
          db,
          client,
          log,
          measure: metrics.measure,
          portalConnections,
          registrationsPerHour: env.registrationsPerHour,
          outgoing: {
            ...webhooks,
            sendMail: mailer?.sendMail ?? null,
            publicUrl: env.http.publicUrl ?? null,
          },
        }),
      (opened) => opened.close(),
      { timeoutMs: 1500 },
    );
    const firstRun = await prepareFirstRun({ env, runtime, log });
    await shutdown.open(
      'jobs',
      () => startJobLoop({ steps: jobSteps(runtime), log, onRun: metrics.jobRun }),
      (jobs) => {
        webhooks.close();
        return jobs.stop();
      },
      { timeoutMs: 3000 },
    );

    const callReports = createCallReports();
    const graphql = await shutdown.open(
      'GraphQL sockets',
      () =>
        createGraphqlTransport({
          runtime,
          log,
          authSecret,
          secureCookies: env.http.secure,
          publicUrl: env.http.publicUrl,
          trustProxy: env.http.trustProxy,
          development: env.development,
          onCall: callReports.keep,
        }),
      (transport) => transport.dispose(),
      { timeoutMs: 2500 },
    );
    const { secure: secureCookies, trustProxy: trustedProxies } = env.http;
    const auth = { secret: authSecret, secureCookies, trustedProxies, oidc: env.auth.oidc ?? null };
    publishBridge(createBridge({ runtime, auth, hasSimulator: env.simulator, version }));

    const decoy = createDecoyServer();
    const pages = await shutdown.open(
      'Next',
      async () => {
        const app = next({
          dev: env.development,
          hostname: env.http.host,
          port: env.http.port,
          httpServer: decoy,
        });
        await app.prepare();
        return app;
      },
      (app) => app.close(),
      { timeoutMs: 1500 },
    );

    const health = createHealth({
      client,
      log,
      version,
      isSchemaNewer: migrated.isSchemaNewer,
      databaseFolder,
      isListening: () => runtime.live.connected(),
      isStopping: () => shutdown.isStopping,
    });
    observeProcess(metrics.registry, {
      runtime,
      countSockets: graphql.countSockets,
      isSchemaNewer: health.isSchemaNewer,
    });
    if (env.metrics.port !== undefined) {
      const { port, host } = env.metrics;
      const served = await shutdown.open(
        'metrics',
        () => serveMetrics(metrics.registry, { port: port ?? 0, host }),
        (opened) => opened.close(),
        { timeoutMs: 500 },
      );
      log.info({ host, port: served.port }, 'Serving metrics');
    }
    const http = createHttpServer({
      env,
      log,
      handleHealth: health.handle,
      handleGraphql: graphql.handleRequest,
      handleExport: graphql.handleExport,
      handlePage: pages.getRequestHandler(),
      handleMetrics: createMetricsHandler(metrics.registry, env.metrics.token),
      describeCall: callReports.describe,
      onRequest: metrics.request,
    });
    routeUpgrades({
      server: http.server,
      decoy,
      development: env.development,
      trustProxy: env.http.trustProxy,
      hasStopped: http.hasStopped,
      handleGraphql: graphql.handleUpgrade,
    });
    const port = await shutdown.open(
      'HTTP',
      http.listen,
      () => http.drain({ delayMs: shutdown.hasFailed ? 0 : env.http.shutdownDelayMs }),
      { timeoutMs: env.http.shutdownDelayMs + DRAIN_MS + 1000 },
    );

    announce({
      url: env.http.publicUrl ?? localUrl(env.http.host, port),
      port,
      dataFolder: env.database.url ? null : env.dataDir,
      firstRun,
      hasSimulator: env.simulator,
      terminal,
      loopbackOnly: /^(127\.|::1$|localhost$)/.test(env.http.host),
      log,
    });
  } catch (error) {
    // Once a stop has begun, what is still being started fails for want of what was closed.
    if (!shutdown.isStopping) await shutdown.fail(error, 'The start failed');
  }

  async function openEmbeddedPostgres() {
    const { url } = await shutdown.open(
      'embedded PostgreSQL',
      () => startEmbeddedPostgres({ dataDir: path.join(env.dataDir, 'postgres'), log }),
      (server) => server.stop(),
      { timeoutMs: 15_000 },
    );
    return url;
  }
}

function localUrl(host: string, port: number) {
  const shown = ['0.0.0.0', '::', '127.0.0.1'].includes(host)
    ? 'localhost'
    : host.includes(':')
      ? `[${host}]`
      : host;
  return `http://${shown}:${port}`;
}

boot().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EnvError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
