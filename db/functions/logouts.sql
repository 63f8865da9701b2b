-- Logging out: by the device itself, or by force from the portal. The device is locked first, then its seat.
-- enable_seqscan is off because plans are kept, and the first ones are made while the tables are small.

-- Clears the hard login of a device whose row lock the caller holds, frees its CONCURRENT seat and counts the change.
-- A logout that frees no held seat leaves a row among the checks, action LOGOUT, so that what devices asked for can be
-- replayed; the device's timeline leaves it out. Locks the seat.
create or replace function end_login(
  d devices, p_logout_reason text,
  p_lease_reason text, p_by text, p_note text
)
returns void language plpgsql set enable_seqscan = off as $$
declare
  held boolean := exists (
    select from seats
    where customer_id = d.customer_id
      and device_id = d.id
      and mode = 'CONCURRENT'
      and is_held(seats, clock_timestamp())
  );
begin
  update devices set
    hard_login = false,
    logged_out_at = clock_timestamp(),
    logout_reason = p_logout_reason,
    logged_out_by = p_by,
    logout_note = p_note
  where customer_id = d.customer_id and id = d.id;
  if not free_seat(d.customer_id, d.id, 'CONCURRENT', p_lease_reason, p_by, p_note) then
    perform note_usage_change(d.customer_id, d.seat_pool_id);
  end if;
  if d.hard_login and not held then
    perform note_check(d.customer_id, d.id, clock_timestamp(), 'LOGOUT', d.app_user_id);
  end if;
end $$;

-- Logs the device out at its own request (L14). Returns DONE; `changed` is false if it was not logged in. Locks device
-- and seat.
create or replace function log_out(p_customer uuid, p_device uuid, p_token_hash bytea)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if not found or d.token_hash <> p_token_hash then
    a.outcome := 'UNAUTHENTICATED';
    return a;
  end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  a.outcome := 'DONE';
  a.changed := d.hard_login;
  if d.hard_login then
    perform end_login(d, 'LOGOUT', 'LOGOUT', null, null);
    perform note_activity(p_customer, p_device, clock_timestamp(), 'LOGOUT');
  end if;
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
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if not found
    or not d.hard_login
    or (p_user is not null and d.app_user_id is distinct from p_user)
  then
    return false;
  end if;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  perform end_login(d, p_logout_reason, 'FORCED', p_by, p_note);
  if p_logout_reason = 'FORCED' and p.mode = 'CONCURRENT' and p.force_logout_hold_off_seconds > 0 then
    update devices set held_off_until = clock_timestamp() + make_interval(secs => p.force_logout_hold_off_seconds)
    where customer_id = p_customer and id = p_device;
  end if;
  return true;
end $$;
