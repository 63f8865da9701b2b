-- The registration of devices: registering, removing, and releasing the licence of a NAMED pool.
-- enable_seqscan is off because plans are kept, and the first ones are made while the tables are small.

-- Returns whether the device has made a recorded call since it was given its present token. Until then the token before
-- it still keeps a login, because the reply with the present one may have been lost (L10).
create or replace function token_used(d devices) returns boolean language plpgsql stable as $$
begin
  return
    exists (
      select from device_activity a
      where a.customer_id = d.customer_id
        and a.device_id = d.id
        and a.last_used_at > d.token_issued_at
    )
    or coalesce(d.logout_reason = 'LOGOUT' and d.logged_out_at > d.token_issued_at, false)
    or exists (
      select from seats s
      where s.customer_id = d.customer_id
        and s.device_id = d.id
        and s.mode = 'CONCURRENT'
        and s.last_call_at > d.token_issued_at
    );
end $$;

-- Version 0.1.0 has it without the last two arguments, whose defaults are for its processes. Dropped here and not by a
-- migration, so that they have one of the two at any moment.
drop function if exists register_device(uuid, uuid, bytea, text, text, text, text, uuid, bytea);

-- Registers an installation (L7 to L10). A known one is renewed, never a second device, and keeps its login only if the
-- caller presents the device's present token. In a NAMED pool it gets a licence, or a denial when none is left.
-- p_hourly_limit limits the devices that become registered within an hour; a renewal is not limited (L10).
-- Returns GRANTED (`changed`: a login was ended), a refusal, UNKNOWN_KEY, RATE_LIMITED, or RETRY: call again in a new
-- transaction. Locks the pool in share mode, the device, a row of the hourly limit, and one seat.
-- Processes of an older version send no present token, so their registrations end the login.
create or replace function register_device(
  p_customer uuid, p_pool uuid, p_key_hash bytea,
  p_installation text, p_name text, p_platform text, p_app_version text,
  p_new_device uuid, p_token_hash bytea, p_present_token_hash bytea default null, p_hourly_limit int default 2000
)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  p seat_pools;
  d devices;
  before devices;
  a license_answer;
  delay interval;
  refused devices;
  has_token boolean;
  is_known boolean;
  is_new boolean := false;
  ends_login boolean;
  acting_user uuid;
  at timestamptz;
