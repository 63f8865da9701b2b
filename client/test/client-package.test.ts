import { build, type BuildOptions } from 'esbuild';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGunzip, gzipSync } from 'node:zlib';
import tar, { type Headers } from 'tar-fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
let installed = '';

const BUNDLER = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const OLD_RESOLUTION = {
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  ignoreDeprecations: '6.0',
};
const TYPED_APP = `
  import { createSeatwiseClient, memoryStorage, MIMS, type ClientStorage } from '@seatwise/client';
  export const storage: ClientStorage = memoryStorage();
  export const client = createSeatwiseClient({ url: 'https://seats.example.com', profile: MIMS, storage });
  export const action: 'START_SUB_APPLICATION' = null as unknown as Parameters<typeof client.checkpoint>[0];
  export const outcome = client
    .checkpoint(action)
    .then((it) => (it.outcome === 'granted' ? (it.grant satisfies string) : it.mayProceed));`;

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Compiler errors of these files and of all declarations they import. */
function problemsOf(files: string[], options: ts.CompilerOptions): string[] {
  const all: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    ...options,
  };
  const host = ts.createCompilerHost(all);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!/\/lib\.[\w.]+\.d\.ts$/.test(name)) return getSourceFile(name, ...rest);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, ...rest));
    return libraries.get(name);
  };
  host.getCurrentDirectory = () => folder;
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, all, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Installs the packed package in an empty folder with nothing but its dependencies. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seatwise-client-'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: path.join(root, 'client') });
  const [tarball] = await readdir(folder);
  installed = path.join(folder, 'node_modules/@seatwise/client');
  await mkdir(installed, { recursive: true });
  const strip = (header: Headers) => {
    header.name = header.name.replace(/^package\//, '');
    return header;
  };
  await pipeline(
    createReadStream(path.join(folder, tarball ?? '')),
    createGunzip(),
    tar.extract(installed, { map: strip }),
  );
  await cp(path.join(root, 'node_modules/graphql-ws'), path.join(folder, 'node_modules/graphql-ws'), {
    recursive: true,
  });
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bundle(source: string, options: BuildOptions = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['graphql-ws', 'graphql-ws/*'],
    ...options,
  });
  return outputFiles?.[0]?.contents ?? new Uint8Array();
}

describe('packing', () => {
  it("without the project's build tools prints what to do", { timeout: 60_000 }, async () => {
    const clone = await mkdtemp(path.join(tmpdir(), 'seatwise-clone-'));
    const skip = ['dist', 'node_modules', 'test'].map((name) => path.join(root, 'client', name));
    await cp(path.join(root, 'client'), clone, { recursive: true, filter: (from) => !skip.includes(from) });
    const failure = await run('npm', ['pack'], { cwd: clone }).catch((error: { stderr: string }) => error);
    await rm(clone, { recursive: true });
    expect(failure.stderr).toContain('Run "npm ci" in the folder above this one');
    expect(failure.stderr).not.toContain('at async');
  });
});

