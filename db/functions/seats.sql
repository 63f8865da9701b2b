-- Seats: a row is a licence of a pool, which a device may hold. The time is always clock_timestamp(), read by the
-- statement that holds the lock. Locks are taken in the order app user, pool, device, one seat, device activity; only
-- functions that have locked the pool lock several seats, in the order of their numbers, and wait for nothing afterwards.
-- docs/seat-engine.md explains why.

-- Returns clock_timestamp() for statements that write, which Citus sends to a shard only without volatile functions. It is
-- declared stable for that and read for each row, also again after waiting for a row's lock.
create or replace function wall_clock() returns timestamptz language plpgsql stable parallel safe cost 1 as $$
begin
  return clock_timestamp();
end $$;

-- Functions that conditions call take columns, not rows: PostgreSQL inlines them, so that a condition reads only these
-- columns, and a table is not part of its own definition.

-- Returns whether a device holds a seat at an instant: its last call is less than the time-out ago (L2, L8). The one place
-- that says so.
create or replace function is_held(last_call_at timestamptz, lapses_after interval, at timestamptz)
returns boolean language sql stable as $$
  select last_call_at > at - lapses_after
$$;

-- Returns until when a call holds a seat.
create or replace function call_lasts_until(call_at timestamptz, lapses_after interval)
returns timestamptz language sql stable as $$
  select call_at + lapses_after
$$;

-- Returns whether the device that a seat names, as its holder or as the last one, may take or keep the seat: an open one
-- always, and one that no new device gets (L13) while it is held; not one of a suspended pool (L33).
create or replace function is_takeable_by_holder(
  standing text, last_call_at timestamptz, lapses_after interval, at timestamptz
)
returns boolean language sql stable as $$
  select standing = 'OPEN' or standing = 'SURPLUS' and is_held(last_call_at, lapses_after, at)
$$;

-- Returns whether a device that has no seat may take this one in a mode: it is open, and free or lapsed (L2).
create or replace function is_takeable(
  mode text, standing text, last_call_at timestamptz, lapses_after interval, p_mode text, at timestamptz
)
returns boolean language sql stable as $$
  select mode = p_mode and standing = 'OPEN' and not is_held(last_call_at, lapses_after, at)
$$;

-- Returns the instant at which the lease on a seat lapses or lapsed. A lease that had lapsed before the time-out was
-- changed keeps its instant (L27).
create or replace function lapse_of(last_call_at timestamptz, lapses_after interval, lapsed_at timestamptz)
returns timestamptz language sql stable as $$
  select case
    when lapsed_at > last_call_at then lapsed_at
    else last_call_at + lapses_after
  end
$$;

-- Returns when the lease on a seat ended because it lapsed (L27); null while the seat is held.
create or replace function ended_by_lapse(
  lease_started_at timestamptz, last_call_at timestamptz, lapses_after interval, lapsed_at timestamptz, at timestamptz
)
returns timestamptz language sql stable as $$
  select case
    when not is_held(last_call_at, lapses_after, at) then
      greatest(lease_started_at, lapse_of(last_call_at, lapses_after, lapsed_at))
  end
$$;

-- Returns whether a seat is the licence of a removed device, which stays bound until its date (L9), also after changes
-- of the mode (L23). Removing a device frees its CONCURRENT seat at once, so a removed device holds no other seat.
create or replace function is_bound(lease_id bigint, customer_id uuid, device_id uuid)
returns boolean language plpgsql stable as $$
begin
  return lease_id is not null and exists (
    select from devices d
    where d.customer_id = is_bound.customer_id
      and d.id = is_bound.device_id
      and d.removed_at is not null
  );
end $$;

-- Returns why the lease on a seat ends when it lapses (L27): a removed device's licence ends with its removal, in either
-- mode.
create or replace function lapse_reason(lease_id bigint, customer_id uuid, device_id uuid)
returns text language sql stable as $$
  select case when is_bound(lease_id, customer_id, device_id) then 'DEVICE_REMOVED' else 'EXPIRED' end
$$;

