// `npm run token:create`: creates an API token on the server, without a browser. `--help` lists the options.
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';

assertNodeVersion();
enterProject();
process.env.NODE_ENV = 'production';
await loadDotEnv();

const { bundleIfChanged } = await import('./build.mjs');
await bundleIfChanged();
await import('../dist/create-token.mjs');
