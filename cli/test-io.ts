import { Readable } from 'node:stream';
import { runCommandLine } from './program';

/** Runs a command line as on a server with this database. */
export async function runCommand(
  args: string[],
  {
    url,
    input = '',
    variables = {},
    folder = process.cwd(),
  }: { url?: string; input?: string; variables?: Record<string, string>; folder?: string } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    input: Readable.from([input]),
    variables: { ...(url && { DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(40) }), ...variables },
    folder,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
