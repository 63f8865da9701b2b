// Entry point of a release: runs the server in this process. A release is complete, so nothing is built here.
import { assertNodeVersion, enterProject, loadDotEnv, applyBuiltConfig } from './prepare.mjs';

assertNodeVersion();
enterProject();
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await loadDotEnv();
applyBuiltConfig();
await import(new URL('./server.mjs', import.meta.url).href);
