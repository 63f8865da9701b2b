/** As many cells as a plan has at most: numbers of seats × time-outs. */
export const CELLS_AT_MOST = 500;
/** As many numbers of seats as are tried for a time-out unless asked otherwise. */
const ROWS = 40;
/** As many more than the fewest as may be asked for. */
export const LEVELS_AT_MOST = 200;
/** Beyond the present number, where what is recommended is too far away to be shown with it. */
const BESIDE = 5;

export type SeatRows = { fewest: number; most: number };

export type SeatQuestion = {
  fewestSeats: number | null;
  mostSeats: number | null;
  timeouts: number;
  present: number;
  /** The fewest seats that keep the service level, with the present time-out and with all of them. */
  recommended: number | null;
  recommendedOfAll: readonly number[];
  /** The most seats that anybody wanted. */
  peakWanted: number;
};

/**
 * The numbers of seats that a plan tries, one after the other. What is not asked for is chosen so that the present number
 * and what is recommended are among them: for all time-outs, else for the present one, else those next to the present
 * number on its way there.
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
