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

-- Logs a user in on a device (L11, L12); the caller has verified the credentials.
create or replace function log_in(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user uuid, p_app_version text
)
returns license_answer language plpgsql as $$
begin
  return complete_login(p_customer, p_device, p_token_hash, p_user, null, null, null, p_app_version);
end $$;

-- Logs in a user whose password the caller has checked against p_password_hash (L11). A password that was set meanwhile
-- is not the one that was checked, and is refused as wrong.
create or replace function log_in_with_password(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user uuid, p_app_version text, p_password_hash text
)
returns license_answer language plpgsql as $$
begin
  return complete_login(p_customer, p_device, p_token_hash, p_user, p_password_hash, null, null, p_app_version);
end $$;

-- Finds the app user and logs in, in one round trip, where the pool trusts the application to have authenticated its
-- user (L11). Returns PASSWORD_NEEDED in a pool that does not, and refuses a name that no app user has.
create or replace function log_in_trusted(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user_name text, p_user_name_key text, p_app_version text
)
returns license_answer language plpgsql as $$
begin
  return complete_login(
    p_customer, p_device, p_token_hash, null, null, p_user_name, p_user_name_key, p_app_version
  );
end $$;

-- Logs in p_user, or the user with a name if p_user is null. In a NAMED pool it takes nothing and needs no free licence
-- (L8). Returns UNAUTHENTICATED if the token is not the device's, else GRANTED with the lease, a refusal, or RETRY: call
-- again in a new transaction. A login that renews a seat leaves a row among the checks, action LOGIN, so that what devices
-- asked for can be replayed; the device's timeline leaves it out. Locks app user, device and one seat.
create or replace function complete_login(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user uuid, p_password_hash text, p_user_name text, p_user_name_key text, p_app_version text
)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  -- The device without a lock, its pool, and the seat that names it as holder or last holder.
  read record;
  d devices;
  person uuid := p_user;
  number int;
  lease bigint;
  last_login timestamptz;
  at timestamptz;
  a license_answer;
