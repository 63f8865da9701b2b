-- A login that renews a seat, and a logout that frees none, leave a row among the checks too, so that what devices asked
-- for can be replayed. Their actions are LOGIN and LOGOUT; a device's timeline leaves them out. All else is as in 0003.

create or replace function log_in(p_customer uuid, p_device uuid, p_token_hash bytea, p_user uuid, p_app_version text) returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
  p seat_pools;
  refusal text;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  if d.id is null or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  refusal := standing_refusal(d, p, true);
  if refusal is not null then return refuse(refusal, d); end if;
  if p.mode = 'CONCURRENT' and not seat_available(p_customer, p.id, p_device, 'CONCURRENT') then
    if exists (select from app_users where customer_id = p_customer and id = p_user and disabled_at is not null) then return refuse('USER_DISABLED', d); end if;
    return deny(p_customer, p.id, p_device, d.installation_id, d.name, p_user, 'LOGIN');
  end if;

  -- Disabling the person locks this row in a stronger mode, so from here on it is under way no more, or comes after.
  perform 1 from app_users where customer_id = p_customer and id = p_user and disabled_at is null for key share;
  if not found then return refuse('USER_DISABLED', d); end if;
  -- The device's lock. What has changed since it was read is decided anew.
  update devices set hard_login = true, app_user_id = p_user, logged_in_at = clock_timestamp(), app_version = coalesce(p_app_version, app_version),
      logged_out_at = null, logout_reason = null, logged_out_by = null, logout_note = null, held_off_until = null
    where customer_id = p_customer and id = p_device and token_hash = p_token_hash and removed_at is null
      and (p.mode = 'NAMED' or held_off_until is null or held_off_until <= clock_timestamp());
  if not found then a.outcome := 'RETRY'; return a; end if;
  if p.mode = 'CONCURRENT' then
    a := take_seat(p_customer, p.id, p_device, p_user, 'CONCURRENT', 'LOGIN', 'LOGIN', null);
    if a.grant_kind = 'RENEWED' then
      perform note_check(p_customer, p_device, a.server_time, 'LOGIN', p_user);
    end if;
  else
    -- A change of mode held every device's lock, so it is over now; a seat would have shown it.
    if (select mode from seat_pools where customer_id = p_customer and id = p.id) <> 'NAMED' then
      raise exception 'the mode has changed' using errcode = 'serialization_failure';
    end if;
    perform note_activity(p_customer, p_device, clock_timestamp(), 'LOGIN');
    a.outcome := 'GRANTED'; a.grant_kind := 'NOT_REQUIRED'; a.device_id := p_device; a.server_time := clock_timestamp();
  end if;
  -- Never waits: many devices may log in with one account at the same moment, and one of them writes it.
  update app_users set last_login_at = clock_timestamp() where ctid = (
    select ctid from app_users where customer_id = p_customer and id = p_user for no key update skip locked);
  return a;
end $$;
--> statement-breakpoint

create or replace function end_login(d devices, p_logout_reason text, p_lease_reason text, p_by text, p_note text) returns void language plpgsql as $$
declare
  held boolean := exists (
    select from seats where customer_id = d.customer_id and device_id = d.id and mode = 'CONCURRENT' and last_call_at > clock_timestamp() - lapses_after);
begin
  update devices set hard_login = false, logged_out_at = clock_timestamp(), logout_reason = p_logout_reason, logged_out_by = p_by, logout_note = p_note
    where customer_id = d.customer_id and id = d.id;
  if not free_seat(d.customer_id, d.id, 'CONCURRENT', p_lease_reason, p_by, p_note) then
    perform note_usage_change(d.customer_id, d.seat_pool_id);
  end if;
  if d.hard_login and not held then
    perform note_check(d.customer_id, d.id, clock_timestamp(), 'LOGOUT', d.app_user_id);
  end if;
end $$;
--> statement-breakpoint

-- Plans are kept, and the first ones are made while the tables are small and a sequential scan looks cheap.
alter function end_login(devices, text, text, text, text) set enable_seqscan = off;
