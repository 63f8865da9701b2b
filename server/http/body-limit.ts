import type { IncomingMessage } from 'node:http';

const LIMIT_BYTES = 64 * 1024;

/**
 * Refuses a body for Next without an announced length: Next does not limit the bodies of route handlers, Node reads
 * no more than announced, and browsers always announce it.
 */
export function findBodyRefusal(req: IncomingMessage): { status: number; message: string } | undefined {
  if (req.headers['transfer-encoding'] !== undefined) {
    return { status: 411, message: 'The request must have a Content-Length header.' };
  }
  if (Number(req.headers['content-length'] ?? 0) > LIMIT_BYTES) {
    return { status: 413, message: `The request may have at most ${LIMIT_BYTES} bytes.` };
  }
  return undefined;
}
