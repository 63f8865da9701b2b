import type { IncomingMessage } from 'node:http';

const LIMIT_BYTES = 64 * 1024;

/**
 * Whether a body for Next is refused. Next puts no limit on the bodies of route handlers. Node reads no more than the
 * announced length, so announcing it is demanded; browsers always do.
 */
export function findBodyRefusal(req: IncomingMessage): { status: number; message: string } | undefined {
  if (req.headers['transfer-encoding'] !== undefined) {
    return { status: 411, message: 'The request must say its length.' };
  }
  if (Number(req.headers['content-length'] ?? 0) > LIMIT_BYTES) {
    return { status: 413, message: `The request may have at most ${LIMIT_BYTES} bytes.` };
  }
  return undefined;
}
