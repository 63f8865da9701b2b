import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Builds dist/ (ES module with types) and dist/cjs (the same for require()).
const folder = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(folder, 'dist');
const cjs = path.join(dist, 'cjs');

const { build } = await import('esbuild').catch(notInstalled);
const tsc = findCompiler();
const options = {
  entryPoints: [path.join(folder, 'src/index.ts')],
  bundle: true,
  platform: 'neutral',
  target: 'es2020',
  external: ['graphql-ws/client'],
  sourcemap: true,
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
await build({ ...options, format: 'esm', outfile: path.join(dist, 'index.js') });
await build({
  ...options,
  format: 'cjs',
  outfile: path.join(cjs, 'index.js'),
  // Jest runs CommonJS in a context without import().
  supported: { 'dynamic-import': false },
});
execFileSync(process.execPath, [tsc, '-p', folder, '--outDir', dist], { stdio: 'inherit' });

// TypeScript with `moduleResolution: node16` or `nodenext` requires file extensions.
for (const name of readdirSync(dist, { recursive: true }).map(String)) {
  if (!name.endsWith('.d.ts')) continue;
  const file = path.join(dist, name);
  const text = readFileSync(file, 'utf8').replace(/(from |import\()'(\.[^']+)'/g, "$1'$2.js'");
  writeFileSync(file, text);
  mkdirSync(path.dirname(path.join(cjs, name)), { recursive: true });
  cpSync(file, path.join(cjs, name));
}
writeFileSync(path.join(cjs, 'package.json'), '{ "type": "commonjs" }\n');

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch (error) {
    return notInstalled(error);
  }
}

/** esbuild and TypeScript are dependencies of the root project. */
function notInstalled(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error(
    'The build needs tools of the root project. Run "npm ci" in the folder above this one, then try again.',
  );
  process.exit(1);
}
