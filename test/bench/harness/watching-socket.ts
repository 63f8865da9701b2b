import { randomBytes } from 'node:crypto';
import net from 'node:net';

/* A subscription over WebSocket that costs its process as little as can be: thousands of them run beside the server
 * that is measured. It reads only the versions in messages, and answers pings. */

export type WatchingSocket = {
  /** Highest version received; -1: none yet. */
  version: number;
  /** When it arrived, by performance.now(). */
  receivedAt: number;
  messages: number;
  close(): void;
};

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;
const VERSION = /"version":(\d+)/g;

/** Opens the socket, subscribes and waits for the first state. */
export function openWatchingSocket({
  port,
  token,
  query,
}: {
  port: number;
  token: string;
  query: string;
}): Promise<WatchingSocket> {
  const socket = net.connect({ host: '127.0.0.1', port, noDelay: true });
  const watching: WatchingSocket = {
    version: -1,
    receivedAt: 0,
    messages: 0,
    close: () => socket.destroy(),
  };
  const send = (message: object) => socket.write(clientFrame(TEXT, JSON.stringify(message)));
  return new Promise((resolve, reject) => {
    let unread: Buffer = Buffer.alloc(0);
    let isOpen = false;
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed the socket')));
    socket.write(
      [
        'GET /graphql HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        'Sec-WebSocket-Protocol: graphql-transport-ws',
        '\r\n',
      ].join('\r\n'),
    );
    socket.on('data', (chunk: Buffer) => {
      unread = unread.length > 0 ? Buffer.concat([unread, chunk]) : chunk;
      if (!isOpen) {
        const end = unread.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!unread.toString('latin1', 0, end).startsWith('HTTP/1.1 101'))
          return reject(new Error(unread.toString('latin1', 0, end)));
        unread = unread.subarray(end + 4);
        isOpen = true;
        send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } });
      }
      for (let frame = readFrame(unread); frame; frame = readFrame(unread)) {
        unread = unread.subarray(frame.end);
        if (frame.opcode === CLOSE) reject(new Error(`the server closed the socket: ${frame.text.slice(2)}`));
        if (frame.opcode === PING) socket.write(clientFrame(PONG, frame.text));
        if (frame.text.includes('"connection_ack"')) send({ type: 'subscribe', id: '1', payload: { query } });
        if (frame.opcode !== TEXT || !frame.text.includes('"next"')) continue;
        watching.messages++;
        for (const [, version] of frame.text.matchAll(VERSION))
          watching.version = Math.max(watching.version, Number(version));
        watching.receivedAt = performance.now();
        resolve(watching);
      }
    });
  });
}

/** The first frame, if it is complete. Servers send no masked and no divided ones here. */
function readFrame(bytes: Buffer): { opcode: number; text: string; end: number } | null {
  if (bytes.length < 2) return null;
  const size = bytes.readUInt8(1);
  const start = size === 127 ? 10 : size === 126 ? 4 : 2;
  if (bytes.length < start) return null;
  const length =
    size === 127 ? Number(bytes.readBigUInt64BE(2)) : size === 126 ? bytes.readUInt16BE(2) : size;
  const end = start + length;
  if (bytes.length < end) return null;
  return { opcode: bytes.readUInt8(0) & 0xf, text: bytes.toString('latin1', start, end), end };
}

/** Masked with zeros, which change nothing. */
function clientFrame(opcode: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | payload.length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}
