/** Entries of a column by device, in the order of the column. */
export type ByDevice = {
  /** Start of a device's entries in `entries`; the next device's start is their end. */
  from: Uint32Array;
  entries: Uint32Array;
};

export function byDevice(devices: number, device: Int32Array): ByDevice {
  const from = new Uint32Array(devices + 2);
  for (const of of device) from[of + 2] = (from[of + 2] ?? 0) + 1;
  for (let of = 2; of < from.length; of++) from[of] = (from[of] ?? 0) + (from[of - 1] ?? 0);
  const entries = new Uint32Array(device.length);
  device.forEach((of, n) => {
    const place = from[of + 1] ?? 0;
    entries[place] = n;
    from[of + 1] = place + 1;
  });
  return { from, entries };
}
