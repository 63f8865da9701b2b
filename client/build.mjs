import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// dist/: one ES module, and the types beside it.
const folder = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(folder, 'dist');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(dist, { recursive: true, force: true });
await build({
  entryPoints: [path.join(folder, 'src/index.ts')],
  outfile: path.join(dist, 'index.js'),
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2020',
  external: ['graphql-ws/client'],
  sourcemap: true,
  logLevel: 'warning',
});
execFileSync(process.execPath, [tsc, '-p', folder, '--outDir', dist], { stdio: 'inherit' });

// Readers that resolve modules as Node does want the ending.
for (const name of readdirSync(dist, { recursive: true })) {
  const file = path.join(dist, String(name));
  if (!file.endsWith('.d.ts')) continue;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(from |import\()'(\.[^']+)'/g, "$1'$2.js'"));
}
