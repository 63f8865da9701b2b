-- How a device takes, regains or renews a seat at login, check-point and NAMED registration. Apart from a change of the
-- mode, no other function gives a seat to a device.

-- Takes a seat for a device whose row lock the caller holds: the device's own, else any that can be taken (L2, L12).
-- Returns GRANTED with the lease. Waits for at most one seat. If it gets none, it raises serialization_failure: the
-- transaction is undone and tried again, and the device is not refused.
-- p_origin is LOGIN, REGAIN or REGISTRATION. p_lapses_after is the lease's duration; null means the pool's time-out for
-- a new lease and the seat's present one for a renewal. p_grant_number is the number of a new grant, which the caller has
-- counted in the device.
create or replace function take_seat(
  p_customer uuid, p_pool uuid, p_device uuid, p_user uuid,
  p_mode text, p_origin text, p_action text, p_lapses_after interval, p_grant_number int
)
returns license_answer language plpgsql as $$
declare
  s seats;
  a license_answer;
  at timestamptz;
  held boolean;
  is_own boolean;
  was_free boolean;
  number int;
  begins text;
begin
  -- The own seat first, free or not, and waiting for it: so a device that takes another's seat certainly has none of its
  -- own, and two devices cannot wait for each other's seats.
  is_own := exists (select from seats where customer_id = p_customer and device_id = p_device);
  if is_own then
    select * into s from seats where customer_id = p_customer and device_id = p_device for no key update;
    -- Not found: another device has taken it meanwhile. READ COMMITTED keeps that seat locked after the failed
    -- re-check, so this transaction must not wait for another one.
    if not found
      or s.mode <> p_mode
      or not is_takeable_by_holder(s.standing, s.last_call_at, s.lapses_after, clock_timestamp())
    then
      s := null;
    end if;
  else
    at := clock_timestamp();
    begin
      select * into s
      from seats
      where customer_id = p_customer
        and seat_pool_id = p_pool
        and held_at_least_until <= at
        and held_at_least_until < 'infinity'
        and is_takeable(mode, standing, last_call_at, lapses_after, p_mode, at)
      order by held_at_least_until
      limit 1
      for no key update skip locked;
      -- The search also locked seats that other devices had just taken. The exception releases them, because a
      -- transaction that waits for a seat must not hold another one.
      if not found then raise exception using errcode = 'SW002'; end if;
    exception when sqlstate 'SW002' then
      -- Others have locked all that can be taken. Waits for one of them, any one, so that waiting calls spread.
      select seat_number into number
      from (
        select seat_number
        from seats
        where customer_id = p_customer
          and seat_pool_id = p_pool
          and held_at_least_until <= at
          and held_at_least_until < 'infinity'
          and is_takeable(mode, standing, last_call_at, lapses_after, p_mode, at)
        order by held_at_least_until
        limit 100
      ) locked
      order by random() limit 1;
      if found then
        select * into s
        from seats
        where customer_id = p_customer
          and seat_pool_id = p_pool
          and seat_number = number
          and is_takeable(mode, standing, last_call_at, lapses_after, p_mode, clock_timestamp())
        for no key update;
      end if;
    end;
  end if;
  if s.seat_number is null then
    -- The abort costs no flush and undoes what was written before; the caller tries again.
    raise exception 'seat contended' using errcode = 'serialization_failure';
  end if;

  at := clock_timestamp();
  was_free := s.lease_id is null;
  held := s.lease_id is not null and is_held(s.last_call_at, s.lapses_after, at);
  if not held and s.standing <> 'OPEN' then
    -- It lapsed just now, and a pool that is over regains none (L13).
    raise exception 'seat contended' using errcode = 'serialization_failure';
  end if;
  if held then
    a.grant_kind := 'RENEWED';
    if p_origin = 'LOGIN' and s.app_user_id is distinct from p_user then
      -- L12: another person takes the seat over in place.
      perform end_lease(s, at, 'REPLACED', null, null, false);
      begins := 'TAKEOVER';
    end if;
  else
    if s.lease_id is not null then
      perform end_lease(s, at, 'EXPIRED', null, null, false);
      if s.device_id <> p_device then perform keep_last_use(s); end if;
    end if;
    a.grant_kind := case when p_origin = 'REGAIN' then 'REGAINED' else 'NEW' end;
    s.grant_number := p_grant_number;
    begins := p_origin;
  end if;
  if begins is not null then
    s.lease_id := nextval('lease_ids');
    s.lease_origin := begins;
    s.lease_started_at := at;
    s.app_user_id := p_user;
    perform note_usage_change(p_customer, p_pool);
  end if;

  s.lapses_after := case
    when p_lapses_after is not null then p_lapses_after
    -- A free seat has the pool's present time-out, because a change of it writes all seats. The lease that ends now
    -- may have been a licence with a duration of its own.
    when held or was_free then s.lapses_after
    else seat_timeout(p_customer, p_pool)
  end;
  update seats set
    device_id = p_device,
    lease_id = s.lease_id,
    lease_origin = s.lease_origin,
    lease_started_at = s.lease_started_at,
    app_user_id = s.app_user_id,
    grant_number = s.grant_number,
    last_action = p_action,
    lapse_noted = false,
    lapses_after = s.lapses_after,
    last_call_at = at
  where customer_id = p_customer and seat_pool_id = p_pool and seat_number = s.seat_number
  returning call_lasts_until(last_call_at, lapses_after), extract(epoch from lapses_after) into a.lapses_at, a.lapses_after_seconds;
  if not is_own then perform raise_held_bounds(p_customer, p_pool, 64); end if;
  a.outcome := 'GRANTED';
  a.device_id := p_device;
  a.grant_number := s.grant_number;
  a.server_time := at;
  return a;
end $$;
