import { existsSync } from 'node:fs';
import { CommandError, EXIT, type Io } from '../io';

/** Runs the server in this process, until it is stopped. */
export async function run(_io: Io): Promise<number> {
  const program = new URL('./serve.mjs', import.meta.url);
  if (!existsSync(program))
    throw new CommandError(
      'The server is not built: run "npm run build", or use "npm start" or "npm run dev".',
    );
  await import(program.href);
  return EXIT.ok;
}
