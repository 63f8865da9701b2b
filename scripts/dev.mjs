// `npm run dev`: runs the server from its sources, without a build.
import { register as registerRequire } from 'tsx/cjs/api';
import { register as registerImport } from 'tsx/esm/api';
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';
import { patchPackages } from './patch-packages.mjs';

assertNodeVersion();
enterProject();
patchPackages();
process.env.NODE_ENV = 'development';
await loadDotEnv();
registerRequire();
registerImport();
await import('../server.ts');
