// Applies `patches/<package>+<version>.patch` to node_modules: after `npm ci`, and before a start or a test run in case
// install scripts were disabled. The format is that of `npx patch-package <package>`. The head of each patch says why it
// exists and when it can be removed.
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');

/** Skips patches that are already applied. Throws if a patch does not fit the installed version. */
export function patchPackages(projectDir = root) {
  const folder = path.join(projectDir, 'patches');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.patch'))) {
    const [packageName, version] = name.replace(/\.patch$/, '').split('+');
    const installed = path.join(projectDir, 'node_modules', packageName, 'package.json');
    const found = JSON.parse(readFileSync(installed, 'utf8')).version;
    if (found !== version)
      throw new Error(
        `patches/${name} is for version ${version} of ${packageName}, but ${found} is installed. ` +
          'Run `npm ci`. After an upgrade, read the head of the patch: it may no longer be needed.',
      );
    for (const { file, hunks } of parsePatch(readFileSync(path.join(folder, name), 'utf8')))
      patchFile(path.join(projectDir, file), hunks, name);
  }
}

function parsePatch(text) {
  const files = [];
  for (const line of text.split('\n')) {
    const start = /^@@ -(\d+)/.exec(line);
    if (line.startsWith('+++ ')) files.push({ file: line.replace(/^\+\+\+ b\//, ''), hunks: [] });
    else if (start) files.at(-1).hunks.push({ line: Number(start[1]) - 1, before: [], after: [] });
    else if (files.length > 0 && /^[ +-]/.test(line) && !line.startsWith('--- ')) {
      const hunk = files.at(-1).hunks.at(-1);
      if (line[0] !== '+') hunk.before.push(line.slice(1));
      if (line[0] !== '-') hunk.after.push(line.slice(1));
    }
  }
  return files;
}

function patchFile(file, hunks, name) {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (hunks.every(({ after }) => includesRun(lines, after))) return;
  let moved = 0;
  for (const { line, before, after } of hunks) {
    const at = line + moved;
    if (before.some((text, index) => lines[at + index] !== text))
      throw new Error(`patches/${name} does not fit ${file}, line ${at + 1}. Run \`npm ci\`.`);
    lines.splice(at, before.length, ...after);
    moved += after.length - before.length;
  }
  // Renamed into place: another process may be reading the file, and package managers share files by hard links.
  const finished = `${file}.${process.pid}`;
  writeFileSync(finished, lines.join('\n'));
  renameSync(finished, file);
}

function includesRun(lines, run) {
  return lines.some((_, at) => run.every((text, index) => lines[at + index] === text));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) patchPackages();
