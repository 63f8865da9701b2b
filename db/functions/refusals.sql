-- Negative answers to devices: why a device is refused whatever the seats, the answer itself, and the denial, which is
-- the refusal for want of a seat.

-- Returns why a device may not use the application at all, or null. The order is the order of precedence: removed
-- (L16), suspended pool (L33), NAMED registration ended (L9), hold-off at login (L15), no hard login at a check (L19).
-- p_is_licensed: whether the device holds a NAMED licence; not read in a CONCURRENT pool.
create or replace function standing_refusal(
  p_removed_at timestamptz, p_suspended_at timestamptz, p_mode text, p_is_licensed boolean,
  p_held_off_until timestamptz, p_hold_off_seconds int, p_hard_login boolean, p_logout_reason text, p_login boolean
)
returns text language sql as $$
  select case
    when p_removed_at is not null then 'DEVICE_NOT_REGISTERED'
    when p_suspended_at is not null then 'POOL_SUSPENDED'
    when p_mode = 'NAMED' and p_is_licensed is not true then 'REREGISTRATION_DUE'
    when p_login then
      case
        -- A hold-off never lasts longer than the pool says, even if the database's clock was set back.
        when p_mode = 'CONCURRENT'
          and p_held_off_until > clock_timestamp()
          and p_held_off_until <= clock_timestamp() + make_interval(secs => p_hold_off_seconds)
        then 'HELD_OFF'
      end
    when not p_hard_login then
      case
        when p_logout_reason in ('FORCED', 'USER_DISABLED', 'PASSWORD_SET') then 'FORCED_LOGOUT'
        else 'LOGGED_OUT'
      end
  end
$$;

-- Returns the answer REFUSED for a reason that is not a denial, with the rest of a hold-off in seconds, or with who
-- forced the logout and the note.
create or replace function refuse(p_reason text, d devices) returns license_answer language plpgsql as $$
declare
  a license_answer;
begin
  a.outcome := 'REFUSED';
  a.reason := p_reason;
  a.server_time := clock_timestamp();
  a.device_id := d.id;
  if p_reason = 'HELD_OFF' then
    a.retry_after_seconds := greatest(1, ceil(extract(epoch from d.held_off_until - a.server_time)));
  end if;
  if p_reason = 'FORCED_LOGOUT' then
    a.logged_out_by := d.logged_out_by;
    a.logout_note := d.logout_note;
  end if;
  return a;
end $$;

-- Refuses a device for want of a seat and records the denial (L25). One statement decides. It sees one snapshot and locks
-- nothing, so every licence was held at one instant of the call, and the denial is written for that instant. It reads only
-- the seats that may have lapsed by their bound (held_at_least_until) and the highest seat number, so its cost hardly grows
-- with the pool.
-- Returns RETRY if the pool is not full, is suspended, or has given the device a seat meanwhile, and after correcting
-- the pool's seats. `retry_after_seconds`: when a seat is free at the latest if no lease is renewed, judged by the seats
-- that are likely to lapse next; null in a pool of no licences.
create or replace function deny(
  p_customer uuid, p_pool uuid, p_device uuid, p_installation text, p_device_name text,
  p_user uuid, p_action text
)
returns license_answer language plpgsql as $$
declare
  a license_answer;
  facts record;
  -- A device that is not registered yet has no id. Citus routes no statement that compares a key with null.
  device uuid := coalesce(p_device, '00000000-0000-0000-0000-000000000000');
  user_name text;
  now_at timestamptz := clock_timestamp();
begin
  -- A last call in the future: the clock was set back. After the correction a silent device's seat lapses one time-out
  -- after this refusal at the latest. Most holders have such a call then, so a few seats are enough to notice it.
  if exists (
    select from (
      select last_call_at
      from seats
      where customer_id = p_customer and seat_pool_id = p_pool and held_at_least_until < 'infinity'
      order by held_at_least_until desc
      limit 64
    ) latest
    where last_call_at > clock_timestamp()
  ) then
    perform unpin_seats(p_customer, p_pool);
    a.outcome := 'RETRY';
    return a;
  end if;
  -- Removing the lapsed seats of a pool that is over may make it fit again (L13).
  perform 1
  from seats
  where customer_id = p_customer
    and seat_pool_id = p_pool
    and held_at_least_until <= now_at
    and held_at_least_until < 'infinity'
    and standing = 'SURPLUS'
    and not is_held(last_call_at, lapses_after, now_at)
  order by held_at_least_until
  limit 1;
  if found then
    perform fit_seats(p_customer, p_pool);
    a.outcome := 'RETRY';
    return a;
  end if;
  with clock as materialized (select clock_timestamp() as at)
  select
    full_pool.*,
    (
      select ceil(extract(epoch from nearest.lapses_at - full_pool.at))
      from (
        select s.last_call_at + s.lapses_after as lapses_at
        from seats s
        where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.held_at_least_until < 'infinity'
        order by s.held_at_least_until
        limit 64 + full_pool.in_use - full_pool.licensed_quantity
      ) nearest
      order by nearest.lapses_at
      -- In a pool that is over, those above the quantity come first.
      offset full_pool.in_use - full_pool.licensed_quantity
      limit 1
    ) as retry_after_seconds
  into facts
  from (
    select
      clock.at,
      p.licensed_quantity,
      coalesce((
        select max(seat_number)
        from seats
        where customer_id = p_customer and seat_pool_id = p_pool
      ), 0) as in_use
    from clock, seat_pools p
    where p.customer_id = p_customer
      and p.id = p_pool
      and p.suspended_at is null
      -- There is no room,
      and not exists (
        select from (
          select
          from seats s
          where s.customer_id = p_customer
            and s.seat_pool_id = p_pool
            and s.held_at_least_until <= clock.at
            and s.held_at_least_until < 'infinity'
            and not is_held(s.last_call_at, s.lapses_after, clock.at)
          order by s.held_at_least_until
          limit 1
        ) not_held
      )
      -- and the device is no holder.
      and not exists (
        select from seats s
        where s.customer_id = p_customer
          and s.device_id = device
          and is_held(s.last_call_at, s.lapses_after, clock.at)
      )
  ) full_pool
  where full_pool.in_use >= full_pool.licensed_quantity;
  if not found then
    a.outcome := 'RETRY';
    return a;
  end if;
  if p_user is not null then
    select u.user_name into user_name from app_users u where u.customer_id = p_customer and u.id = p_user;
  end if;
  insert into denials (
    customer_id, seat_pool_id, at, device_id, installation_id, device_name,
    app_user_id, user_name, action, licensed_quantity, in_use
  )
  values (
    p_customer, p_pool, facts.at, p_device, p_installation, p_device_name,
    p_user, user_name, p_action, facts.licensed_quantity, facts.in_use
  );
  a.outcome := 'REFUSED';
  a.reason := 'NO_LICENSE_AVAILABLE';
  a.server_time := facts.at;
  a.retry_after_seconds := facts.retry_after_seconds;
  perform note_usage_change(p_customer, p_pool);
  perform raise_held_bounds(p_customer, p_pool, 500);
  return a;
end $$;
