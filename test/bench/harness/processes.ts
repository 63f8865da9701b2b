import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of the bench. It ends when it is disconnected. */
export function openProcess(
  file: URL,
  { parameters, execArgv = [] }: { parameters: string[]; execArgv?: string[] },
): ChildProcess {
  return fork(file, parameters, {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--import', 'tsx', ...execArgv],
  });
}

/** The next message of the process. */
export async function messageOf(child: ChildProcess): Promise<unknown[]> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    return await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => Promise.reject(new Error('a process of the bench ended'))),
    ]);
  } finally {
    settled.abort();
  }
}

export async function endProcesses(children: readonly ChildProcess[]): Promise<void> {
  for (const child of children.toReversed()) {
    const exited = once(child, 'exit');
    if (child.connected) child.disconnect();
    if (child.exitCode === null) await exited;
  }
}
