import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { INPUT_FILES, INPUT_FOLDERS, PROGRAMS } from './build.mjs';

it('covers every source file of the server programs, so that a change rebuilds them', async () => {
  const { metafile } = await build({
    entryPoints: Object.values(PROGRAMS),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  const files = Object.keys(metafile.inputs);
  expect(files).toContain('server.ts');
  const unwatched = files.filter(
    (file) => !INPUT_FILES.includes(file) && !INPUT_FOLDERS.some((folder) => file.startsWith(`${folder}/`)),
  );
  expect(unwatched).toEqual([]);
});
