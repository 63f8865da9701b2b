import { Command, CommanderError, Option } from 'commander';
import { CommandError, EXIT, UsageError, type Io } from './io';

/* Only what --help needs is imported here; each command loads its file when it runs. */

type Runner<Options> = (io: Io, options: Options) => Promise<number>;

/** Runs a command line, without the program's name, and returns the exit code. */
export async function runCommandLine(args: string[], io: Io): Promise<number> {
  let code: number = EXIT.ok;
  const program = describeProgram(io, (outcome) => (code = outcome));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof UsageError || error instanceof CommandError) {
      io.err(error.message);
      return error instanceof UsageError ? EXIT.usage : EXIT.failed;
    }
    const { describeFailure } = await import('./describe-failure');
    io.err(describeFailure(error));
    return EXIT.failed;
  }
}

function describeProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('seatwise')
    .description('Commands for the operator of a Seatwise server.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .helpCommand(false)
    .addHelpText(
      'after',
      '\nEvery command reads the environment and the .env file of the server, and uses its database.' +
        '\nExit codes: 0 done, 1 failed or a problem was found, 2 a mistake in the command line.',
    );

  const add = (parent: Command, name: string, description: string, example: string) =>
    parent
      .command(name)
      .description(description)
      .exitOverride()
      .addHelpText('after', `\nExample:\n  ${example}`);
  const runs = <Options>(command: Command, load: () => Promise<{ run: Runner<Options> }>) =>
    command.action(async (...given: unknown[]) => {
      const names = command.registeredArguments.map((argument) => argument.name());
      const values = Object.fromEntries(names.map((name, index) => [name, given[index]]));
      const options = { ...command.opts(), ...values } as Options;
      finish(await (await load()).run(io, options));
    });

  runs(
    add(program, 'serve', 'Run the server until it is stopped.', 'seatwise serve'),
    () => import('./commands/serve'),
  );
  runs(
    add(
      program,
      'migrate',
      'Migrate the database and install the functions of this version.',
      'seatwise migrate',
    ).option('--json', 'print the result as JSON'),
    () => import('./commands/migrate'),
  );

  runs(
    add(
      program,
      'doctor',
      'Check everything that a server needs, and print what to do about each problem.',
      'seatwise doctor --processes 4',
    )
      .option('--processes <number>', 'how many server processes share the database', '1')
      .option('--json', 'print the findings as JSON'),
    () => import('./commands/doctor'),
  );

  runs(
    add(
      program,
      'verify',
      'Check the rules of seats on all stored leases and denials. Only reads, and may run at any time.',
      'seatwise verify --customer ACME --since 2026-11-01',
    )
      .option('--customer <code>', 'only the pools of this customer')
      .option('--since <date>', 'only leases and denials from then on')
      .option('--json', 'print the result as JSON'),
    () => import('./commands/verify'),
  );

  runs(
    add(
      program,
      'backup',
      'Write all tables to a new file, as of one moment. The server may run.',
      'seatwise backup /var/backups/seatwise-2026-11-30.tar.gz',
    )
      .argument('<file>', 'file to create')
      .option('--json', 'print the result as JSON'),
    () => import('./commands/backup'),
  );
  runs(
    add(
      program,
      'restore',
      'Load a backup into an empty database, and verify it.',
      'seatwise restore /var/backups/seatwise-2026-11-30.tar.gz --check',
    )
      .argument('<file>', 'file that "seatwise backup" has written')
      .option('--check', 'only read the file and compare its checksums; nothing is written'),
    () => import('./commands/restore'),
  );

  runs(
    add(
      program,
      'support-bundle',
      'Write versions, findings, settings and sizes to a new file, without secrets and names.',
      'seatwise support-bundle seatwise-support.tar.gz --log /var/log/seatwise.log',
    )
      .argument('<file>', 'file to create')
      .option('--log <file>', "also warnings and errors of the server's output"),
    () => import('./commands/support-bundle'),
  );

  const user = program.command('user').description('Portal users.').exitOverride().helpCommand(false);
  runs(
    add(
      user,
      'create',
      'Add a portal user. Asks for the password, unless an option says otherwise.',
      'seatwise user create --email it@example.com --role customer-admin --customer ACME --invite',
    )
      .requiredOption('--email <address>', 'e-mail address of the person')
      .addOption(
        new Option('--role <role>', 'what the person may do')
          .choices(['vendor-admin', 'support', 'customer-admin', 'customer-viewer'])
          .makeOptionMandatory(),
      )
      .option('--customer <code>', "the customer's code, for the roles of a customer")
      .option('--name <text>', 'name of the person (the address before the @)')
      .option('--password-stdin', 'read the password from standard input')
      .option('--invite', 'print the link of an invitation, which works once for seven days')
      .option('--json', 'print the result as JSON'),
    () => import('./commands/user-create'),
  );

  const token = program.command('token').description('API tokens.').exitOverride().helpCommand(false);
  runs(
    add(
      token,
      'create',
      'Create an API token of a portal user and print it, and nothing else, on standard output.',
      'seatwise token create --email you@example.com --name "Nightly report" --scope read',
    )
      .requiredOption('--email <address>', 'whose token it is; it can do what this person may do')
      .option(
        '--name <text>',
        'what it is for, in the list of tokens and the audit trail',
        'Made on the server',
      )
      .addOption(
        new Option('--scope <scope>', 'what it may do')
          .choices(['read', 'devices', 'everything'])
          .default('everything'),
      )
      .option('--days <number>', 'how long it works: 1 to 366', '30')
      .option('--customer <code>', "the customer's code, or VENDOR, if several have the address")
      .option('--json', 'print the result as JSON'),
    () => import('./commands/token-create'),
  );
  return program;
}
