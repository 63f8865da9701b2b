/**
 * Finds the messages of PostgreSQL's protocol in a stream of packets: a byte for the type, four for the length, the
 * body. The first message of a client has no type.
 */
export function readMessages(
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
