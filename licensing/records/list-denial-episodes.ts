import { searchDenialEpisodes } from '../../db/queries/denials';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { parsePage, toConnection, type Connection } from '../paging';
import { EPISODE_GAP_SECONDS } from '../rules/denial-episode';
import { filterOf, type ListDenialsInput } from './list-denials';

/** Denials of one device, each at most five minutes after the previous one, without a seat in between (L28). */
export type DenialEpisodeRecord = {
  startedAt: Date;
  endedAt: Date;
  denialCount: number;
  customerId: string;
  deviceId: string | null;
  deviceName: string;
  userName: string | null;
  admittedAt: Date | null;
};

/**
 * Denial episodes of a pool in the last sixty days, newest first (L28). An episode with one matching denial is listed
 * as a whole.
 */
export async function listDenialEpisodes({
  ctx,
  input,
}: Call<ListDenialsInput>): Promise<Connection<DenialEpisodeRecord>> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const page = parsePage(input, ['record'], ctx.recordIds);
  const { rows, totalCount } = await searchDenialEpisodes(ctx.db, EPISODE_GAP_SECONDS, {
    ...filterOf(input),
    ...page,
  });
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [Number(row.first_id)],
    (row) => ({
      startedAt: new Date(row.started_at),
      endedAt: new Date(row.ended_at),
      denialCount: row.denial_count,
      customerId: row.customer_id,
      deviceId: row.device_id,
      deviceName: row.device_name,
      userName: row.user_name,
      admittedAt: row.admitted_at === null ? null : new Date(row.admitted_at),
    }),
  );
}
