import { and, asc, eq } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { countDenials } from '../../db/queries/denial-counts';
import { applications, customers, displayLinkPools, displayLinks, seatPools } from '../../db/schema';
import { requireDisplay } from '../access';
import type { DisplayActor } from '../actor';
import type { Context } from '../context';
import type { Key } from '../ids';
import { readSeatUsages, type SeatUsage } from '../pool/seat-usage';
import { displayRefused, isDisplayLink } from './display-links';

/** Figures of a pool on a display, without names. */
export type DisplayPoolRecord = Pick<
  typeof seatPools.$inferSelect,
  'customerId' | 'id' | 'mode' | 'suspendedAt'
> & {
  applicationCode: string;
  applicationName: string;
  usage: SeatUsage;
  denialsLastHour: number;
};

export type DisplayRecord = {
  name: string;
  customerName: string;
  expiresAt: Date | null;
  pools: DisplayPoolRecord[];
};

const HOUR_MS = 60 * 60 * 1000;

/** Content of the calling display. */
export async function getDisplay({ ctx }: { ctx: Context }): Promise<DisplayRecord> {
  const { customerId, displayLinkId } = requireDisplay(ctx);
  const [link] = await ctx.db
    .select({
      name: displayLinks.name,
      customerName: customers.name,
      expiresAt: displayLinks.expiresAt,
    })
    .from(displayLinks)
    .innerJoin(customers, eq(customers.id, displayLinks.customerId))
    .where(isDisplayLink({ customerId, id: displayLinkId }));
  if (!link) throw displayRefused('UNKNOWN');
  const pools = await ctx.db
    .select({
      customerId: seatPools.customerId,
      id: seatPools.id,
      mode: seatPools.mode,
      suspendedAt: seatPools.suspendedAt,
      applicationCode: applications.code,
      applicationName: applications.name,
    })
    .from(displayLinkPools)
    .innerJoin(
      seatPools,
      and(
        eq(seatPools.customerId, displayLinkPools.customerId),
        eq(seatPools.id, displayLinkPools.seatPoolId),
      ),
    )
    .innerJoin(applications, eq(applications.id, seatPools.applicationId))
    .where(isOfDisplay({ customerId, displayLinkId }))
    .orderBy(asc(displayLinkPools.position));
  const usages = new Map((await readSeatUsages(ctx.db, pools)).map((usage) => [usage.seatPoolId, usage]));
  const [first] = usages.values();
  const since = new Date((first?.asOf.getTime() ?? 0) - HOUR_MS);
  const denials = new Map(
    (await countDenials(ctx.db, pools, since)).map((row) => [row.seat_pool_id, row.denial_count]),
  );
  return {
    ...link,
    pools: pools.flatMap((pool) => {
      const usage = usages.get(pool.id);
      return usage ? [{ ...pool, usage, denialsLastHour: denials.get(pool.id) ?? 0 }] : [];
    }),
  };
}

/** Pools that a display may show. */
export const readDisplayPoolKeys = (db: Executor, display: DisplayActor): Promise<Key[]> =>
  db
    .select({ customerId: displayLinkPools.customerId, id: displayLinkPools.seatPoolId })
    .from(displayLinkPools)
    .where(isOfDisplay(display));

const isOfDisplay = ({ customerId, displayLinkId }: Omit<DisplayActor, 'kind'>) =>
  and(eq(displayLinkPools.customerId, customerId), eq(displayLinkPools.displayLinkId, displayLinkId));
