import { z } from 'zod';
import type { InsightPool } from '../../db/queries/insight-records';
import { encodeKey, type Key } from '../ids';

/** Requested period. Left out: from the beginning of the records, until now. */
export const periodFields = { since: z.date().nullish(), until: z.date().nullish() };

export const instantOf = (date: Date | null | undefined) => date?.getTime() ?? null;
export const microsToDate = (micros: number) => new Date(Math.floor(micros / 1000));

/** Key of a pool with its id in the audit trail, which holds its former settings. */
export const insightPool = (key: Key): InsightPool => ({
  customerId: key.customerId,
  id: key.id,
  subjectId: encodeKey('seatPool', key),
});