begin
  select
    device.removed_at is not null as is_removed,
    pool.id as pool,
    pool.mode,
    pool.user_authentication,
    pool.force_logout_hold_off_seconds as hold_off_seconds,
    seat.seat_number is not null and seat.lease_id is null as has_free_seat,
    seat.mode = 'CONCURRENT'
      and is_takeable_by_holder(seat.standing, seat.last_call_at, seat.lapses_after, clock_timestamp())
      as can_take_own_seat,
    standing_refusal(
      device.removed_at, pool.suspended_at, pool.mode,
      seat.mode = 'NAMED' and is_held(seat.last_call_at, seat.lapses_after, clock_timestamp()),
      device.held_off_until, pool.force_logout_hold_off_seconds, device.hard_login, device.logout_reason, true
    ) as refusal
  into read
  from devices device
  join seat_pools pool on pool.customer_id = device.customer_id and pool.id = device.seat_pool_id
  left join seats seat on seat.customer_id = device.customer_id and seat.device_id = device.id
  where device.customer_id = p_customer and device.id = p_device and device.token_hash = p_token_hash;
  if not found then
    a.outcome := 'UNAUTHENTICATED';
    return a;
  end if;
  if p_user is null and not read.is_removed then
    if read.user_authentication <> 'TRUSTED' then
      a.outcome := 'PASSWORD_NEEDED';
      return a;
    end if;
    person := find_app_user(p_customer, p_user_name, p_user_name_key);
    if person is null then read.refusal := 'INVALID_CREDENTIALS'; end if;
  end if;
  if read.refusal is not null then
    select * into d from devices where customer_id = p_customer and id = p_device;
    return refuse(read.refusal, d);
  end if;
  -- A device that finds its own seat, free or held, needs no search.
  if read.mode = 'CONCURRENT'
    and read.can_take_own_seat is not true
    and not seat_available(p_customer, read.pool, p_device, 'CONCURRENT')
  then
    select * into d from devices where customer_id = p_customer and id = p_device;
    if exists (
      select from app_users
      where customer_id = p_customer and id = person and disabled_at is not null
    ) then
      return refuse('USER_DISABLED', d);
    end if;
    if p_password_hash is not null and not exists (
      select from app_users
      where customer_id = p_customer and id = person and password_hash = p_password_hash
    ) then
      return refuse('INVALID_CREDENTIALS', d);
    end if;
    return deny(p_customer, read.pool, p_device, d.installation_id, d.name, person, 'LOGIN');
  end if;

  -- Disabling the person, or a new password, takes a stronger lock on this row, so it is either over by now or comes
  -- after this login.
  select last_login_at into last_login
  from app_users
  where customer_id = p_customer
    and id = person
    and disabled_at is null
    and (p_password_hash is null or password_hash = p_password_hash)
  for key share;
  if not found then
    select * into d from devices where customer_id = p_customer and id = p_device;
    return refuse(
      case
        when exists (
          select from app_users
          where customer_id = p_customer and id = person and disabled_at is not null
        ) then 'USER_DISABLED'
        else 'INVALID_CREDENTIALS'
      end,
      d
    );
  end if;
  -- The device's lock. What may have changed since the device was read is checked again.
  update devices set
    hard_login = true,
    app_user_id = person,
    logged_in_at = wall_clock(),
    app_version = coalesce(p_app_version, app_version),
    logged_out_at = null,
    logout_reason = null,
    logged_out_by = null,
    logout_note = null,
    held_off_until = null,
    last_grant_number = last_grant_number + 1
  where customer_id = p_customer
    and id = p_device
    and token_hash = p_token_hash
    and removed_at is null
    and (
      read.mode = 'NAMED'
      or held_off_until is null
      or held_off_until <= wall_clock()
      or held_off_until > wall_clock() + make_interval(secs => read.hold_off_seconds)
    )
  returning last_grant_number into number;
  if not found then
    a.outcome := 'RETRY';
    return a;
  end if;
  if read.mode = 'NAMED' then
    -- A change of mode locks every device, so it is over by now. With CONCURRENT, the seat's mode is checked.
    if (select mode from seat_pools where customer_id = p_customer and id = read.pool) <> 'NAMED' then
      raise exception 'the mode has changed' using errcode = 'serialization_failure';
    end if;
    perform note_activity(p_customer, p_device, clock_timestamp(), 'LOGIN');
    a.outcome := 'GRANTED';
    a.grant_kind := 'NOT_REQUIRED';
    a.device_id := p_device;
    a.server_time := clock_timestamp();
  elsif read.has_free_seat then
    -- The most frequent case in one statement, where take_seat has many. The update may wait for the seat, and goes on
    -- only if it has stayed free meanwhile: so it was free at this instant.
    lease := nextval('lease_ids');
    at := clock_timestamp();
    update seats set
      lease_id = lease,
      lease_origin = 'LOGIN',
      lease_started_at = at,
      app_user_id = person,
      grant_number = number,
      last_action = 'LOGIN',
      last_call_at = at
    where customer_id = p_customer
      and device_id = p_device
      and lease_id is null
      and is_takeable(mode, standing, last_call_at, lapses_after, 'CONCURRENT', at)
    returning call_lasts_until(last_call_at, lapses_after), extract(epoch from lapses_after)
    into a.lapses_at, a.lapses_after_seconds;
    if not found then raise exception 'seat contended' using errcode = 'serialization_failure'; end if;
    insert into usage_events (customer_id, seat_pool_id) values (p_customer, read.pool);
    a.outcome := 'GRANTED';
    a.grant_kind := 'NEW';
    a.device_id := p_device;
    a.grant_number := number;
    a.server_time := at;
  else
    a := take_seat(
      p_customer, read.pool, p_device, person, 'CONCURRENT', 'LOGIN', 'LOGIN', null, number
    );
    if a.grant_kind = 'RENEWED' then
      perform note_check(p_customer, p_device, a.server_time, 'LOGIN', person);
    end if;
  end if;
  -- To the minute, and without waiting: many devices may log in with one account at the same moment.
  if last_login is null or last_login not between clock_timestamp() - interval '1 minute' and clock_timestamp() then
    update app_users set last_login_at = wall_clock()
    where customer_id = p_customer and id = person and ctid = (
      select ctid
      from app_users
      where customer_id = p_customer and id = person
      for no key update skip locked
    );
  end if;
  return a;
end $$;
