import type { Logger } from 'pino';
import type { FirstRun } from './first-run';

const NOBODY =
  'There are no portal users yet. Stop the server, set ADMIN_EMAIL and ADMIN_PASSWORD (or DEMO=1 for demo data), and start it again.';

const DEMO_IN_THE_OPEN =
  'Anyone who can reach this server can sign in: the passwords of the demo data are public. Set DEMO=0 for real use.';

/** Prints addresses, the data folder and how to sign in: as text in a terminal, otherwise as one log line. */
export function announce({
  url,
  port,
  dataFolder,
  firstRun,
  hasSimulator,
  terminal,
  loopbackOnly,
  log,
}: {
  url: string;
  port: number;
  /** Absolute path. Null with DATABASE_URL: the server then stores nothing in a folder. */
  dataFolder: string | null;
  firstRun: FirstRun;
  hasSimulator: boolean;
  terminal: boolean;
  loopbackOnly: boolean;
  log: Logger;
}) {
  if (firstRun.kind === 'demo' && !loopbackOnly) log.warn(DEMO_IN_THE_OPEN);
  if (!terminal) {
    log.info(
      { url, port, dataFolder, ...(hasSimulator && { simulator: `${url}/simulator` }), ...firstRun },
      'Ready',
    );
    if (firstRun.kind === 'nobody') log.warn(NOBODY);
    return;
  }
  const lines = [
    '',
    `  Seatwise is ready: ${url}`,
    ...(hasSimulator ? [`  Phone simulator:   ${url}/simulator`] : []),
    `  GraphQL:           ${url}/graphql`,
    `  Port:              ${port} (change it with PORT)`,
    ...(dataFolder === null ? [] : [`  Data folder:       ${dataFolder} (change it with DATA_DIR)`]),
    '',
  ];
  if (firstRun.kind === 'demo') {
    lines.push(
      '  Portal users of the demo data, with e-mail address and password:',
      ...table(firstRun.signIns.map((s) => [s.who, s.email, s.password])),
      '',
      '  App users of the demo data, who log in on phones, with password:',
      ...table(firstRun.appUsers.map((u) => [u.customer, someOf(u.userNames), u.password ?? '(none)'])),
    );
  }
  if (firstRun.kind === 'admin')
    lines.push(`  Sign in as ${firstRun.email} with the password from ADMIN_PASSWORD.`);
  if (firstRun.kind === 'nobody') lines.push(`  ${NOBODY}`);
  lines.push('', '  Ctrl-C stops the server.', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

const SHOWN_NAMES = 3;

const someOf = (names: string[]) =>
  names.length > SHOWN_NAMES ? `${names.slice(0, SHOWN_NAMES).join(', ')}, …` : names.join(', ');

function table(rows: string[][]) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
