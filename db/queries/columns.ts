/* PostgreSQL counts microseconds from the year 2000. */
const YEAR_2000 = 946_684_800_000_000;

type Bytes = Buffer | null | undefined;

/** Decodes instants from `timestamptz_send` to microseconds since 1970. */
export function instantsOf(bytes: Bytes): Float64Array {
  const view = viewOf(bytes);
  const instants = new Float64Array(view.byteLength / 8);
  for (let n = 0; n < instants.length; n++)
    instants[n] = view.getInt32(n * 8) * 2 ** 32 + view.getUint32(n * 8 + 4) + YEAR_2000;
  return instants;
}

/** Decodes integers from `int4send`. */
export function numbersOf(bytes: Bytes): Int32Array {
  const view = viewOf(bytes);
  const numbers = new Int32Array(view.byteLength / 4);
  for (let n = 0; n < numbers.length; n++) numbers[n] = view.getInt32(n * 4);
  return numbers;
}

/** Decodes codes of one byte each. */
export const codesOf = (bytes: Bytes) => new Uint8Array(bytes ?? []);

const viewOf = (bytes: Bytes) =>
  new DataView(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset ?? 0, bytes?.byteLength ?? 0);
