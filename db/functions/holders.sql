-- Who held the seats of a pool at an instant of the past, read from what is recorded anyway: leases, and the calls that
-- renewed them.

-- Returns the holders of a pool's seats at p_at, longest idle first. `called_at` is the holder's last call until then;
-- `final_call_at` its last one so far; `ended_at` and `end_reason` are null while the lease runs (L27).
-- If fewer than p_at_least leases are found, those that ended last are added: a denial that is being decided still sees
-- a holder whose logout is not committed.
create or replace function seat_holders_at(p_customer uuid, p_pool uuid, p_at timestamptz, p_at_least int default 0)
returns table (
  lease_id bigint, device_id uuid, app_user_id uuid, grant_number int, started_at timestamptz,
  called_at timestamptz, final_call_at timestamptz, ended_at timestamptz, end_reason text
)
language plpgsql stable as $$
#variable_conflict use_column
begin
  return query with held as materialized (
    select
      s.lease_id, s.device_id, s.app_user_id, s.grant_number, s.lease_origin, s.lease_started_at as started_at,
      s.last_call_at, lapsed.at as ended_at,
      case when lapsed.at is not null then lapse_reason(s.lease_id, s.customer_id, s.device_id) end as end_reason
    from seats s
    cross join lateral (
      select ended_by_lapse(
        s.lease_started_at, s.last_call_at, s.lapses_after, s.lapsed_at, clock_timestamp()
      ) as at
    ) lapsed
    where s.customer_id = p_customer
      and s.seat_pool_id = p_pool
      and s.lease_started_at <= p_at
      and (lapsed.at is null or lapsed.at > p_at)
    union all
    select
      l.id, l.device_id, l.app_user_id, l.grant_number, l.origin, l.started_at,
      l.last_call_at, l.ended_at, l.end_reason
    from past_leases l
    where l.customer_id = p_customer
      and l.seat_pool_id = p_pool
      and l.ended_at > p_at
      and l.started_at <= p_at
  ),
  just_ended as (
    select
      l.id, l.device_id, l.app_user_id, l.grant_number, l.origin, l.started_at,
      l.last_call_at, l.ended_at, l.end_reason
    from past_leases l
    where l.customer_id = p_customer
      and l.seat_pool_id = p_pool
      and l.ended_at between p_at - interval '10 seconds' and p_at
      and l.end_reason <> 'REPLACED'
      and l.device_id <> all (select held.device_id from held)
    order by l.ended_at desc
    limit greatest(0, p_at_least - (select count(*) from held))
  )
  select
    h.lease_id, h.device_id, h.app_user_id, h.grant_number, h.started_at,
    called.at, h.last_call_at, h.ended_at, h.end_reason
  from (select * from held union all select * from just_ended) h
  cross join lateral (
    select case
      when h.last_call_at <= p_at then h.last_call_at
      else coalesce(
        (
          select c.at
          from device_checks c
          where c.customer_id = p_customer
            and c.device_id = h.device_id
            and c.at between h.started_at and p_at
            -- A registration renews a NAMED licence and nothing else does; these names are not an application's.
            and (h.lease_origin = 'REGISTRATION') = (c.action like 'reregistered%')
            and c.action <> 'LOGOUT'
          order by c.at desc
          limit 1
        ),
        h.started_at
      )
    end as at
  ) called
  order by called.at, h.lease_id;
end $$;

-- Returns the holders of the seats at a denial (L25). A denial that an older version recorded holds its
-- list itself.
create or replace function denial_holders(p_customer uuid, p_pool uuid, p_denial bigint)
returns table (
  lease_id bigint, device_id uuid, app_user_id uuid, grant_number int, started_at timestamptz,
  called_at timestamptz, final_call_at timestamptz, ended_at timestamptz, end_reason text
)
language plpgsql stable as $$
#variable_conflict use_column
declare
  d denials;
begin
  select * into d from denials where customer_id = p_customer and seat_pool_id = p_pool and id = p_denial;
  if d.holder_device_ids is null then
    return query select * from seat_holders_at(p_customer, p_pool, d.at, d.in_use);
    return;
  end if;
  return query
  select
    h.lease_id, h.device_id, l.app_user_id, l.grant_number, l.started_at,
    h.called_at, coalesce(l.last_call_at, s.last_call_at),
    coalesce(
      l.ended_at,
      ended_by_lapse(s.lease_started_at, s.last_call_at, s.lapses_after, s.lapsed_at, clock_timestamp())
    ),
    coalesce(l.end_reason, case
      when not is_held(s.last_call_at, s.lapses_after, clock_timestamp()) then
        lapse_reason(s.lease_id, s.customer_id, s.device_id)
    end)
  from unnest(d.holder_device_ids, d.holder_lease_ids, d.holder_last_call_ats) as h(device_id, lease_id, called_at)
  left join leases l on l.customer_id = p_customer and l.seat_pool_id = p_pool and l.id = h.lease_id
  left join seats s
    on l.ended_at is null
    and s.customer_id = p_customer
    and s.device_id = l.device_id
    and s.lease_id = l.id
  order by h.called_at, h.lease_id;
end $$;
