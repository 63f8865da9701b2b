-- How the settings of a pool reach its seats: trigger functions of seat_pools, so that it does not matter who changes a
-- setting, and fit_seats, which brings the rows of seats in line with the quantity. A change of mode: mode-change.sql.

-- Brings the seats of a pool in line with its quantity and its suspension. L13, a soft shrink: free and lapsed rows go,
-- holders stay; while there are more rows than licences all of them are SURPLUS, and none can be taken. A suspended
-- pool's seats are FROZEN (L33). Locks the pool, then all its seats in the order of their numbers.
create or replace function fit_seats(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
declare
  p seat_pools;
  s seats;
  present int;
  at timestamptz;
  target int;
begin
  select * into p from seat_pools where customer_id = p_customer and id = p_pool for no key update;
  if not found then return; end if;
  perform 1 from seats where customer_id = p_customer and seat_pool_id = p_pool order by seat_number for update;
  at := clock_timestamp();
  select count(*) into present from seats where customer_id = p_customer and seat_pool_id = p_pool;

  for s in
    select *
    from seats
    where customer_id = p_customer
      and seat_pool_id = p_pool
      and not is_held(last_call_at, lapses_after, at)
    order by lease_id is not null, last_call_at, seat_number desc
    limit greatest(0, present - p.licensed_quantity)
  loop
    if s.lease_id is not null then
      perform end_lease(s, at, 'EXPIRED', null, null, false);
      perform keep_last_use(s);
      if not s.lapse_noted then perform note_usage_change(p_customer, p_pool); end if;
    end if;
    delete from seats where customer_id = p_customer and seat_pool_id = p_pool and seat_number = s.seat_number;
    present := present - 1;
  end loop;

  -- Close the gaps, so that numbers run from 1 and a number above the quantity means the pool is over.
  target := 1;
  for s in
    select *
    from seats
    where customer_id = p_customer and seat_pool_id = p_pool and seat_number > present
    order by seat_number
  loop
    while exists (
      select from seats
      where customer_id = p_customer and seat_pool_id = p_pool and seat_number = target
    ) loop
      target := target + 1;
    end loop;
    update seats set seat_number = target
    where customer_id = p_customer and seat_pool_id = p_pool and seat_number = s.seat_number;
  end loop;

  insert into seats (customer_id, seat_pool_id, seat_number, mode, standing, lapses_after)
  select
    p_customer,
    p_pool,
    n,
    p.mode,
    case when p.suspended_at is null then 'OPEN' else 'FROZEN' end,
    make_interval(secs => p.inactivity_timeout_seconds)
  from generate_series(present + 1, p.licensed_quantity) n;

  update seats set
    standing = case
      when p.suspended_at is not null then 'FROZEN'
      when present > p.licensed_quantity then 'SURPLUS'
      else 'OPEN'
    end
  where customer_id = p_customer
    and seat_pool_id = p_pool
    and standing <> case
      when p.suspended_at is not null then 'FROZEN'
      when present > p.licensed_quantity then 'SURPLUS'
      else 'OPEN'
    end;
end $$;

-- Applies the quantity, mode, time-out and suspension of a pool to its seats. A new pool gets its seats and its version.
-- A new time-out (L22) does not apply to licences of removed devices.
-- The change itself holds the pool's lock; this locks all seats of the pool in the order of their numbers.
create or replace function apply_seat_pool_settings() returns trigger language plpgsql as $$
declare
  s seats;
  at timestamptz;
  timeout interval;
  held_since timestamptz;
  bound int[];
begin
  if tg_op = 'INSERT' then
    insert into usage_versions (customer_id, seat_pool_id) values (new.customer_id, new.id);
    perform fit_seats(new.customer_id, new.id);
    return null;
  end if;
  if new.mode <> old.mode then
    perform change_mode(new.customer_id, new.id);
  elsif new.mode = 'CONCURRENT' and new.inactivity_timeout_seconds <> old.inactivity_timeout_seconds then
    -- Lapsed surplus rows go first: a longer time-out must not bring back a holder above the quantity (L13).
    perform fit_seats(new.customer_id, new.id);
    perform 1
    from seats
    where customer_id = new.customer_id and seat_pool_id = new.id
    order by seat_number
    for no key update;
    -- The licence of a removed device whose date has passed is cleared, so that a longer time-out does not revive it.
    for s in
      select *
      from seats
      where customer_id = new.customer_id
        and seat_pool_id = new.id
        and not is_held(last_call_at, lapses_after, clock_timestamp())
        and is_bound(lease_id, customer_id, device_id)
      order by seat_number
    loop
      perform end_lease(s, clock_timestamp(), 'EXPIRED', null, null, true);
      perform keep_last_use(s);
    end loop;
    at := clock_timestamp();
    timeout := make_interval(secs => new.inactivity_timeout_seconds);
    held_since := at - timeout;
    bound := array(
      select seat_number
      from seats
      where customer_id = new.customer_id and seat_pool_id = new.id and is_bound(lease_id, customer_id, device_id)
    );
    -- L22. A lapsed device whose seat was not taken holds it again under a longer time-out, inside the quantity.
    update seats set
      lapses_after = timeout,
      held_at_least_until = least(held_at_least_until, call_lasts_until(last_call_at, timeout)),
      -- What has lapsed keeps its instant, whatever the time-out becomes (L27); a holder has none.
      lapsed_at = case
        when last_call_at > held_since then '-infinity'
        when is_held(last_call_at, lapses_after, at) then at
        else lapse_of(last_call_at, lapses_after, lapsed_at)
      end,
      lapse_noted = lapse_noted and last_call_at <= held_since
    where customer_id = new.customer_id
      and seat_pool_id = new.id
      and seat_number <> all (bound);
  end if;
  if new.licensed_quantity <> old.licensed_quantity or new.suspended_at is distinct from old.suspended_at then
    perform fit_seats(new.customer_id, new.id);
  end if;
  perform note_usage_change(new.customer_id, new.id);
  return null;
end $$;

-- Counts a change of a setting, whoever made it, so that open pages read the settings again.
create or replace function count_settings_change() returns trigger language plpgsql as $$
begin
  new.settings_version := old.settings_version + 1;
  return new;
end $$;

-- Announces a new pool, or a change of settings that reach no seat, like a change of its usage.
create or replace function publish_settings_change() returns trigger language plpgsql as $$
begin
  perform note_usage_change(new.customer_id, new.id);
  return null;
end $$;
