import { z } from 'zod';
import type { InsightPool } from '../../db/queries/insight-records';
import { encodeKey, type Key } from '../ids';

/** From when until when somebody asks; left out: from the records' beginning, and until now. */
export const periodFields = { since: z.date().nullish(), until: z.date().nullish() };

export const instantOf = (date: Date | null | undefined) => date?.getTime() ?? null;
export const microsToDate = (micros: number) => new Date(Math.floor(micros / 1000));

/** A pool and its id in the audit trail, which is where its former settings are kept. */
export const insightPool = (key: Key): InsightPool => ({
  customerId: key.customerId,
  id: key.id,
  subjectId: encodeKey('seatPool', key),
});
