import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exits with a message if Node is too old. */
export function assertNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  process.stderr.write(
    `Node 20.9 or newer is required; this is ${process.version}. See https://nodejs.org\n`,
  );
  process.exit(1);
}

/** Changes the working directory to the project's root folder. */
export function enterProject() {
  process.chdir(path.resolve(fileURLToPath(import.meta.url), '../..'));
}

/** Loads `.env`. Variables that are already set take precedence. */
export async function loadDotEnv() {
  if (!existsSync('.env')) return;
  if (process.loadEnvFile) return process.loadEnvFile('.env');
  // Node before 20.12 has no loadEnvFile: use Next's.
  const fromNext = createRequire(createRequire(import.meta.url).resolve('next/package.json'));
  const { processEnv } = fromNext('@next/env');
  processEnv([{ path: '.env', contents: readFileSync('.env', 'utf8') }], process.cwd());
}

/** Makes Next use the configuration of the build: reading next.config.mjs again takes time, and a release has none. */
export function applyBuiltConfig() {
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}
