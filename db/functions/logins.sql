-- Logging in on a device. The app user is locked first, then the device, then one seat.
-- enable_seqscan is off because plans are kept, and the first ones are made while the tables are small.

-- Returns the app user with a name, given as it was typed and in its canonical form (p_key); null if there is none.
-- An exact match comes first: of two older names with one canonical form, only one is found by that form.
create or replace function find_app_user(p_customer uuid, p_user_name text, p_key text)
returns uuid language plpgsql stable as $$
begin
  return (
    select id
    from app_users
    where customer_id = p_customer
      and coalesce(user_name_key, lower(user_name collate "C")) in (lower(btrim(p_user_name) collate "C"), p_key)
    order by coalesce(user_name_key, lower(user_name collate "C")) = lower(btrim(p_user_name) collate "C") desc
    limit 1
  );
end $$;

-- Logs a user in on a device (L11, L12); the caller has verified the credentials. Returns UNAUTHENTICATED if the token is
-- not the device's, and otherwise what complete_login returns.
create or replace function log_in(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user uuid, p_app_version text
)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  read record;
  a license_answer;
begin
  select device, pool, seat into read
  from devices device
  join seat_pools pool on pool.customer_id = device.customer_id and pool.id = device.seat_pool_id
  left join seats seat on seat.customer_id = device.customer_id and seat.device_id = device.id
  where device.customer_id = p_customer and device.id = p_device and device.token_hash = p_token_hash;
  if not found then
    a.outcome := 'UNAUTHENTICATED';
    return a;
  end if;
  return complete_login(read.device, read.pool, read.seat, p_user, p_app_version);
end $$;

-- Logs a user in on a device that was read before, without a lock, with its pool and `own`, the seat that names it as
-- holder or last holder. In a NAMED pool it takes nothing and
-- needs no free licence (L8). Returns GRANTED with the lease, a refusal, or RETRY: call again in a new transaction.
-- A login that renews a seat leaves a row among the checks, action LOGIN, so that what devices asked for can be
-- replayed; the device's timeline leaves it out. Locks app user, device and one seat.
create or replace function complete_login(d devices, p seat_pools, own seats, p_user uuid, p_app_version text)
returns license_answer language plpgsql as $$
declare
  grant_number int;
  last_login timestamptz;
  refusal text;
  a license_answer;
