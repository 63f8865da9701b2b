import { sql, type SQL } from 'drizzle-orm';

export type DenialsOfEpisodes = {
  customerId: string;
  /** Condition on the denials of the customer; the table has no alias. */
  where: SQL | undefined;
  /** Further columns. */
  columns: SQL;
  gapSeconds: number;
};

/**
 * Denials with `refused_before`, the previous denial of the installation among them, and `continues`: whether both
 * belong to one episode (L28), at most `gapSeconds` apart without a seat in between. All queries use this definition;
 * `continuesEpisode` in licensing/rules/denial-episode.ts is the same for replays.
 */
export function denialsOfEpisodes({ customerId, where, columns, gapSeconds }: DenialsOfEpisodes): SQL {
  // Sorts few and narrow columns, with installations as 64-bit hashes.
  return sql`
    select r.*, coalesce(r.at - r.refused_before <= make_interval(secs => ${gapSeconds}) and not exists (
        select from leases l
        where l.customer_id = ${customerId}::uuid and l.device_id = r.seat_device_id
          and l.started_at >= r.refused_before and l.started_at < r.at
      ), false) as continues
    from (
      select denials.id, denials.at, hashtextextended(denials.installation_id, 0) as installation,
        coalesce(denials.device_id, (
          select v.id from devices v
          where v.customer_id = ${customerId}::uuid and v.seat_pool_id = denials.seat_pool_id and v.installation_id = denials.installation_id
        )) as seat_device_id,
        lag(denials.at) over (partition by denials.seat_pool_id, hashtextextended(denials.installation_id, 0) order by denials.at, denials.id) as refused_before,
        ${columns}
      from denials where denials.customer_id = ${customerId}::uuid and ${where}
    ) r`;
}
