-- Leases: the end of a lease and its record, the end of leases that have lapsed, and what the clock alone changes.
-- A lease that has not ended is its seat's row and nothing else.

-- Records the end of the lease on a seat whose lock the caller holds. A lapsed lease ended when it lapsed, for that
-- reason, whatever ends it now (L27). With p_free it frees the seat; otherwise the caller begins another lease on it, or
-- deletes it. A free seat goes on naming the device, so that the device finds it by its own key when it comes back, and
-- no index changes until another device takes the seat.
create or replace function end_lease(
  s seats, p_at timestamptz, p_reason text, p_by text, p_note text, p_free boolean
)
returns void language plpgsql as $$
declare
  held boolean := is_held(s.last_call_at, s.lapses_after, p_at);
  timeout interval;
begin
  insert into past_leases (
    customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at,
    last_call_at, ended_at, end_reason, ended_by, end_note
  )
  values (
    s.customer_id, s.seat_pool_id, s.lease_id, s.device_id, s.app_user_id, s.grant_number, s.lease_origin,
    s.lease_started_at, s.last_call_at,
    greatest(
      s.lease_started_at,
      case when held then p_at else least(p_at, lapse_of(s.last_call_at, s.lapses_after, s.lapsed_at)) end
    ),
    case when held then p_reason else lapse_reason(s.lease_id, s.customer_id, s.device_id) end,
    case when held then p_by end,
    case when held then p_note end
  );
  if not p_free then return; end if;
  -- Only a NAMED licence has a duration of its own.
  timeout := case
    when s.lease_origin = 'REGISTRATION' then seat_timeout(s.customer_id, s.seat_pool_id)
    else s.lapses_after
  end;
  update seats set
    lease_id = null,
    grant_number = null,
    lease_origin = null,
    lease_started_at = null,
    app_user_id = null,
    last_call_at = '-infinity',
    held_at_least_until = '-infinity',
    lapses_after = timeout,
    last_action = null,
    lapse_noted = false
  where customer_id = s.customer_id and seat_pool_id = s.seat_pool_id and seat_number = s.seat_number;
end $$;

-- Clears seats that lapsed before `p_before`, which is so long ago that no longer time-out could bring them back, so
-- that their leases can be removed with the other records of that age (L26). Returns how many. Locks these seats in the
-- order of their numbers; a seat that another transaction has locked is left for the next run.
create or replace function settle_lapsed_seats(p_customer uuid, p_pool uuid, p_before timestamptz)
returns int language plpgsql as $$
declare
  s seats;
  settled int := 0;
begin
  for s in
    select *
    from seats
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and lease_id is not null
      and not is_held(last_call_at, lapses_after, clock_timestamp())
      and lapse_of(last_call_at, lapses_after, lapsed_at) < p_before
    order by seat_number
    for no key update skip locked
  loop
    perform end_lease(s, clock_timestamp(), 'EXPIRED', null, null, true);
    perform keep_last_use(s);
    settled := settled + 1;
  end loop;
  return settled;
end $$;

-- Sets last calls in the future to now and returns how many there were. The database's clock can be set back: without
-- this, such a seat would stay taken until the clock has caught up, and its device would be given more than the
-- time-out. Locks the pool, then these seats in the order of their numbers.
create or replace function unpin_seats(p_customer uuid, p_pool uuid)
returns int language plpgsql set enable_seqscan = off as $$
declare
  corrected int;
begin
  -- fit_seats may move seats to other numbers, and then this transaction and the next fit_seats would lock two seats in
  -- opposite orders.
  perform 1 from seat_pools where customer_id = p_customer and id = p_pool for no key update;
  with pinned as (
    select seat_number
    from seats
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and lease_id is not null
      and last_call_at > wall_clock()
    order by seat_number
    for no key update
  ),
  changed as (
    update seats s set last_call_at = wall_clock()
    from pinned
    where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.seat_number = pinned.seat_number
    returning 1
  ),
  noted as (
    insert into usage_events (customer_id, seat_pool_id)
    select p_customer, p_pool from changed
  )
  select count(*) into corrected from changed;
  return corrected;
end $$;

-- Counts, in the pool's version, what the clock alone has changed: seats that lapsed, and denials older than a day
-- (L29). Locks the pool, the lapsed seats in the order of their numbers, then the pool's version.
create or replace function note_lapses(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
begin
  -- This locks the pool. Locking a second set of seats would break the order of numbers, so the lapses are left for the
  -- next call.
  if unpin_seats(p_customer, p_pool) > 0 then return; end if;
  -- Waits for a renewal under way: afterwards the lapse is certain, or there is none.
  with lapsed as (
    select seat_number
    from seats
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and lease_id is not null
      and not lapse_noted
      and not is_held(last_call_at, lapses_after, wall_clock())
    order by seat_number
    for no key update
  ),
  noted as (
    update seats s set lapse_noted = true
    from lapsed
    where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.seat_number = lapsed.seat_number
    returning 1
  )
  insert into usage_events (customer_id, seat_pool_id)
  select p_customer, p_pool from noted;

  update usage_versions v set
    version = v.version + aged.n,
    denials_aged_at = aged.at
  from (
    select count(*) as n, clock.at
    from (select wall_clock() as at) clock
    join denials d
      on d.customer_id = p_customer
      and d.seat_pool_id = p_pool
      and d.at <= clock.at - interval '24 hours'
      and d.at > (
        select denials_aged_at - interval '24 hours'
        from usage_versions
        where customer_id = p_customer and seat_pool_id = p_pool
      )
    group by clock.at
  ) aged
  where v.customer_id = p_customer
    and v.seat_pool_id = p_pool
    and v.denials_aged_at < aged.at;
end $$;
