import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

/*
 * Daily jobs run once a day over all processes, controlled by rows of `rate_limits`: a job is due if its row has
 * expired or is missing.
 */
const nowMs = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * Claims a job for `seconds`; returns true in one process only. If that process dies, another can claim the job
 * afterwards. Writes nothing while the job is not due.
 */
export async function claimJob(db: Executor, job: string, seconds: number): Promise<boolean> {
  const until = sql`${nowMs} + ${seconds * 1000}::bigint`;
  const rows = await db.execute(sql`
    insert into rate_limits as claim (key, points, expire)
    select ${keyOfJob(job)}, 1, ${until}
    where not exists (select from rate_limits where key = ${keyOfJob(job)} and expire > ${nowMs})
    on conflict (key) do update set expire = excluded.expire where claim.expire <= ${nowMs}
    returning 1`);
  return rows.length > 0;
}

/** Makes the job due again at the next `minuteOfDay` (minutes after midnight UTC). */
export async function completeJob(db: Executor, job: string, minuteOfDay: number): Promise<void> {
  const origin = sql`timestamptz '2000-01-01 00:00Z' + make_interval(mins => ${minuteOfDay})`;
  const next = sql`date_bin('1 day', clock_timestamp(), ${origin}) + interval '1 day'`;
  await db.execute(sql`
    insert into rate_limits (key, points, expire) values (${keyOfJob(job)}, 1, (extract(epoch from ${next}) * 1000)::bigint)
    on conflict (key) do update set expire = excluded.expire`);
}

/** Makes the job due at once, because it failed. */
export async function releaseJob(db: Executor, job: string): Promise<void> {
  await db.execute(sql`delete from rate_limits where key = ${keyOfJob(job)}`);
}

export const keyOfJob = (job: string) => `job:${job}`;
