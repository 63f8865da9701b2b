import { openDisplay } from './display';
import { readOptions, USAGE } from './options';
import { runFleet } from './run-fleet';
import { signIn, type Credential } from './sign-in';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const display = openDisplay(process.stdout);
  let credential: Credential | null = null;
  try {
    const options = readOptions(args);
    if (!options) {
      display.print(USAGE);
      return 0;
    }
    const interrupted = onInterrupt();
    const { credentials, urls } = options;
    if ('email' in credentials) credential = await signIn(urls[0], credentials.email, credentials.password);
    const token = 'token' in credentials ? credentials.token : (credential?.token ?? '');
    return (await runFleet(options, { token, interrupted, display })) ? 0 : 1;
  } catch (error) {
    display.close();
    console.error(`The fleet failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await credential?.revoke().catch(() => console.error('The API token could not be revoked.'));
  }
}

/** The first Ctrl-C ends the run with its summary, a second one exits at once. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  let interruptedAt = Infinity;
  const interrupt = () => {
    // One Ctrl-C may arrive twice: from the terminal and from the parent process (npm).
    if (performance.now() - interruptedAt > 500) process.exit(130);
    if (controller.signal.aborted) return;
    interruptedAt = performance.now();
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}