describe('the package', () => {
  it('contains the expected files and dependencies only', async () => {
    const names = await readdir(installed);
    expect(names.sort()).toEqual(['README.md', 'dist', 'operations.graphql', 'package.json']);
    const { dependencies } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const ours = JSON.parse(
      await readFile(path.join(root, 'package.json'), 'utf8'),
    ) as typeof dependencies & {
      dependencies: Record<string, string>;
    };
    expect(dependencies).toEqual({ 'graphql-ws': ours.dependencies['graphql-ws'] });
    const text = await readFile(path.join(installed, 'dist/index.js'), 'utf8');
    expect(
      [...text.matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map((found) => found[1] ?? found[2]),
    ).toEqual(['graphql-ws/client']);
  });

  it('runs in plain Node', async () => {
    const script = `
      import { createSeatwiseClient, MFS, memoryStorage, parseRegistrationCode } from '@seatwise/client';
      await import('graphql-ws/client');
      const client = createSeatwiseClient({
        url: 'http://127.0.0.1:9', profile: MFS, storage: memoryStorage(), retry: { attempts: 2, firstDelayMs: 1 },
      });
      const outcome = await client.register({ registrationKey: 'swr_x', name: 'Scanner' });
      const { registration, link } = client.getState();
      await client.close();
      console.log(JSON.stringify({ outcome, registration, link, code: parseRegistrationCode('x') }));`;
    await writeFile(path.join(folder, 'app.mjs'), script);
    const { stdout } = await run(process.execPath, ['app.mjs'], {
      cwd: folder,
      env: { NODE_ENV: 'production' },
    });
    expect(JSON.parse(stdout)).toEqual({
      outcome: { outcome: 'unreachable', mayProceed: false, attempts: 2 },
      registration: 'NONE',
      link: 'OFF',
      code: null,
    });
  });

  it('runs in a CommonJS project, with a live view that needs no import(), which Jest does not support', async () => {
    await writeFile(
      path.join(folder, 'app.cjs'),
      `const { createSeatwiseClient, MFS, memoryStorage } = require('@seatwise/client');
      const answer = { __typename: 'DeviceRegistered', device: { id: 'd', name: 'n', state: 'LOGGED_OUT', hardLogin: false },
        deviceToken: 'swd_x', reregisterBy: null, reregisterInSeconds: null, serverTime: 'now' };
      let dialled;
      const socket = new Promise((resolve) => (dialled = resolve));
      const client = createSeatwiseClient({
        url: 'http://127.0.0.1:9', profile: MFS, storage: memoryStorage(),
        fetch: async () => Response.json({ data: { registerDevice: answer } }),
        WebSocket: class { constructor(url, protocol) { this.readyState = 0; dialled(url + ' ' + protocol); }
          close() {} static CONNECTING = 0; static OPEN = 1; static CLOSING = 2; static CLOSED = 3; },
      });
      void (async () => {
        const { outcome } = await client.register({ registrationKey: 'swr_x', name: 'Scanner' });
        console.log(JSON.stringify({ outcome, socket: await socket }));
        process.exit(0);
      })();`,
    );
    const { stdout } = await run(process.execPath, ['app.cjs'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'done',
      socket: 'ws://127.0.0.1:9/graphql graphql-transport-ws',
    });
    const text = await readFile(path.join(installed, 'dist/cjs/index.js'), 'utf8');
    expect(text).not.toMatch(/\bimport\s*\(/);
  });

  it.each<[string, string, ts.CompilerOptions]>([
    ['an ES module of Node', 'mts', { module: ts.ModuleKind.NodeNext }],
    ['an ES module of Node 16', 'mts', { module: ts.ModuleKind.Node16 }],
    ['CommonJS of Node 16', 'cts', { module: ts.ModuleKind.Node16 }],
    ['a bundler', 'ts', BUNDLER],
    ['Jest with the old resolution', 'ts', OLD_RESOLUTION],
    ['a browser', 'ts', { ...BUNDLER, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] }],
    [
      'the strictest options',
      'ts',
      { ...BUNDLER, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true },
    ],
  ])('has types that need no skipLibCheck: %s', { timeout: 120_000 }, async (_, ending, options) => {
    const [good, bad] = ['good', 'bad'].map((name) => path.join(folder, `${name}.${ending}`)) as [
      string,
      string,
    ];
    await writeFile(good, TYPED_APP);
    // Proves that the compiler finds errors in the types.
    await writeFile(bad, `${TYPED_APP}\nvoid client.checkpoint('DANCE');`);
    const problems = problemsOf([good, bad], options);
    expect(problems).toEqual([expect.stringContaining('"DANCE"')]);
  });

  it('has the size that its README gives', async () => {
    const web = await bundle(`export * from '@seatwise/client'`);
    const native = await bundle(`export * from '@seatwise/client'`, {
      external: [],
      format: 'cjs',
      platform: 'neutral',
      conditions: ['react-native', 'require'],
    });
    const sizes = [web, native].map((code) => gzipSync(code, { level: 9 }).length / 1000);
    const readme = await readFile(path.join(installed, 'README.md'), 'utf8');
    const sizesInReadme = [...readme.matchAll(/(\d+) kB/g)].map(([, size]) => Number(size));
    expect(sizesInReadme).toEqual(sizes.map(Math.ceil));
  });

  it('is tree-shakeable', async () => {
    const little = await bundle(`export { parseRegistrationCode } from '@seatwise/client'`);
    expect(new TextDecoder().decode(little)).toContain('seatwise:register');
    expect(little.length).toBeLessThan(1_000);
  });
});