begin
  select * into p from seat_pools where customer_id = p_customer and id = p_pool;
  if not found or p.registration_key_hash <> p_key_hash then
    a.outcome := 'UNKNOWN_KEY';
    return a;
  end if;
  if p.suspended_at is not null then return refuse('POOL_SUSPENDED', refused); end if;
  select * into d
  from devices
  where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation;
  if p.mode = 'NAMED' and not seat_available(p_customer, p_pool, d.id, 'NAMED') then
    return deny(p_customer, p_pool, d.id, p_installation, p_name, null, 'REGISTER');
  end if;

  if (d.id is null or d.removed_at is not null)
    and registration_wait(p_customer, p_pool, p_hourly_limit) is not null
  then
    return refuse_registration(p_customer, p_pool, p_hourly_limit);
  end if;

  -- Waits for a change of mode, of the key or a suspension that is under way.
  select * into p from seat_pools where customer_id = p_customer and id = p_pool for share;
  if p.registration_key_hash <> p_key_hash or p.suspended_at is not null then
    a.outcome := 'RETRY';
    return a;
  end if;
  -- The token and the login are compared under the device's lock: another registration or a login may be under way.
  select * into d
  from devices
  where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation
  for no key update;
  if not found then
    insert into devices (
      customer_id, id, seat_pool_id, installation_id, name, platform, app_version, token_hash,
      last_grant_number
    )
    values (
      p_customer, p_new_device, p_pool, p_installation, p_name, p_platform, p_app_version, p_token_hash,
      case when p.mode = 'NAMED' then 1 else 0 end
    )
    on conflict (customer_id, seat_pool_id, installation_id) do nothing
    returning * into d;
    is_new := found;
    if not is_new then
      select * into d
      from devices
      where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation
      for no key update;
    end if;
  end if;
  is_known := not is_new and d.removed_at is null;
  if not is_known and not count_registration(p_customer, p_pool, p_hourly_limit) then
    if is_new then delete from devices where customer_id = p_customer and id = d.id; end if;
    return refuse_registration(p_customer, p_pool, p_hourly_limit);
  end if;
  has_token := is_known and coalesce(
    d.token_hash = p_present_token_hash
      or (d.superseded_token_hash = p_present_token_hash and not token_used(d)),
    false
  );
  ends_login := is_known and d.hard_login and not has_token;
  if d.hard_login then acting_user := d.app_user_id; end if;
  if not is_new then
    before := d;
    at := clock_timestamp();
    update devices known set
      name = p_name,
      platform = coalesce(p_platform, known.platform),
      app_version = coalesce(p_app_version, known.app_version),
      token_hash = p_token_hash,
      superseded_token_hash = case when has_token then p_present_token_hash end,
      token_issued_at = at,
      removed_at = null,
      registered_at = case when known.removed_at is null then known.registered_at else at end,
      hard_login = known.hard_login and not ends_login,
      logged_out_at = case when ends_login then at else known.logged_out_at end,
      logout_reason = case when ends_login then 'REREGISTERED' else known.logout_reason end,
      logged_out_by = case when not ends_login then known.logged_out_by end,
      logout_note = case when not ends_login then known.logout_note end,
      last_grant_number = known.last_grant_number + case when p.mode = 'NAMED' then 1 else 0 end
    where known.customer_id = p_customer and known.id = d.id
    returning * into d;
    -- L27 has no reason for this. LOGOUT fits: the device is answered LOGGED_OUT, and no portal user did it.
    if ends_login then perform leave_seat(p_customer, p_pool, d.id, before.app_user_id, 'LOGOUT', null, null); end if;
  end if;
  if p.mode = 'NAMED' then
    delay := make_interval(hours => p.reregistration_delay_hours);
    a := take_seat(
      p_customer, p_pool, d.id, null, 'NAMED', 'REGISTRATION', 'REGISTER', delay, d.last_grant_number
    );
  else
    -- A removed device that registers again gives up the licence that it bound since the pool was NAMED (L23).
    if not is_known and not is_new then
      perform free_seat(p_customer, d.id, 'CONCURRENT', 'MODE_CHANGED', null, null);
    end if;
    a.outcome := 'GRANTED';
    a.device_id := d.id;
    a.server_time := clock_timestamp();
  end if;
  -- For the timeline, which has a NAMED licence taken anew already. No check-point or activity is in small letters.
  if is_known and (p.mode <> 'NAMED' or a.grant_kind = 'RENEWED') then
    perform note_check(
      p_customer, d.id, clock_timestamp(),
      case when has_token then 'reregistered' else 'reregistered-without-token' end, acting_user
    );
  end if;
  a.changed := ends_login;
  perform note_usage_change(p_customer, p_pool);
  perform note_activity(p_customer, d.id, coalesce(d.token_issued_at, clock_timestamp()), 'REGISTER');
  return a;
end $$;

-- Removes a device and ends its login (L16). Returns when its licence is free again: now, or at its date if it is a
-- NAMED licence (L9); null if there is no such registered device. Locks the device and its CONCURRENT seat.
create or replace function remove_device(p_customer uuid, p_device uuid, p_by text, p_note text)
returns timestamptz language plpgsql as $$
declare
  d devices;
  person uuid;
  at timestamptz;
  freed_at timestamptz;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  at := clock_timestamp();
  if not found or d.removed_at is not null then return null; end if;
  -- Before the device is removed: a lease that had lapsed by now ended as EXPIRED (L27).
  if d.hard_login then person := d.app_user_id; end if;
  perform leave_seat(p_customer, d.seat_pool_id, p_device, person, 'DEVICE_REMOVED', p_by, p_note);
  update devices set
    removed_at = at,
    hard_login = false,
    logged_out_at = at,
    logout_reason = 'DEVICE_REMOVED',
    logged_out_by = p_by,
    logout_note = p_note
  where customer_id = p_customer and id = p_device;
  -- The logout before the removal may be the device's last use, and is replaced now.
  if d.logout_reason = 'LOGOUT' then perform note_activity(p_customer, p_device, d.logged_out_at, 'LOGOUT'); end if;
  select s.last_call_at + s.lapses_after into freed_at
  from seats s
  where s.customer_id = p_customer and s.device_id = p_device;
  return greatest(clock_timestamp(), freed_at);
end $$;

-- Releases a NAMED licence early for support staff (L9), also that of a removed device in a pool that is CONCURRENT by
-- now. Returns whether there was one. Locks device and seat.
create or replace function release_license(p_customer uuid, p_device uuid, p_by text, p_note text)
returns boolean language plpgsql as $$
declare
  d devices;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  -- Changing the mode locks every device first, so the mode stays as it is from here on.
  if d.removed_at is not null and free_seat(p_customer, p_device, 'CONCURRENT', 'FORCED', p_by, p_note) then
    return true;
  end if;
  return free_seat(p_customer, p_device, 'NAMED', 'FORCED', p_by, p_note);
end $$;
