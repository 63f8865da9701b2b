import { sql, type SQL } from 'drizzle-orm';

export type DenialsOfEpisodes = {
  customerId: string;
  /** Which denials of the customer; the table is not aliased. */
  where: SQL | undefined;
  /** Further columns of theirs. */
  columns: SQL;
  gapSeconds: number;
};

/**
 * Denials with `refused_before`, when the installation was refused before among them, and `continues`: whether the denial
 * belongs to the same episode as that refusal (L28), being at most `gapSeconds` later without a seat in between. This is
 * the definition that every query uses; `continuesEpisode` in licensing/rules/denial-episode.ts is the same one for a
 * replay and an explanation.
 */
export function denialsOfEpisodes({ customerId, where, columns, gapSeconds }: DenialsOfEpisodes): SQL {
  // Few and narrow columns are sorted, installations by a hash of 64 bits.
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
