import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Fault of a connection: `reset` and `close` end it with RST or FIN, `silence` keeps it open but forwards nothing,
 * `terminate` ends the session on the server.
 */
export type Fault = 'reset' | 'close' | 'silence' | 'terminate';

type Link = { near: Socket; far: Socket; silent: boolean; pid: number; statement: string };
type Trap = { step: number; fault: Fault; seen: number; commits: number; sprung: boolean };

export type Network = Awaited<ReturnType<typeof openNetwork>>;

/**
 * A network between a process and PostgreSQL that a test can break. A step is a packet in either direction after the
 * start-up of a session; statements that match `ignore` are not counted.
 */
export async function openNetwork(
  databaseUrl: string,
  { terminate, ignore = /^$/ }: { terminate?: (pid: number) => Promise<unknown>; ignore?: RegExp } = {},
) {
  const { hostname, port } = new URL(databaseUrl);
  const links = new Set<Link>();
  let isCut = false;
  let trap: Trap | undefined;

  const server = createServer((near) => {
    if (isCut) return near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    const link: Link = { near, far, silent: false, pid: 0, statement: '' };
    links.add(link);
    const sent = readMessages({ hasStartup: true }, (type, body) => {
      const statement = statementOf(type, body);
      if (statement !== undefined) link.statement = statement;
      if (trap && /^commit/i.test(statement ?? '')) trap.commits++;
    });
    const answered = readMessages({ hasStartup: false }, (type, body) => {
      if (type === 'K') link.pid = body.readUInt32BE(0);
    });
    carry(near, far, sent);
    carry(far, near, answered);

    function carry(from: Socket, to: Socket, read: (packet: Buffer) => void) {
      from.setNoDelay(true);
      from.on('data', (packet: Buffer) => {
        read(packet);
        void pass(link, () => to.writable && to.write(packet));
      });
      from.on('end', () => !link.silent && to.end());
      from.on('error', () => {});
      from.on('close', () => {
        links.delete(link);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);

  async function pass(link: Link, forward: () => void) {
    if (link.silent) return;
    const counts = trap && !trap.sprung && link.statement && !ignore.test(link.statement);
    if (!counts || ++trap!.seen < trap!.step) return forward();
    trap!.sprung = true;
    await inflict(link, trap!.fault);
    if (trap!.fault === 'terminate') forward();
  }

  async function inflict(link: Link, fault: Fault) {
    if (fault === 'silence') link.silent = true;
    else if (fault === 'terminate') await terminate?.(link.pid);
    else {
      if (fault === 'reset') link.near.resetAndDestroy();
      else link.near.end();
      link.far.destroy();
    }
  }

  return {
    url: url.href,
    /** Breaks the session that carries the n-th packet from now; the packet is lost unless the fault is `terminate`. */
    breakAt(step: number, fault: Fault): Readonly<Trap> {
      return (trap = { step, fault, seen: 0, commits: 0, sprung: false });
    },
    /** Breaks all present connections; new ones work. */
    async breakAll(fault: Fault) {
      await Promise.all([...links].map((link) => inflict(link, fault)));
    },
    /** Resets all connections and refuses new ones. */
    cut() {
      isCut = true;
      for (const { near } of links) near.resetAndDestroy();
    },
    mend() {
      isCut = false;
    },
    async close() {
      for (const { near, far } of links) {
        near.destroy();
        far.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

/** The text of a statement in a Parse (P) or Query (Q) message. */
function statementOf(type: string, body: Buffer): string | undefined {
  if (type !== 'P' && type !== 'Q') return undefined;
  const start = type === 'P' ? body.indexOf(0) + 1 : 0;
  return body.toString('utf8', start, body.indexOf(0, start)).trim();
}

/**
 * Finds the messages of PostgreSQL's protocol in a stream of packets: a byte for the type, four for the length, the
 * body. The first message of a client has no type.
 */
function readMessages(
  { hasStartup }: { hasStartup: boolean },
  onMessage: (type: string, body: Buffer) => void,
) {
  let pending: Buffer = Buffer.alloc(0);
  let untyped = hasStartup;
  return (packet: Buffer) => {
    pending = Buffer.concat([pending, packet]);
    for (;;) {
      const start = untyped ? 0 : 1;
      if (pending.length < start + 4) return;
      const end = start + pending.readUInt32BE(start);
      if (pending.length < end) return;
      if (!untyped) onMessage(pending.toString('latin1', 0, 1), pending.subarray(start + 4, end));
      untyped = false;
      pending = pending.subarray(end);
    }
  };
}
