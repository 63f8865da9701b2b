import type { Logger } from 'pino';
import type { FirstRun } from './first-run';

const NOBODY =
  'Nobody can sign in yet. Stop, set ADMIN_EMAIL and ADMIN_PASSWORD (or DEMO=1 for demo data) and start again.';

const DEMO_IN_THE_OPEN =
  'Anybody who reaches this server can sign in: the passwords of the demo data are public. Set DEMO=0 for real use.';

/** Says what to open and how to sign in: as text in a terminal, as one line of the log elsewhere. */
export function announce({
  url,
  firstRun,
  hasSimulator,
  terminal,
  loopbackOnly,
  log,
}: {
  url: string;
  firstRun: FirstRun;
  hasSimulator: boolean;
  terminal: boolean;
  loopbackOnly: boolean;
  log: Logger;
}) {
  if (firstRun.kind === 'demo' && !loopbackOnly) log.warn(DEMO_IN_THE_OPEN);
  if (!terminal) {
    log.info({ url, ...(hasSimulator && { simulator: `${url}/simulator` }), ...firstRun }, 'Ready');
    if (firstRun.kind === 'nobody') log.warn(NOBODY);
    return;
  }
  const lines = [
    '',
    `  Seatwise is ready: ${url}`,
    ...(hasSimulator ? [`  Phones to try it with: ${url}/simulator`] : []),
    `  GraphQL, HTTP and WebSocket: ${url}/graphql`,
    '',
  ];
  if (firstRun.kind === 'demo') {
    lines.push(
      '  Sign in with the demo data as',
      ...table(firstRun.signIns.map((s) => [s.who, s.email, s.password])),
    );
  }
  if (firstRun.kind === 'admin')
    lines.push(`  Sign in as ${firstRun.email} with the password from ADMIN_PASSWORD.`);
  if (firstRun.kind === 'nobody') lines.push(`  ${NOBODY}`);
  lines.push('', '  Ctrl-C stops it.', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

function table(rows: string[][]) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
