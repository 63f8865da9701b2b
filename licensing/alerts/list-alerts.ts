import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { countRows } from '../../db/queries/count-rows';
import { withinRetention } from '../../db/queries/retention';
import { alertKinds, alerts } from '../../db/schema';
import { isVendor, mayReach, requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { notFound } from '../errors';
import { decodeId, decodeKey } from '../ids';
import { parse } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

export type AlertRecord = typeof alerts.$inferSelect;

export type ListAlertsInput = PageInput & {
  customerId?: string | null;
  seatPoolId?: string | null;
  /** True: only active alerts; false: only resolved ones. */
  open?: boolean | null;
  kinds?: readonly AlertRecord['kind'][] | null;
  /** NEWEST if absent. */
  orderBy?: 'NEWEST' | 'SEVERITY' | null;
  /** False: `totalCount` is not needed and is NaN. */
  counted?: boolean;
};

/** Alerts of the last sixty days that the caller may see, and all active ones, of a pool, a customer, or all. */
export async function listAlerts({ ctx, input }: Call<ListAlertsInput>): Promise<Connection<AlertRecord>> {
  const actor = requirePortal(ctx);
  const customerId = input.customerId ? decodeId('customer', input.customerId, 'customerId') : null;
  const pool = input.seatPoolId ? decodeKey('seatPool', input.seatPoolId, 'seatPoolId') : null;
  if (customerId !== null) requireCustomer(ctx, customerId, 'customer');
  if (pool && (!mayReach(actor, pool.customerId) || (customerId ?? pool.customerId) !== pool.customerId))
    throw notFound('seat pool');
  const { kinds, open } = parse(schema, input);
  const isBySeverity = input.orderBy === 'SEVERITY';
  const page = parsePage(input, isBySeverity ? ['number', 'record'] : ['record'], ctx.recordIds);
  const ofCustomer = pool?.customerId ?? customerId ?? (isVendor(actor) ? null : actor.customerId);
  const matches = and(
    ofCustomer === null ? undefined : eq(alerts.customerId, ofCustomer),
    pool ? eq(alerts.seatPoolId, pool.id) : undefined,
    kinds ? inArray(alerts.kind, kinds) : undefined,
    open === true ? isNull(alerts.clearedAt) : undefined,
    open === false ? isNotNull(alerts.clearedAt) : undefined,
    or(isNull(alerts.clearedAt), gte(alerts.clearedAt, withinRetention())),
  );
  const [rows, totalCount] = await Promise.all([
    ctx.db
      .select()
      .from(alerts)
      .where(and(matches, page.after ? isAfter(page.after, isBySeverity) : undefined))
      .orderBy(...(isBySeverity ? [severity] : []), desc(alerts.id))
      .limit(page.limit + 1),
    input.counted === false ? NaN : countRows(ctx.db, alerts, matches),
  ]);
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => (isBySeverity ? [BY_SEVERITY.indexOf(row.kind), row.id] : [row.id]),
    (row) => row,
  );
}

/** All kinds, most severe first. */
const BY_SEVERITY = [
  'OVER_QUANTITY',
  'FULL',
  'REGISTRATION_LIMIT',
  'FIRST_DENIAL_OF_DAY',
  'NEARLY_FULL',
  'IDLE_LICENSES',
] as const satisfies readonly AlertRecord['kind'][];

const severity = sql<number>`array_position(array[${sql.join(
  BY_SEVERITY.map((kind) => sql`${kind}`),
  sql`, `,
)}]::text[], ${alerts.kind}) - 1`;

function isAfter(cursor: readonly (string | number)[], isBySeverity: boolean) {
  const [rank, id] = cursor.map(Number);
  if (!isBySeverity) return lt(alerts.id, rank ?? 0);
  return or(sql`${severity} > ${rank}`, and(sql`${severity} = ${rank}`, lt(alerts.id, id ?? 0)));
}

const schema = z.object({
  kinds: z.array(z.enum(alertKinds)).nullish(),
  open: z.boolean().nullish(),
});
