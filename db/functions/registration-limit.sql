-- How many devices a pool may register within an hour. Each row of registration_windows counts a part of the limit, for
-- the present clock hour and the one before, so that registrations at the same time do not wait for each other.
-- enable_seqscan is off because plans are kept, and the first ones are made while the tables are small.

-- Returns how many rows share a limit: one for every hundred registrations, at most 16. A small limit has one row, so
-- that it is kept exactly.
create or replace function registration_slots(p_limit int) returns int language sql immutable as $$
  select least(16, greatest(1, p_limit / 100))
$$;

-- Returns how many registrations a row stands for at an instant: those of this clock hour, and of the hour before the
-- part that is less than an hour ago. A row at most one hour ahead counts for this hour: the database's clock was set
-- back.
create or replace function registration_load(
  hour_starts_at timestamptz, registered int, registered_before int, p_at timestamptz
)
returns double precision language sql immutable as $$
  select case hour_starts_at - date_trunc('hour', p_at, 'UTC')
    when interval '0' then registered + registered_before * left_of_hour
    when interval '1 hour' then registered + registered_before * left_of_hour
    when interval '-1 hour' then registered * left_of_hour
    else 0
  end
  from (
    select 1 - extract(epoch from p_at - date_trunc('hour', p_at, 'UTC'))::double precision / 3600 as left_of_hour
  ) hour
$$;

-- Returns whether a row takes another registration at an instant. The first rows take one more each where the limit
-- cannot be divided evenly.
create or replace function has_registration_room(
  slot int, hour_starts_at timestamptz, registered int, registered_before int, p_limit int, p_at timestamptz
)
returns boolean language sql immutable as $$
  select
    slot < registration_slots(p_limit)
    and registration_load(hour_starts_at, registered, registered_before, p_at) <=
      p_limit / registration_slots(p_limit) + (slot < p_limit % registration_slots(p_limit))::int - 1
$$;

-- Returns the seconds until a new device may be registered again; null: now. Locks nothing.
create or replace function registration_wait(p_customer uuid, p_pool uuid, p_limit int)
returns int language plpgsql set enable_seqscan = off as $$
declare
  at timestamptz := clock_timestamp();
  hour timestamptz := date_trunc('hour', at, 'UTC');
  passed double precision := extract(epoch from at - hour) / 3600;
  now_count int;
  before_count int;
  hours double precision;
begin
  if exists (
    select from registration_windows
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and has_registration_room(slot, hour_starts_at, registered, registered_before, p_limit, at)
  ) or (
    select count(*)
    from registration_windows
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and slot < registration_slots(p_limit)
  ) < registration_slots(p_limit) then
    return null;
  end if;
  select
    sum(case when hour_starts_at >= hour then registered else 0 end),
    sum(case hour_starts_at when hour - interval '1 hour' then registered else registered_before end)
  into now_count, before_count
  from registration_windows
  where customer_id = p_customer
    and seat_pool_id = p_pool
    and slot < registration_slots(p_limit);
  -- Below the limit: until enough of the hour before is more than an hour ago. At the limit: until enough of this hour
  -- is, which is in the next one.
  hours := case
    when now_count < p_limit
      then 1 - (p_limit - 1 - now_count) / greatest(before_count, 1)::double precision - passed
    else 1 - passed + 1 - (p_limit - 1) / now_count::double precision
  end;
  return greatest(1, ceil(hours * 3600));
end $$;

-- Counts a new device, or returns false at the limit. Locks one row. Passes over rows that other registrations have
-- locked, so that it waits only when every other row is full.
create or replace function count_registration(p_customer uuid, p_pool uuid, p_limit int)
returns boolean language plpgsql set enable_seqscan = off as $$
declare
  at timestamptz := clock_timestamp();
  hour timestamptz := date_trunc('hour', at, 'UTC');
  next_hour timestamptz := hour + interval '1 hour';
  last_hour timestamptz := hour - interval '1 hour';
  mine int;
begin
  for attempt in 1 .. 2 loop
    select slot into mine
    from registration_windows
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and has_registration_room(slot, hour_starts_at, registered, registered_before, p_limit, at)
    limit 1
    for no key update skip locked;
    if not found then
      select slot into mine
      from registration_windows
      where customer_id = p_customer
        and seat_pool_id = p_pool
        and has_registration_room(slot, hour_starts_at, registered, registered_before, p_limit, at)
      order by random()
      limit 1
      for no key update;
    end if;
    -- Another of the pool's first registrations may have just made the rows, so a second look follows.
    exit when found or attempt = 2;
    insert into registration_windows (customer_id, seat_pool_id, slot, hour_starts_at)
    select p_customer, p_pool, slot, hour
    from generate_series(0, registration_slots(p_limit) - 1) slot
    on conflict do nothing;
  end loop;
  if mine is null then return false; end if;
  -- A row one hour ahead keeps its hour: the database's clock was set back.
  update registration_windows set
    registered = 1 + case
      when hour_starts_at between hour and next_hour then registered
      else 0
    end,
    registered_before = case
      when hour_starts_at = last_hour then registered
      when hour_starts_at in (hour, next_hour) then registered_before
      else 0
    end,
    hour_starts_at = case
      when hour_starts_at = next_hour then hour_starts_at
      else hour
    end
  where customer_id = p_customer and seat_pool_id = p_pool and slot = mine;
  return true;
end $$;

-- Returns RATE_LIMITED with the seconds to wait. Notes the refusal at most once a minute, as a change of usage too, so
-- that the pool's alerts are evaluated. Locks the pool's first row of registration_windows.
create or replace function refuse_registration(p_customer uuid, p_pool uuid, p_limit int)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  a license_answer;
  at timestamptz := clock_timestamp();
begin
  update registration_windows set refused_at = at
  where customer_id = p_customer
    and seat_pool_id = p_pool
    and slot = 0
    and (refused_at is null or refused_at not between at - interval '1 minute' and at);
  if found then perform note_usage_change(p_customer, p_pool); end if;
  a.outcome := 'RATE_LIMITED';
  a.retry_after_seconds := coalesce(registration_wait(p_customer, p_pool, p_limit), 1);
  return a;
end $$;
