import { readOptions, USAGE } from './options';
import { runFleet } from './run';
import { signIn, type Credential } from './sign-in';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let credential: Credential | null = null;
  try {
    const options = readOptions(args);
    if (!options) {
      print(USAGE);
      return 0;
    }
    const interrupted = onInterrupt();
    const { credentials, url } = options;
    if ('email' in credentials) credential = await signIn(url, credentials.email, credentials.password);
    const token = 'token' in credentials ? credentials.token : (credential?.token ?? '');
    return (await runFleet(options, { token, interrupted, print })) ? 0 : 1;
  } catch (error) {
    console.error(`The fleet failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await credential?.giveBack().catch(() => console.error('The API token could not be revoked.'));
  }
}

/** The first Ctrl-C ends the run with its summary, the second ends it at once. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}

function print(line: string): void {
  console.log(line);
}