-- Returns the inactivity time-out of the pool, for a seat that is taken. The seat's own value does not do: until then
-- the seat may have been a licence bound until a date.
create or replace function seat_timeout(p_customer uuid, p_pool uuid) returns interval language plpgsql stable as $$
begin
  return (
    select make_interval(secs => p.inactivity_timeout_seconds)
    from seat_pools p
    where p.customer_id = p_customer and p.id = p_pool
  );
end $$;

-- Copies the last use of a seat's device to the device's activity, where it remains when the device loses the seat.
-- Locks the device's activity row, the last one in the order of locks.
create or replace function keep_last_use(s seats) returns void language plpgsql as $$
begin
  perform note_activity(s.customer_id, s.device_id, s.last_call_at, coalesce(s.last_action, 'LOGIN'));
end $$;

-- Returns whether there is a seat that this device could have: one that can be taken, or the one it holds. Reads one
-- snapshot and locks nothing, so the answer is a hint until take_seat has locked a seat.
create or replace function seat_available(p_customer uuid, p_pool uuid, p_device uuid, p_mode text)
returns boolean language plpgsql as $$
declare
  at timestamptz := clock_timestamp();
begin
  return exists (
    select from (
      select
      from seats
      where customer_id = p_customer
        and seat_pool_id = p_pool
        and held_at_least_until <= at
        and held_at_least_until < 'infinity'
        and is_takeable(mode, standing, last_call_at, lapses_after, p_mode, at)
      order by held_at_least_until
      limit 1
    ) takeable
  ) or exists (
    select from seats
    where customer_id = p_customer
      and device_id = p_device
      and mode = p_mode
      and standing <> 'FROZEN'
      and is_held(last_call_at, lapses_after, at)
  );
end $$;

-- Moves the bounds of held seats to their lapses, so that searches pass over them: of at most p_limit seats, and only
-- where a search meets eight holders before the first other seat. Each seat is moved once in a time-out at most, and a
-- small pool never. Passes over locked seats. A caller waits for no lock afterwards, because this locks several seats
-- in no order.
create or replace function raise_held_bounds(p_customer uuid, p_pool uuid, p_limit int)
returns void language plpgsql set enable_seqscan = off as $$
declare
  at timestamptz := clock_timestamp();
begin
  if 8 > (
    select count(*) filter (where first.held)
    from (
      select is_held(s.last_call_at, s.lapses_after, at) as held
      from seats s
      where customer_id = p_customer
        and seat_pool_id = p_pool
        and held_at_least_until <= at
        and held_at_least_until < 'infinity'
      order by held_at_least_until
      limit 8
    ) first
  ) then
    return;
  end if;
  -- By ctid, which matches a seat only if it is still as this statement sees it: a number may have gone to another seat
  -- meanwhile, and the update would wait for that one.
  update seats set held_at_least_until = call_lasts_until(last_call_at, lapses_after)
  where customer_id = p_customer
    and seat_pool_id = p_pool
    and ctid = any (array(
      select ctid
      from seats
      where customer_id = p_customer
        and seat_pool_id = p_pool
        and held_at_least_until <= at
        and held_at_least_until < 'infinity'
        and is_held(last_call_at, lapses_after, at)
      order by held_at_least_until
      limit p_limit
      for no key update skip locked
    ));
end $$;

-- Takes the seat away from a device whose row lock the caller holds, and ends its lease for the reason given, or as
-- lapsed if it has lapsed (L27). Returns false if the device has no seat in this mode. Locks the seat.
create or replace function free_seat(
  p_customer uuid, p_device uuid, p_mode text,
  p_reason text, p_by text, p_note text
)
returns boolean language plpgsql as $$
declare
  s seats;
begin
  select * into s
  from seats
  where customer_id = p_customer and device_id = p_device and mode = p_mode
  for no key update;
  if s.lease_id is null then return false; end if;
  perform end_lease(s, clock_timestamp(), p_reason, p_by, p_note, true);
  perform keep_last_use(s);
  perform note_usage_change(s.customer_id, s.seat_pool_id);
  return true;
end $$;
