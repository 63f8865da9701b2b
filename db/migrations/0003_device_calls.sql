-- What devices and the portal ask of the seat engine: one function a call, one round trip.

-- L18, L19, L8. One round trip: renews the lease the device still holds, else regains a seat, else refuses.
create function check_license(p_customer uuid, p_device uuid, p_token_hash bytea, p_action text) returns license_answer language plpgsql as $$
declare
  d devices;
  p seat_pools;
  known text[];
  refusal text;
  holder uuid;
  s seats;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  if d.id is null or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  select checkpoints into known from applications where id = p.application_id;
  if not p_action = any (known) then a.outcome := 'UNKNOWN_ACTION'; a.checkpoints := known; return a; end if;
  refusal := standing_refusal(d, p, false);
  if refusal is not null then return refuse(refusal, d); end if;
  if p.mode = 'NAMED' then
    perform note_activity(p_customer, p_device, clock_timestamp(), p_action);
    a.outcome := 'GRANTED'; a.grant_kind := 'NOT_REQUIRED'; a.server_time := clock_timestamp();
    return a;
  end if;

  perform 1 from seats where customer_id = p_customer and device_id = p_device and last_call_at > clock_timestamp() - lapses_after;
  if found then
    update seats set last_call_at = greatest(last_call_at, clock_timestamp()), last_action = p_action
      where customer_id = p_customer and device_id = p_device and mode = 'CONCURRENT' and standing <> 'FROZEN' and last_call_at > clock_timestamp() - lapses_after
      returning * into s;
    if not found then a.outcome := 'RETRY'; return a; end if;
    a.outcome := 'GRANTED'; a.grant_kind := 'RENEWED'; a.device_id := p_device; a.grant_number := s.grant_number;
    a.server_time := clock_timestamp(); a.lapses_at := s.last_call_at + s.lapses_after; a.lapses_after_seconds := extract(epoch from s.lapses_after);
    return a;
  end if;

  if not seat_available(p_customer, p.id, p_device, 'CONCURRENT') then
    return deny(p_customer, p.id, p_device, d.installation_id, d.name, d.app_user_id, p_action);
  end if;
  -- App user before device: the lease's foreign key asks for this lock too, and disabling the person takes it first.
  holder := d.app_user_id;
  perform 1 from app_users where customer_id = p_customer and id = holder and disabled_at is null for key share;
  if not found then a.outcome := 'RETRY'; return a; end if;
  -- Re-read under the device's lock: a force logout or another login may have come between.
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if d.token_hash <> p_token_hash or d.removed_at is not null or not d.hard_login or d.app_user_id <> holder then
    a.outcome := 'RETRY';
    return a;
  end if;
  return take_seat(p_customer, p.id, p_device, d.app_user_id, 'CONCURRENT', 'REGAIN', p_action, null);
end $$;
--> statement-breakpoint

-- The same renewal for many devices at once. It never waits, so it cannot deadlock; devices it does not return
-- (no live seat, a wrong token, an unknown action, a seat somebody else is just writing) go one by one.
create function renew_leases(p_customers uuid[], p_devices uuid[], p_token_hashes bytea[], p_actions text[], p_checkpoints boolean[])
returns table (customer_id uuid, device_id uuid, grant_number int, lapses_at timestamptz, lapses_after_seconds int, server_time timestamptz) language sql volatile as $$
  with asked as (
    select * from unnest(p_customers, p_devices, p_token_hashes, p_actions, p_checkpoints) as t(customer_id, device_id, token_hash, action, is_checkpoint)
  ),
  locked as materialized (
    select s.customer_id, s.seat_pool_id, s.seat_number, s.device_id, asked.action
    from asked
    join devices d on d.customer_id = asked.customer_id and d.id = asked.device_id and d.token_hash = asked.token_hash and d.removed_at is null and d.hard_login
    join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
    join applications a on a.id = p.application_id and (not asked.is_checkpoint or asked.action = any (a.checkpoints))
    join seats s on s.customer_id = d.customer_id and s.device_id = d.id
    where s.mode = 'CONCURRENT' and s.standing <> 'FROZEN' and s.last_call_at > clock_timestamp() - s.lapses_after
    for no key update of s skip locked
  )
  update seats s set last_call_at = greatest(s.last_call_at, clock_timestamp()), last_action = l.action
  from locked l
  where s.customer_id = l.customer_id and s.seat_pool_id = l.seat_pool_id and s.seat_number = l.seat_number
    and s.device_id = l.device_id and s.last_call_at > clock_timestamp() - s.lapses_after
  returning s.customer_id, s.device_id, s.grant_number, s.last_call_at + s.lapses_after, extract(epoch from s.lapses_after)::int, clock_timestamp()
