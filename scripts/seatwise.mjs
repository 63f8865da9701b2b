// `npm run seatwise -- <command>`: the commands for operators, in a checkout. Builds what the command needs if sources have
// changed.
import { assertNodeVersion, enterProject, loadDotEnv } from './prepare.mjs';

assertNodeVersion();
process.env.INIT_CWD ??= process.cwd();
enterProject();
process.env.NODE_ENV = 'production';
await loadDotEnv();

const { buildIfChanged, bundleIfChanged } = await import('./build.mjs');
await (process.argv[2] === 'serve' ? buildIfChanged() : bundleIfChanged());
await import('../dist/seatwise.mjs');
