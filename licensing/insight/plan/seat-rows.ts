/** Maximum cells of a plan: numbers of seats × time-outs. */
export const CELLS_AT_MOST = 500;
/** Default numbers of seats for each time-out. */
const ROWS = 40;
/** Maximum number of seats above the fewest. */
export const LEVELS_AT_MOST = 200;
/** Rows beyond the current number, where the recommendation is too far away to be included. */
const BESIDE = 5;

export type SeatRows = { fewest: number; most: number };

export type SeatQuestion = {
  fewestSeats: number | null;
  mostSeats: number | null;
  timeouts: number;
  present: number;
  /** Fewest seats that keep the service level, with the current time-out and with all of them. */
  recommended: number | null;
  recommendedOfAll: readonly number[];
  /** Peak demand. */
  peakWanted: number;
};

/**
 * Chooses consecutive numbers of seats for a plan. Bounds not requested are chosen to include the current number and
 * the recommendations: for all time-outs, else for the current one, else the nearest towards it.
 */
export function seatRows(question: SeatQuestion): SeatRows {
  const { fewestSeats, mostSeats, timeouts, present, peakWanted } = question;
  const reach = Math.max(2 * present, peakWanted + 2);
  const room = Math.min(LEVELS_AT_MOST + 1, Math.floor(CELLS_AT_MOST / timeouts));
  if (fewestSeats !== null)
    return {
      fewest: fewestSeats,
      most: mostSeats ?? Math.max(fewestSeats, Math.min(reach, fewestSeats + room - 1)),
    };
  if (mostSeats !== null) return { fewest: Math.max(0, mostSeats - room + 1), most: mostSeats };

  const rows = Math.min(ROWS, room);
  if (reach < rows) return { fewest: 0, most: reach };
  const { low, high } = mustHave(question, rows);
  const middle = Math.ceil((low + high + 1 - rows) / 2);
  const fewest = Math.min(Math.max(0, middle), reach + 1 - rows);
  return { fewest, most: fewest + rows - 1 };
}

function mustHave({ present, recommended, recommendedOfAll }: SeatQuestion, rows: number) {
  for (const wanted of [recommendedOfAll, recommended === null ? [] : [recommended]]) {
    const low = Math.min(present, ...wanted);
    const high = Math.max(present, ...wanted);
    if (high - low < rows) return { low, high };
  }
  const isBelow = (recommended ?? present) < present;
  const low = isBelow ? present + BESIDE + 1 - rows : present - BESIDE;
  return { low, high: low + rows - 1 };
}
