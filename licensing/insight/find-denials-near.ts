import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { findDenialsNear as findIds } from '../../db/queries/denial-context';
import { denials } from '../../db/schema';
import { isVendor, requirePortal } from '../access';
import type { Call } from '../context';
import { optionalText, parse, wholeNumber } from '../input';
import type { DenialRecord } from '../records/list-denials';
import { isPermitted } from '../rules/permissions';

export type FindDenialsNearInput = { search: string; at: Date; first: number };

const inputSchema = z.object({ search: optionalText(200), at: z.date(), first: wholeNumber(1, 100) });

/** Denials within two hours of an instant, nearest first, of all customers the caller may see (L25, L26, L31). */
export async function findDenialsNear({ ctx, input }: Call<FindDenialsNearInput>): Promise<DenialRecord[]> {
  const actor = requirePortal(ctx);
  const { search, at, first } = parse(inputSchema, input);
  const customerId = isVendor(actor) ? null : actor.customerId;
  const found = await findIds(ctx.db, {
    customerId,
    search,
    at,
    limit: first,
    findsByPartOfInstallation: isPermitted(actor, 'REMOVE_DEVICES'),
  });
  if (found.length === 0) return [];
  const pools = [...new Map(found.map((each) => [each.seatPoolId, each])).values()];
  const rows = await ctx.db
    .select()
    .from(denials)
    .where(
      or(
        ...pools.map((pool) =>
          and(
            eq(denials.customerId, pool.customerId),
            eq(denials.seatPoolId, pool.seatPoolId),
            inArray(
              denials.id,
              found.filter(({ seatPoolId }) => seatPoolId === pool.seatPoolId).map(({ id }) => id),
            ),
          ),
        ),
      ),
    );
  const byId = new Map(rows.map((row) => [`${row.seatPoolId}/${row.id}`, row]));
  return found.flatMap(({ seatPoolId, id }) => byId.get(`${seatPoolId}/${id}`) ?? []);
}
