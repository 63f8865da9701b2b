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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
let installed = '';

/** Packs the package and installs it elsewhere, beside nothing but what it depends on. */
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
});
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

describe('the package', () => {
  it('holds what it needs and nothing else', async () => {
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

  it('has types that Node and a bundler find', async () => {
    await writeFile(
      path.join(folder, 'app.mts'),
      `import { createSeatwiseClient, memoryStorage, MIMS } from '@seatwise/client';
       const client = createSeatwiseClient({ url: 'x', profile: MIMS, storage: memoryStorage() });
       export const action: 'START_SUB_APPLICATION' = null as unknown as Parameters<typeof client.checkpoint>[0];
       export const outcome = client.checkpoint(action).then((it) => (it.outcome === 'granted' ? it.grant satisfies string : it.mayProceed));`,
    );
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--module',
      'nodenext',
    ];
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [tsc, ...options, 'app.mts'], { cwd: folder }).catch(
      ({ stdout }: { stdout: string }) => expect(stdout).toBe(''),
    );
  });

  it('is smaller than 12 kB', async () => {
    const all = await bundle(`export * from '@seatwise/client'`);
    expect(all.length).toBeGreaterThan(10_000);
    expect(gzipSync(all, { level: 9 }).length).toBeLessThan(12_000);
  });

  it('leaves out what is not used', async () => {
    const little = await bundle(`export { parseRegistrationCode } from '@seatwise/client'`);
    expect(new TextDecoder().decode(little)).toContain('seatwise:register');
    expect(little.length).toBeLessThan(1_000);
  });
});
