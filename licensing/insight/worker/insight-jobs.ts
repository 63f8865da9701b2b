import type { LicensingError } from '../../errors';
import type { InsightPool } from '../../../db/queries/insight-records';
import type { MadePlan, PlanQuestion } from '../plan/make-plan';
import type { PlanCellRecord } from '../plan/plan-cell';
import type { MadeIdleTail } from '../usage/idle-tail';
import type { MadeUsageReport } from '../usage/make-usage-report';

/** Requested period in milliseconds. Null: the beginning of the records, and now. */
export type RequestedPeriod = { since: number | null; until: number | null };

/** Jobs of the worker and their results. */
export type InsightJobs = {
  plan: { question: RequestedPeriod & PlanQuestion; answer: MadePlan };
  whatIf: {
    question: RequestedPeriod & { seats: number; inactivityTimeoutSeconds: number };
    answer: PlanCellRecord;
  };
  usageReport: { question: RequestedPeriod & { timeZone: string }; answer: MadeUsageReport };
  idleTail: { question: RequestedPeriod; answer: MadeIdleTail };
};

export type InsightJob = {
  [Name in keyof InsightJobs]: { name: Name; pool: InsightPool; question: InsightJobs[Name]['question'] };
}[keyof InsightJobs];

/** Misuse is returned to the caller; everything else is a fault. */
export type InsightFailure = {
  code: 'BAD_USER_INPUT' | 'NOT_FOUND' | 'UNAVAILABLE';
  message: string;
  field?: string;
  reason?: LicensingError['reason'];
  values?: LicensingError['values'];
  retryAfterSeconds?: number;
};
/** `giveUpAt` is on the clock shared by all threads. */
export type InsightMessage = { id: number; job: InsightJob; giveUpAt: number };
/** `ready`: the thread has started. */
export type InsightReply =
  | 'ready'
  | { id: number; answer: unknown }
  | { id: number; failure: InsightFailure }
  | { id: number; fault: string };
