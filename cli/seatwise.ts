#!/usr/bin/env node
import { assertNodeVersion, enterProject, loadDotEnv } from '../scripts/prepare.mjs';
import { runCommandLine } from './program';

assertNodeVersion();
// npm changes to the project before it runs a script.
const folder = process.env.INIT_CWD ?? process.cwd();
enterProject();
if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: 'production' });
await loadDotEnv();

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  input: process.stdin,
  variables: process.env,
  folder,
});
