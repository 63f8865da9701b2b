-- Logging out: by the device itself, or by force from the portal. The device is locked first, then its seat.
-- A device is updated once in a transaction: for a second update PostgreSQL checks the foreign key to the app user even
-- if it did not change, and waits for whoever has locked this person and waits for the device.
-- enable_seqscan is off because plans are kept, and the first ones are made while the tables are small.

-- Frees the CONCURRENT seat of a device whose login was cleared in this transaction, and counts the change. p_user is who
-- was logged in, or null. A logout that frees no held seat leaves a row among the checks, action LOGOUT, so that what
-- devices asked for can be replayed; the device's timeline leaves it out. Locks the seat.
create or replace function leave_seat(
  p_customer uuid, p_pool uuid, p_device uuid, p_user uuid,
  p_reason text, p_by text, p_note text
)
returns void language plpgsql as $$
declare
  s seats;
  at timestamptz;
begin
  select * into s
  from seats
  where customer_id = p_customer and device_id = p_device and mode = 'CONCURRENT'
  for no key update;
  at := clock_timestamp();
  if p_user is not null and (s.lease_id is null or not is_held(s.last_call_at, s.lapses_after, at)) then
    perform note_check(p_customer, p_device, at, 'LOGOUT', p_user);
  end if;
  if s.lease_id is not null then
    perform end_lease(s, at, p_reason, p_by, p_note, true);
    -- A logout is itself the last use, and stands in the device's row.
    if p_reason <> 'LOGOUT' then perform keep_last_use(s); end if;
  end if;
  insert into usage_events (customer_id, seat_pool_id) values (p_customer, p_pool);
end $$;

-- Logs the device out at its own request (L14). Returns DONE; `changed` is false if it was not logged in. Locks device
-- and seat.
create or replace function log_out(p_customer uuid, p_device uuid, p_token_hash bytea)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  pool uuid;
  person uuid;
  d devices;
  a license_answer;
begin
  update devices set
    hard_login = false,
    logged_out_at = wall_clock(),
    logout_reason = 'LOGOUT',
    logged_out_by = null,
    logout_note = null
  where customer_id = p_customer
    and id = p_device
    and token_hash = p_token_hash
    and removed_at is null
    and hard_login
  returning seat_pool_id, app_user_id into pool, person;
  a.changed := found;
  if a.changed then
    perform leave_seat(p_customer, pool, p_device, person, 'LOGOUT', null, null);
  else
    select * into d from devices where customer_id = p_customer and id = p_device;
    if not found or d.token_hash <> p_token_hash then
      a.outcome := 'UNAUTHENTICATED';
      return a;
    end if;
    if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
    -- The device was registered again or logged in since the update looked at it.
    if d.hard_login then
      a.outcome := 'RETRY';
      return a;
    end if;
  end if;
  a.outcome := 'DONE';
  a.server_time := clock_timestamp();
  return a;
end $$;

-- Logs a device out by force (L15), or because its user was disabled or got a new password (L16). Only L15 starts a
-- hold-off: under L16 the person is kept out, not the device. If p_user is given, only that person is logged out.
-- Returns whether the device was logged out. Locks device and seat; a caller with several devices locks them all first,
-- in id order.
create or replace function force_logout(
  p_customer uuid, p_device uuid, p_logout_reason text,
  p_user uuid, p_by text, p_note text
)
returns boolean language plpgsql set enable_seqscan = off as $$
declare
  d devices;
  p seat_pools;
  at timestamptz;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if not found
    or not d.hard_login
    or (p_user is not null and d.app_user_id is distinct from p_user)
  then
    return false;
  end if;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  at := clock_timestamp();
  if p_logout_reason = 'FORCED' and p.mode = 'CONCURRENT' and p.force_logout_hold_off_seconds > 0 then
    d.held_off_until := at + make_interval(secs => p.force_logout_hold_off_seconds);
  end if;
  update devices set
    hard_login = false,
    logged_out_at = at,
    logout_reason = p_logout_reason,
    logged_out_by = p_by,
    logout_note = p_note,
    held_off_until = d.held_off_until
  where customer_id = p_customer and id = p_device;
  perform leave_seat(p_customer, d.seat_pool_id, p_device, d.app_user_id, 'FORCED', p_by, p_note);
  return true;
end $$;
