// `npm run dev`: the server in development, straight from its sources (needs `node --import tsx`).
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';

assertNodeVersion();
enterProject();
process.env.NODE_ENV = 'development';
await loadDotEnv();
await import('../server.ts');
