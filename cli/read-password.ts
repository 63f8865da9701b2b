import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CommandError, UsageError, type Io } from './io';

/** The first line of the input, as `echo` or a secret store writes it. */
export async function readPassword(input: Io['input']): Promise<string> {
  const [password = ''] = (await text(input)).split(/\r?\n/);
  if (!password) throw new UsageError('Standard input has no password.');
  return password;
}

/** Asks twice, without echo. */
export async function askPassword(io: Io): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: io.input, output: silent, terminal: true });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    io.err(question);
    const { value } = (await answers.next()) as IteratorResult<string, undefined>;
    return value ?? '';
  };
  try {
    const password = await ask('Password (at least 12 characters, not shown):');
    if (password !== (await ask('The same again:')))
      throw new CommandError('The two passwords differ. Nothing was created.');
    return password;
  } finally {
    lines.close();
  }
}