$$;
--> statement-breakpoint

-- L11, L12, L8. The user's credentials have been verified by the caller.
create function log_in(p_customer uuid, p_device uuid, p_token_hash bytea, p_user uuid, p_app_version text) returns license_answer language plpgsql as $$
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

-- L11 where the application vouches for its user: finds the person and logs in, in the same round trip.
create function log_in_trusted(p_customer uuid, p_device uuid, p_token_hash bytea, p_user_name text, p_app_version text) returns license_answer language plpgsql as $$
declare
  d devices;
  p seat_pools;
  person uuid;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  if d.id is null or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  if p.user_authentication <> 'TRUSTED' then a.outcome := 'PASSWORD_NEEDED'; return a; end if;
  select id into person from app_users where customer_id = p_customer and lower(user_name) = lower(p_user_name);
  if not found then return refuse('INVALID_CREDENTIALS', d); end if;
  return log_in(p_customer, p_device, p_token_hash, person, p_app_version);
end $$;
--> statement-breakpoint

-- L20: renews a lease that is still held, never takes or regains one, is never refused for want of one.
create function record_activity(p_customer uuid, p_device uuid, p_token_hash bytea, p_activity text) returns license_answer language plpgsql as $$
declare
  d devices;
  s seats;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  if not found or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  a.outcome := 'DONE';
  update seats set last_call_at = greatest(last_call_at, clock_timestamp()), last_action = p_activity
    where customer_id = p_customer and device_id = p_device and mode = 'CONCURRENT' and standing <> 'FROZEN' and last_call_at > clock_timestamp() - lapses_after
    returning * into s;
  if not found then
    perform note_activity(p_customer, p_device, clock_timestamp(), p_activity);
    -- In a suspended pool a lease that is still held runs on without being renewed (L33).
    select * into s from seats where customer_id = p_customer and device_id = p_device and mode = 'CONCURRENT' and standing = 'FROZEN' and last_call_at > clock_timestamp() - lapses_after;
  end if;
  if s.device_id is not null then
    a.grant_number := s.grant_number; a.lapses_at := s.last_call_at + s.lapses_after; a.lapses_after_seconds := extract(epoch from s.lapses_after);
  end if;
  a.server_time := clock_timestamp();
  return a;
end $$;
--> statement-breakpoint

-- Clears the hard login and frees the seat of a device whose row lock is held.
create function end_login(d devices, p_logout_reason text, p_lease_reason text, p_by text, p_note text) returns void language plpgsql as $$
begin
  update devices set hard_login = false, logged_out_at = clock_timestamp(), logout_reason = p_logout_reason, logged_out_by = p_by, logout_note = p_note
    where customer_id = d.customer_id and id = d.id;
  if not free_seat(d.customer_id, d.id, 'CONCURRENT', p_lease_reason, p_by, p_note) then
    perform note_usage_change(d.customer_id, d.seat_pool_id);
  end if;
end $$;
--> statement-breakpoint

-- L14.
create function log_out(p_customer uuid, p_device uuid, p_token_hash bytea) returns license_answer language plpgsql as $$
declare
  d devices;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if not found or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
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
--> statement-breakpoint

-- L15, and L16 for a disabled user (no hold-off then: it is the person who may not, not the device).
create function force_logout(p_customer uuid, p_device uuid, p_logout_reason text, p_user uuid, p_by text, p_note text) returns boolean language plpgsql as $$
declare
  d devices;
  p seat_pools;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if not found or not d.hard_login or (p_user is not null and d.app_user_id is distinct from p_user) then return false; end if;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  perform end_login(d, p_logout_reason, 'FORCED', p_by, p_note);
  if p_logout_reason = 'FORCED' and p.mode = 'CONCURRENT' and p.force_logout_hold_off_seconds > 0 then
    update devices set held_off_until = clock_timestamp() + make_interval(secs => p.force_logout_hold_off_seconds) where customer_id = p_customer and id = p_device;
  end if;
  return true;
end $$;
--> statement-breakpoint