begin
  refusal := standing_refusal(
    d.removed_at, p.suspended_at, p.mode,
    own.mode = 'NAMED' and is_held(own.last_call_at, own.lapses_after, clock_timestamp()),
    d.held_off_until, p.force_logout_hold_off_seconds, d.hard_login, d.logout_reason, true
  );
  if refusal is not null then return refuse(refusal, d); end if;
  -- A device that finds its own seat, free or held, needs no search.
  if p.mode = 'CONCURRENT'
    and not coalesce(
      own.mode = 'CONCURRENT'
        and is_takeable_by_holder(own.standing, own.last_call_at, own.lapses_after, clock_timestamp()),
      false
    )
    and not seat_available(d.customer_id, p.id, d.id, 'CONCURRENT')
  then
    if exists (
      select from app_users
      where customer_id = d.customer_id and id = p_user and disabled_at is not null
    ) then
      return refuse('USER_DISABLED', d);
    end if;
    return deny(d.customer_id, p.id, d.id, d.installation_id, d.name, p_user, 'LOGIN');
  end if;

  -- Disabling the person takes a stronger lock on this row, so it is either over by now or comes after this login.
  select last_login_at into last_login
  from app_users
  where customer_id = d.customer_id and id = p_user and disabled_at is null
  for key share;
  if not found then return refuse('USER_DISABLED', d); end if;
  -- The device's lock. What may have changed since the device was read is checked again.
  update devices set
    hard_login = true,
    app_user_id = p_user,
    logged_in_at = wall_clock(),
    app_version = coalesce(p_app_version, app_version),
    logged_out_at = null,
    logout_reason = null,
    logged_out_by = null,
    logout_note = null,
    held_off_until = null,
    last_grant_number = last_grant_number + 1
  where customer_id = d.customer_id
    and id = d.id
    and token_hash = d.token_hash
    and removed_at is null
    and (
      p.mode = 'NAMED'
      or held_off_until is null
      or held_off_until <= wall_clock()
      or held_off_until > wall_clock() + make_interval(secs => p.force_logout_hold_off_seconds)
    )
  returning last_grant_number into grant_number;
  if not found then
    a.outcome := 'RETRY';
    return a;
  end if;
  if p.mode = 'CONCURRENT' then
    if own.seat_number is not null and own.lease_id is null then
      a := retake_seat(d.customer_id, p.id, d.id, p_user, grant_number);
    else
      a := take_seat(d.customer_id, p.id, d.id, p_user, 'CONCURRENT', 'LOGIN', 'LOGIN', null, grant_number);
    end if;
    if a.grant_kind = 'RENEWED' then
      perform note_check(d.customer_id, d.id, a.server_time, 'LOGIN', p_user);
    end if;
  else
    -- A change of mode locks every device, so it is over by now. With CONCURRENT, take_seat checks the seat's mode.
    if (select mode from seat_pools where customer_id = d.customer_id and id = p.id) <> 'NAMED' then
      raise exception 'the mode has changed' using errcode = 'serialization_failure';
    end if;
    perform note_activity(d.customer_id, d.id, clock_timestamp(), 'LOGIN');
    a.outcome := 'GRANTED';
    a.grant_kind := 'NOT_REQUIRED';
    a.device_id := d.id;
    a.server_time := clock_timestamp();
  end if;
  -- To the minute, and without waiting: many devices may log in with one account at the same moment.
  if last_login is null or last_login not between clock_timestamp() - interval '1 minute' and clock_timestamp() then
    update app_users set last_login_at = wall_clock()
    where customer_id = d.customer_id and id = p_user and ctid = (
      select ctid
      from app_users
      where customer_id = d.customer_id and id = p_user
      for no key update skip locked
    );
  end if;
  return a;
end $$;

-- Logs in a user whose password the caller has checked against p_password_hash (L11). The app user is locked first, as
-- everywhere: a password that was set meanwhile is not the one that was checked, and is refused as wrong.
create or replace function log_in_with_password(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user uuid, p_app_version text, p_password_hash text
)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
begin
  perform 1
  from app_users
  where customer_id = p_customer and id = p_user and password_hash = p_password_hash
  for key share;
  if not found then
    select * into d from devices where customer_id = p_customer and id = p_device;
    return refuse('INVALID_CREDENTIALS', d);
  end if;
  return log_in(p_customer, p_device, p_token_hash, p_user, p_app_version);
end $$;

-- Finds the app user and logs in, in one round trip, where the pool trusts the application to have authenticated its
-- user (L11). Returns PASSWORD_NEEDED in a pool that does not, and refuses a name that no app user has.
create or replace function log_in_trusted(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user_name text, p_user_name_key text, p_app_version text
)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  read record;
  person uuid;
  a license_answer;
begin
  select device, pool, seat into read
  from devices device
  join seat_pools pool on pool.customer_id = device.customer_id and pool.id = device.seat_pool_id
  left join seats seat on seat.customer_id = device.customer_id and seat.device_id = device.id
  where device.customer_id = p_customer and device.id = p_device and device.token_hash = p_token_hash;
  if not found then
    a.outcome := 'UNAUTHENTICATED';
    return a;
  end if;
  if (read.device).removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', read.device); end if;
  if (read.pool).user_authentication <> 'TRUSTED' then
    a.outcome := 'PASSWORD_NEEDED';
    return a;
  end if;
  person := find_app_user(p_customer, p_user_name, p_user_name_key);
  if person is null then return refuse('INVALID_CREDENTIALS', read.device); end if;
  return complete_login(read.device, read.pool, read.seat, person, p_app_version);
end $$;
