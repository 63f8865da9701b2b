const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * Stable ascending order of instants (whole microseconds). A radix sort, many times faster than comparing for
 * millions of values.
 */
export function orderByTime(at: Float64Array, length = at.length): Uint32Array {
  let order = new Uint32Array(length);
  let earliest = Infinity;
  let latest = -Infinity;
  let isSorted = true;
  for (let n = 0; n < length; n++) {
    const instant = at[n] ?? 0;
    order[n] = n;
    if (instant < latest) isSorted = false;
    else latest = instant;
    if (instant < earliest) earliest = instant;
  }
  if (isSorted) return order;

  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  for (let n = 0; n < length; n++) {
    const since = (at[n] ?? 0) - earliest;
    low[n] = since;
    high[n] = since / 2 ** 32;
  }
  let sorted = new Uint32Array(length);
  for (let bits = 0; 2 ** bits <= latest - earliest; bits += DIGIT_BITS) {
    sortByDigit(order, sorted, bits < 32 ? low : high, bits % 32);
    [order, sorted] = [sorted, order];
  }
  return order;
}

function sortByDigit(order: Uint32Array, sorted: Uint32Array, values: Uint32Array, shift: number): void {
  const places = new Uint32Array(DIGITS + 1);
  for (const value of values) {
    const digit = (value >>> shift) & (DIGITS - 1);
    places[digit + 1] = (places[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < DIGITS; digit++)
    places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0);
  for (const which of order) {
    const digit = ((values[which] ?? 0) >>> shift) & (DIGITS - 1);
    const place = places[digit] ?? 0;
    sorted[place] = which;
    places[digit] = place + 1;
  }
}
