// `npm start`: builds if an input has changed, then runs the server in this process.
import { assertNodeVersion, enterProject, loadDotEnv, applyBuiltConfig } from './prepare.mjs';
import { patchPackages } from './patch-packages.mjs';

assertNodeVersion();
enterProject();
patchPackages();
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await loadDotEnv();

const { buildIfChanged } = await import('./build.mjs');
try {
  // Checks the environment before the pages are built, which takes half a minute.
  await buildIfChanged({ beforePages: async () => (await import('../dist/env.mjs')).loadEnv() });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
applyBuiltConfig();
await import('../dist/server.mjs');
