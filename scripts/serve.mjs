// Entry point of a release: runs the server in this process. A release is complete, so nothing is built here.
import { readFileSync } from 'node:fs';
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';

assertNodeVersion();
enterProject();
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await loadDotEnv();

// The configuration as it was at the build: next.config.mjs and the packages it imports are not part of a release.
const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);

await import(new URL('./server.mjs', import.meta.url).href);
