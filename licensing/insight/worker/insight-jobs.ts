import type { LicensingError } from '../../errors';
import type { InsightPool } from '../../../db/queries/insight-records';
import type { MadePlan, PlanQuestion } from '../plan/make-plan';
import type { PlanCellRecord } from '../plan/plan-cell';
import type { MadeIdleTail } from '../usage/idle-tail';
import type { MadeUsageReport } from '../usage/make-usage-report';

/** From when until when, in milliseconds; null: the records' beginning, and now. */
export type AskedPeriod = { since: number | null; until: number | null };

/** What the worker can be asked, and what it answers. */
export type InsightJobs = {
  plan: { question: AskedPeriod & PlanQuestion; answer: MadePlan };
  whatIf: {
    question: AskedPeriod & { seats: number; inactivityTimeoutSeconds: number };
    answer: PlanCellRecord;
  };
  usageReport: { question: AskedPeriod & { timeZone: string }; answer: MadeUsageReport };
  idleTail: { question: AskedPeriod; answer: MadeIdleTail };
};

export type InsightJob = {
  [Name in keyof InsightJobs]: { name: Name; pool: InsightPool; question: InsightJobs[Name]['question'] };
}[keyof InsightJobs];

/** Misuse is told to the caller, anything else is a fault. */
export type InsightFailure = {
  code: 'BAD_USER_INPUT' | 'NOT_FOUND' | 'UNAVAILABLE';
  message: string;
  field?: string;
  reason?: LicensingError['reason'];
  values?: LicensingError['values'];
  retryAfterSeconds?: number;
};
/** `giveUpAt` is on the clock that all threads share. */
export type InsightMessage = { id: number; job: InsightJob; giveUpAt: number };
/** `ready`: the thread has started. */
export type InsightReply =
  | 'ready'
  | { id: number; answer: unknown }
  | { id: number; failure: InsightFailure }
  | { id: number; fault: string };
