-- The live picture of pools, and how its changes are counted and published (L29).

-- The live picture of pools (L6: derived from the seats). `unnoted_lapses` says that a lapse has not yet been
-- counted in `version`: a watcher counts it first (note_lapses) and reads again.
create function seat_usage(p_customers uuid[], p_pools uuid[])
returns table (customer_id uuid, seat_pool_id uuid, licensed_quantity int, in_use int, registered_devices int, denials_last_24_hours int,
  next_lapse_at timestamptz, next_denial_ages_at timestamptz, as_of timestamptz, version bigint, unnoted_lapses int) language sql volatile as $$
  with clock as materialized (select clock_timestamp() as at)
  select p.customer_id, p.id, p.licensed_quantity, held.n::int, registered.n::int, recent.n::int,
    held.next_lapse_at, recent.oldest + interval '24 hours', clock.at, v.version + events.n, held.unnoted::int
  from clock, unnest(p_customers, p_pools) as asked(customer_id, id)
  join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
  join usage_versions v on v.customer_id = p.customer_id and v.seat_pool_id = p.id
  cross join lateral (
    select count(*) filter (where s.last_call_at > clock.at - s.lapses_after) as n,
      min(s.last_call_at + s.lapses_after) filter (where s.last_call_at > clock.at - s.lapses_after) as next_lapse_at,
      count(*) filter (where s.last_call_at <= clock.at - s.lapses_after and s.device_id is not null and not s.lapse_noted) as unnoted
    from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id
  ) held
  cross join lateral (
    select count(*) as n from devices d where d.customer_id = p.customer_id and d.seat_pool_id = p.id and d.removed_at is null
  ) registered
  cross join lateral (
    select count(*) as n, min(x.at) as oldest from denials x where x.customer_id = p.customer_id and x.seat_pool_id = p.id and x.at > clock.at - interval '24 hours'
  ) recent
  cross join lateral (
    select count(*) as n from usage_events e where e.customer_id = p.customer_id and e.seat_pool_id = p.id
  ) events
$$;
--> statement-breakpoint

-- Counts as changes what the clock alone has changed: seats that lapsed, denials older than a day (L29).
create function note_lapses(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
begin
  -- Waits for a renewal under way: afterwards the lapse is certain or there is none.
  with lapsed as (
    select seat_number from seats
    where customer_id = p_customer and seat_pool_id = p_pool and device_id is not null and not lapse_noted and last_call_at <= clock_timestamp() - lapses_after
    order by seat_number for no key update
  ),
  noted as (
    update seats s set lapse_noted = true from lapsed
    where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.seat_number = lapsed.seat_number returning 1
  )
  insert into usage_events (customer_id, seat_pool_id) select p_customer, p_pool from noted;
  update usage_versions v set version = v.version + aged.n, denials_aged_at = aged.at
    from (
      select count(*) as n, clock.at from (select clock_timestamp() as at) clock
      join denials d on d.customer_id = p_customer and d.seat_pool_id = p_pool and d.at <= clock.at - interval '24 hours'
        and d.at > (select denials_aged_at - interval '24 hours' from usage_versions where customer_id = p_customer and seat_pool_id = p_pool)
      group by clock.at
    ) aged
    where v.customer_id = p_customer and v.seat_pool_id = p_pool and v.denials_aged_at < aged.at;
end $$;
--> statement-breakpoint

-- Clears seats that lapsed before `p_before` and that no longer time-out could bring back, so that their leases
-- can be removed with the other records of that age (L26). A seat somebody is just writing is left for next time.
create function settle_lapsed_seats(p_customer uuid, p_pool uuid, p_before timestamptz) returns int language plpgsql as $$
declare
  s seats;
  settled int := 0;
begin
  for s in select * from seats where customer_id = p_customer and seat_pool_id = p_pool and device_id is not null
      and last_call_at <= clock_timestamp() - lapses_after and lapse_of(seats) < p_before
    order by seat_number for no key update skip locked
  loop
    perform end_lease(s, clock_timestamp(), 'EXPIRED', null, null);
    perform keep_last_use(s);
    perform clear_seat(s);
    settled := settled + 1;
  end loop;
  return settled;
end $$;
--> statement-breakpoint

-- Folds new usage events into the versions and tells every process which pools changed. A hint only: losing the
-- last few in a crash brings the events back, so the flush is not waited for.
create function publish_usage_events() returns int language plpgsql as $$
declare
  published int;
begin
  perform set_config('synchronous_commit', 'off', true);
  perform pg_advisory_xact_lock(hashtext('seatwise.publish_usage_events'));
  with gone as (
    delete from usage_events where ctid = any (array(select ctid from usage_events limit 10000 for update skip locked))
    returning customer_id, seat_pool_id
  ),
  changed as (
    update usage_versions v set version = v.version + g.n
    from (select customer_id, seat_pool_id, count(*) as n from gone group by 1, 2) g
    where v.customer_id = g.customer_id and v.seat_pool_id = g.seat_pool_id
    returning v.customer_id, v.seat_pool_id
  ),
  told as (select pg_notify('seatwise', 'pool:' || customer_id || ':' || seat_pool_id) from changed)
  select count(*) into published from told;
  return published;
end $$;
