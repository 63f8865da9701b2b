// `npm start`: builds what has changed, then becomes the server.
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';

assertNodeVersion();
enterProject();
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await loadDotEnv();

const { buildIfChanged } = await import('./build.mjs');
try {
  // Mistakes in the environment are told before half a minute goes into building.
  await buildIfChanged({ beforePages: async () => (await import('../dist/env.mjs')).loadEnv() });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import('../dist/server.mjs');

// npm passes a signal on to the shell it started us with, and that shell dies without telling us.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
