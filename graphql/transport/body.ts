import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { requestError } from './errors';

/** Body limit while caller and operation are unknown. */
export const BODY_LIMIT_BYTES = 100 * 1024;
/** Body limit of mutations with `@bulk`. */
export const BULK_BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** The caller closed the connection before the request was complete, so that no response is possible. */
export class ConnectionLost extends Error {}

/**
 * Reads the JSON object of a POST request; anything else is refused with a matching status. The server handles bodies
 * that never arrive (`requestTimeout`).
 */
export async function readJsonBody(
  request: IncomingMessage,
  limitBytes = BODY_LIMIT_BYTES,
): Promise<Record<string, unknown>> {
  checkContentType(request);
  const bytes = await readBytes(request, limitBytes);
  if (!isUtf8(bytes)) throw badRequest('The body is not valid UTF-8.');
  const body = parseJson(bytes.toString('utf8'));
  if (Array.isArray(body)) throw badRequest('The body is a list. Send one operation at a time.');
  if (typeof body !== 'object' || body === null) throw badRequest('The body is not a JSON object.');
  return body as Record<string, unknown>;
}

function checkContentType({ headers }: IncomingMessage): void {
  const type = headers['content-type'];
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') {
    throw requestError('BAD_REQUEST', 'Compressed bodies are not accepted.', { status: 415 });
  }
  if (type === 'application/json') return;
  const [essence, ...parameters] = (type ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (essence === 'application/json' && /^("?utf-?8"?)?$/.test(charset ?? '')) return;
  throw requestError('BAD_REQUEST', 'Send the body as application/json in UTF-8.', { status: 415 });
}

/** Announced length of the body; 0 without the header. */
export const announcedBytes = ({ headers }: IncomingMessage) => Number(headers['content-length'] ?? 0);

function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (announcedBytes(request) > limitBytes) return Promise.reject(tooLarge(limitBytes));
  // The connection closed during authentication, and no further event will come.
  if (request.destroyed) return Promise.reject(new ConnectionLost());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else reject(tooLarge(limitBytes));
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    // Needed after the end as well: an error without a listener would end the process.
    request.on('error', () => reject(new ConnectionLost()));
    request.on('close', () => {
      if (!request.complete) reject(new ConnectionLost());
    });
  });
}

function parseJson(text: string): unknown {
  // Escapes can spell the key too. The reviver is slow, so it is used only if the key may occur.
  const suspicious = text.includes('__proto__') || text.includes('\\u00');
  try {
    return suspicious ? JSON.parse(text, refusePrototype) : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The body is not valid JSON.');
    // The reviver recurses once for each level.
    if (error instanceof RangeError) throw badRequest('The body is nested too deeply.');
    throw error;
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw badRequest('The body contains a key that is not allowed: __proto__.');
  return value;
}

const badRequest = (message: string) => requestError('BAD_REQUEST', message, { status: 400 });
export const tooLarge = (limitBytes = BODY_LIMIT_BYTES) =>
  requestError('BAD_REQUEST', `The body is too large: at most ${limitBytes / 1024} KiB.`, {
    status: 413,
  });
