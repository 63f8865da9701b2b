import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const BEAT_MS = 2000;
const DEAD_AFTER_MS = 15_000;

/**
 * Runs `work` while holding a lock file. The holder touches the file all the while: one that has not been touched for
 * long belongs to a process that died (its id would not tell: ids come around again, in a container at once).
 * `work` is told whether it had to wait.
 */
export async function holdLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  let waited = false;
  while (!take(file)) {
    if (!waited) process.stderr.write('Another process is building; waiting for it …\n');
    waited = true;
    removeIfDead(file);
    await delay(250);
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS);
  try {
    return await work(waited);
  } finally {
    clearInterval(beat);
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

/** Moved aside before it is removed, so that of several waiting processes only one removes it. */
function removeIfDead(file) {
  const isDead = (path) => Date.now() - statSync(path).mtimeMs > DEAD_AFTER_MS;
  try {
    if (!isDead(file)) return;
    const aside = `${file}.dead-${process.pid}`;
    renameSync(file, aside);
    if (isDead(aside)) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
