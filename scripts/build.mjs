// Builds the pages (.next) and the server programs (dist). `node scripts/build.mjs` always builds; `buildIfChanged` builds
// only if an input has changed since the last successful build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { holdLock } from './lock.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const dist = path.join(root, 'dist');
const stamp = path.join(dist, 'build-stamp');

/** Server programs: name in dist, and entry point. */
export const PROGRAMS = {
  server: 'server.ts',
  serve: 'scripts/serve.mjs',
  env: 'env.ts',
  seatwise: 'cli/seatwise.ts',
  'insight-worker': 'licensing/insight/worker/insight-worker.ts',
  'argon2-thread': 'licensing/argon2-thread.mjs',
};

/** Files in dist that belong to `seatwise.mjs`. */
export const COMMAND_FILE = /^seatwise-[A-Z0-9]{8}\.mjs(\.map)?$/;

export const INPUT_FOLDERS = [
  'app',
  'cli',
  'client/src',
  'db',
  'demo',
  'embedded-postgres',
  'graphql',
  'licensing',
  'messages',
  'public',
  'server',
];
export const INPUT_FILES = [
  'env.ts',
  'fleet/random.ts',
  'instrumentation-client.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'scripts/build.mjs',
  'scripts/prepare.mjs',
  'scripts/serve.mjs',
  'server.ts',
  'tsconfig.json',
];

export async function buildIfChanged({ beforePages = async () => {} } = {}) {
  if (isCurrent()) return;
  await holdLock(path.join(dist, 'build-lock'), async (waited) => {
    if (waited && isCurrent()) return;
    await build({ beforePages });
  });
}

/** Builds only what commands need, for their use in a checkout that was never started. */
export async function bundleIfChanged() {
  if (isCurrent()) return;
  await holdLock(path.join(dist, 'build-lock'), async () => {
    const { seatwise, 'argon2-thread': argon2Thread } = PROGRAMS;
    if (!isCurrent()) await bundle({ seatwise, 'argon2-thread': argon2Thread });
  });
}

async function build({ beforePages = async () => {} } = {}) {
  // Hashed before building: a change during the build then rebuilds at the next start.
  const inputs = hashInputs();
  rmSync(stamp, { force: true });
  await bundle(PROGRAMS);
  await beforePages();
  print('Building the pages. This may take a few minutes …');
  const startedAt = Date.now();
  await runNextBuild();
  writeFileSync(stamp, inputs);
  print(`Pages built in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

async function bundle({ seatwise, ...programs }) {
  await runEsbuild({ entryPoints: programs });
  // Each command is a file of its own, so that the others are not loaded.
  const { metafile } = await runEsbuild({
    entryPoints: { seatwise },
    splitting: true,
    chunkNames: 'seatwise-[hash]',
    metafile: true,
  });
  for (const name of readdirSync(dist))
    if (COMMAND_FILE.test(name) && !metafile.outputs[`dist/${name}`]) rmSync(path.join(dist, name));
}

async function runEsbuild(options) {
  const esbuild = await import('esbuild');
  return esbuild.build({
    ...options,
    absWorkingDir: root,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

function runNextBuild() {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const stop = (signal) => child.kill(signal);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      if (code === 0) resolve();
      else reject(new Error(`The build of the pages failed (${signal ?? `exit code ${code}`}); see above.`));
    });
  });
}

function isCurrent() {
  const isComplete = [
    stamp,
    ...Object.keys(PROGRAMS).map((name) => path.join(dist, `${name}.mjs`)),
    path.join(root, '.next/BUILD_ID'),
  ].every(existsSync);
  return isComplete && readFileSync(stamp, 'utf8') === hashInputs();
}

function hashInputs() {
  const hash = createHash('sha256');
  const folders = INPUT_FOLDERS.map((folder) => path.join(root, folder)).filter(existsSync);
  const files = INPUT_FILES.map((file) => path.join(root, file)).filter(existsSync);
  for (const file of [...files, ...folders.flatMap(listFiles)].sort()) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${path.relative(root, file)} ${content}\n`);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(dist, { recursive: true });
  await holdLock(path.join(dist, 'build-lock'), () => build()).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