-- L16, L9: returns when the licence is free again; null if there is no such registered device.
create function remove_device(p_customer uuid, p_device uuid, p_by text, p_note text) returns timestamptz language plpgsql as $$
declare
  d devices;
  freed_at timestamptz;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  if not found or d.removed_at is not null then return null; end if;
  perform end_login(d, 'DEVICE_REMOVED', 'DEVICE_REMOVED', p_by, p_note);
  update devices set removed_at = clock_timestamp() where customer_id = p_customer and id = p_device;
  select s.last_call_at + s.lapses_after into freed_at from seats s where s.customer_id = p_customer and s.device_id = p_device;
  return greatest(clock_timestamp(), freed_at);
end $$;
--> statement-breakpoint

-- L9: support staff give a named licence back early.
create function release_license(p_customer uuid, p_device uuid, p_by text, p_note text) returns boolean language plpgsql as $$
begin
  perform 1 from devices where customer_id = p_customer and id = p_device for no key update;
  return free_seat(p_customer, p_device, 'NAMED', 'FORCED', p_by, p_note);
end $$;
--> statement-breakpoint

-- L7-L10. A known installation is renewed, never a second device.
create function register_device(p_customer uuid, p_pool uuid, p_key_hash bytea, p_installation text, p_name text, p_platform text, p_app_version text, p_new_device uuid, p_token_hash bytea)
returns license_answer language plpgsql as $$
declare
  p seat_pools;
  d devices;
  a license_answer;
  delay interval;
  refused devices;
begin
  select * into p from seat_pools where customer_id = p_customer and id = p_pool;
  if not found or p.registration_key_hash <> p_key_hash then a.outcome := 'UNKNOWN_KEY'; return a; end if;
  if p.suspended_at is not null then return refuse('POOL_SUSPENDED', refused); end if;
  select * into d from devices where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation;
  if p.mode = 'NAMED' and not seat_available(p_customer, p_pool, d.id, 'NAMED') then
    return deny(p_customer, p_pool, d.id, p_installation, p_name, null, 'REGISTER');
  end if;

  -- Waits for a change of mode, of the key or a suspension that is under way.
  select * into p from seat_pools where customer_id = p_customer and id = p_pool for share;
  if p.registration_key_hash <> p_key_hash or p.suspended_at is not null then a.outcome := 'RETRY'; return a; end if;
  insert into devices as known (customer_id, id, seat_pool_id, installation_id, name, platform, app_version, token_hash)
    values (p_customer, p_new_device, p_pool, p_installation, p_name, p_platform, p_app_version, p_token_hash)
    on conflict (customer_id, seat_pool_id, installation_id) do update set
      name = excluded.name, platform = coalesce(excluded.platform, known.platform), app_version = coalesce(excluded.app_version, known.app_version),
      token_hash = excluded.token_hash, removed_at = null,
      registered_at = case when known.removed_at is null then known.registered_at else excluded.registered_at end
    returning * into d;
  if p.mode = 'NAMED' then
    delay := make_interval(hours => p.reregistration_delay_hours);
    a := take_seat(p_customer, p_pool, d.id, null, 'NAMED', 'REGISTRATION', 'REGISTER', delay);
  else
    a.outcome := 'GRANTED'; a.device_id := d.id; a.server_time := clock_timestamp();
  end if;
  perform note_usage_change(p_customer, p_pool);
  perform note_activity(p_customer, d.id, clock_timestamp(), 'REGISTER');
  return a;
end $$;
--> statement-breakpoint

-- Plans are kept, and the first ones are made while the tables are small and a sequential scan looks cheap.
alter function check_license(uuid, uuid, bytea, text) set enable_seqscan = off;
--> statement-breakpoint

alter function renew_leases(uuid[], uuid[], bytea[], text[], boolean[]) set enable_seqscan = off;
--> statement-breakpoint

alter function log_in(uuid, uuid, bytea, uuid, text) set enable_seqscan = off;
--> statement-breakpoint

alter function log_in_trusted(uuid, uuid, bytea, text, text) set enable_seqscan = off;
--> statement-breakpoint

alter function record_activity(uuid, uuid, bytea, text) set enable_seqscan = off;
--> statement-breakpoint

alter function log_out(uuid, uuid, bytea) set enable_seqscan = off;
--> statement-breakpoint

alter function register_device(uuid, uuid, bytea, text, text, text, text, uuid, bytea) set enable_seqscan = off;
--> statement-breakpoint

alter function force_logout(uuid, uuid, text, uuid, text, text) set enable_seqscan = off;
