import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const TOUCH_INTERVAL_MS = 2000;
const STALE_AFTER_MS = 15_000;

/**
 * Runs `work(waited)` while holding a lock file. The holder touches the file every two seconds; a file untouched for 15 s
 * is stale. Process ids are not used, because they are reused, in a container at every start.
 */
export async function holdLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  let waited = false;
  while (!take(file)) {
    if (!waited) process.stderr.write('Another process is building. Waiting for it to finish …\n');
    waited = true;
    removeIfStale(file);
    await delay(250);
  }
  const touching = setInterval(() => utimesSync(file, new Date(), new Date()), TOUCH_INTERVAL_MS);
  try {
    return await work(waited);
  } finally {
    clearInterval(touching);
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed before it is removed, so that only one of several waiting processes removes it. */
function removeIfStale(file) {
  const isStale = (path) => Date.now() - statSync(path).mtimeMs > STALE_AFTER_MS;
  try {
    if (!isStale(file)) return;
    const aside = `${file}.stale-${process.pid}`;
    renameSync(file, aside);
    if (isStale(aside)) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
