// `npm start`: builds what has changed, then becomes the server.
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';
import { patchPackages } from './patch-packages.mjs';

assertNodeVersion();
enterProject();
patchPackages();
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
