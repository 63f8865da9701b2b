import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright';
import { extract } from 'tar-fs';

export type Browser = { executablePath: string; env: Record<string, string> };

/**
 * Finds a Chromium: that of PLAYWRIGHT_CHROMIUM_PATH, one on the PATH, that of Playwright, or that of an npm package,
 * which is unpacked once with its libraries and a font.
 */
export async function findChromium(): Promise<Browser> {
  const candidates = [
    process.env.PLAYWRIGHT_CHROMIUM_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(which),
    chromium.executablePath(),
  ];
  for (const executablePath of candidates) {
    if (executablePath && existsSync(executablePath) && answers(executablePath, {}))
      return { executablePath, env: {} };
  }
  const packaged = await unpackPackagedChromium();
  if (answers(packaged.executablePath, packaged.env)) return packaged;
  throw new Error('No Chromium runs on this machine. Install one, or set PLAYWRIGHT_CHROMIUM_PATH.');
}

async function unpackPackagedChromium(): Promise<Browser> {
  const require = createRequire(import.meta.url);
  // The package does not export its package.json, so its folder is taken from the path of its entry.
  const entry = require.resolve('@sparticuz/chromium');
  const home = entry.slice(0, entry.lastIndexOf(path.join('chromium', 'build')) + 'chromium'.length);
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.resolve('node_modules', '.cache', 'chromium', version);

  if (!existsSync(folder)) {
    // Unpacked under another name and then renamed, so that a partial one is never used.
    const draft = `${folder}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    const bin = (name: string) => createReadStream(path.join(home, 'bin', name));
    await pipeline(
      bin('chromium.br'),
      createBrotliDecompress(),
      createWriteStream(path.join(draft, 'chromium')),
    );
    await chmod(path.join(draft, 'chromium'), 0o755);
    for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await pipeline(bin(archive), createBrotliDecompress(), extract(draft));
    }
    await rename(draft, folder).catch(async () => rm(draft, { recursive: true, force: true }));
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
  };
}

function which(name: string): string | undefined {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim().split('\n')[0] : undefined;
}

function answers(executablePath: string, env: Record<string, string>): boolean {
  try {
    execFileSync(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}
