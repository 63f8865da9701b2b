import { z } from 'zod';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { getDevices } from '../device/get-device';
import { requesterOf } from '../portal-database';
import type { Key } from '../ids';
import { parse, timeZone } from '../input';
import { getAppUsers } from '../people/list-app-users';
import { insightPool, instantOf, microsToDate } from './period-input';
import type { MadeUsageDay, MadeUsageReport } from './usage/make-usage-report';

/** A person or device that held seats for long. */
export type BusiestRecord = {
  name: string;
  userName: string | null;
  sessions: number;
  heldSeconds: number;
  activeSeconds: number;
  denialCount: number;
};

/** Use of a pool in a period. */
export type UsageReportRecord = Pick<
  MadeUsageReport,
  'licensedQuantity' | 'peakInUse' | 'levels' | 'hours'
> & {
  seatPool: Key;
  since: Date;
  until: Date;
  peakAt: Date | null;
  days: (Omit<MadeUsageDay, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date })[];
  people: BusiestRecord[];
  devices: BusiestRecord[];
};

export type GetUsageReportInput = { seatPool: Key; since: Date; until?: Date | null; timeZone: string };

const inputSchema = z.object({ since: z.date(), until: z.date().nullish(), timeZone });

/**
 * Use of a pool, from its leases (L27): time at each number of seats, days, hours of the week and the busiest. At
 * most sixty days (L26): an earlier `since` is moved there, a later `until` to now.
 */
export async function getUsageReport({ ctx, input }: Call<GetUsageReportInput>): Promise<UsageReportRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { since, until, timeZone: zone } = parse(inputSchema, input);
  const { customerId, id } = input.seatPool;
  const report = await ctx.insight.run<'usageReport'>(
    {
      name: 'usageReport',
      pool: insightPool(input.seatPool),
      question: { since: instantOf(since), until: instantOf(until), timeZone: zone },
    },
    requesterOf(ctx),
  );
  const keyOf = (row: { id: string }) => ({ customerId, id: row.id });
  const [people, devices] = await Promise.all([
    getAppUsers(ctx.db, report.people.map(keyOf)),
    getDevices(ctx.db, report.devices.map(keyOf)),
  ]);
  return {
    seatPool: { customerId, id },
    since: microsToDate(report.since),
    until: microsToDate(report.until),
    licensedQuantity: report.licensedQuantity,
    peakInUse: report.peakInUse,
    peakAt: report.peakAt === null ? null : microsToDate(report.peakAt),
    levels: report.levels,
    days: report.days.map((day) => ({
      ...day,
      startsAt: new Date(day.startsAt),
      endsAt: new Date(day.endsAt),
    })),
    hours: report.hours,
    people: report.people.flatMap(({ id: personId, ...row }) => {
      const person = people.find((each) => each.id === personId);
      return person ? [{ ...row, name: person.displayName, userName: person.userName }] : [];
    }),
    devices: report.devices.flatMap(({ id: deviceId, ...row }) => {
      const device = devices.find((each) => each.id === deviceId);
      return device ? [{ ...row, name: device.name, userName: null }] : [];
    }),
  };
}
