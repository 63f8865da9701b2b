-- The seat engine. docs/seat-engine.md says why it is built this way; in short:
--   * the time is always clock_timestamp(), read by the statement that holds the lock;
--   * locks are taken in the order app user, pool, device, one seat, device activity; only functions that change
--     a whole pool lock several seats, in seat_number order, and they wait for nothing else afterwards;
--   * a transaction waits for at most one seat; a renewal that misses ends its transaction (answer RETRY), because
--     READ COMMITTED keeps a row locked after a failed re-check.

create schema grant_numbers;
--> statement-breakpoint

create type license_answer as (
  outcome text,               -- GRANTED, REFUSED, DONE, RETRY, UNAUTHENTICATED, UNKNOWN_ACTION, UNKNOWN_KEY, PASSWORD_NEEDED
  grant_kind text,
  reason text,
  changed boolean,
  device_id uuid,
  grant_number int,
  lapses_at timestamptz,
  lapses_after_seconds int,
  retry_after_seconds int,
  logged_out_by text,
  logout_note text,
  checkpoints text[],
  server_time timestamptz
);
--> statement-breakpoint

create function lapse_of(s seats) returns timestamptz language sql immutable as $$
  select case when s.lapsed_at > s.last_call_at then s.lapsed_at else s.last_call_at + s.lapses_after end
$$;
--> statement-breakpoint

-- The next number of the pool. A sequence per pool: never reused, never a hot row.
create function next_grant_number(p_pool uuid) returns int language plpgsql as $$
begin
  return nextval(('grant_numbers.pool_' || replace(p_pool::text, '-', ''))::regclass);
end $$;
--> statement-breakpoint

create function note_usage_change(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
begin
  insert into usage_events (customer_id, seat_pool_id) values (p_customer, p_pool);
end $$;
--> statement-breakpoint

create function note_activity(p_customer uuid, p_device uuid, p_at timestamptz, p_action text) returns void language plpgsql as $$
begin
  insert into device_activity as a (customer_id, device_id, last_used_at, last_action) values (p_customer, p_device, p_at, p_action)
  on conflict (customer_id, device_id) do update set last_used_at = excluded.last_used_at, last_action = excluded.last_action
  where a.last_used_at <= excluded.last_used_at;
end $$;
--> statement-breakpoint

-- Ends the lease on a seat whose lock is held. L27: a lapsed lease ended when it lapsed, whatever ends it now.
create function end_lease(s seats, p_at timestamptz, p_reason text, p_by text, p_note text) returns void language plpgsql as $$
begin
  if s.last_call_at > p_at - s.lapses_after then
    update leases set last_call_at = s.last_call_at, ended_at = greatest(started_at, p_at), end_reason = p_reason, ended_by = p_by, end_note = p_note
      where customer_id = s.customer_id and seat_pool_id = s.seat_pool_id and id = s.lease_id;
  else
    update leases set last_call_at = s.last_call_at, ended_at = greatest(started_at, least(p_at, lapse_of(s))),
        end_reason = case
          when s.mode = 'NAMED' and exists (select from devices d where d.customer_id = s.customer_id and d.id = s.device_id and d.removed_at is not null) then 'DEVICE_REMOVED'
          else 'EXPIRED' end
      where customer_id = s.customer_id and seat_pool_id = s.seat_pool_id and id = s.lease_id;
  end if;
end $$;
--> statement-breakpoint

-- What the seat knew of its device's last use stays with the device.
create function keep_last_use(s seats) returns void language plpgsql as $$
begin
  perform note_activity(s.customer_id, s.device_id, s.last_call_at, coalesce(s.last_action, 'LOGIN'));
end $$;
--> statement-breakpoint

create function clear_seat(s seats) returns void language plpgsql as $$
begin
  update seats set device_id = null, lease_id = null, grant_number = null, last_call_at = '-infinity', last_action = null, lapse_noted = false
  where customer_id = s.customer_id and seat_pool_id = s.seat_pool_id and seat_number = s.seat_number;
end $$;
--> statement-breakpoint

-- Gives up the seat of a device whose row lock is held. A logout is itself the last use, and noted by log_out.
create function free_seat(p_customer uuid, p_device uuid, p_mode text, p_reason text, p_by text, p_note text) returns boolean language plpgsql as $$
declare
  s seats;
begin
  select * into s from seats where customer_id = p_customer and device_id = p_device and mode = p_mode for no key update;
  if not found then return false; end if;
  perform end_lease(s, clock_timestamp(), p_reason, p_by, p_note);
  perform clear_seat(s);
  if p_reason <> 'LOGOUT' then perform keep_last_use(s); end if;
  perform note_usage_change(s.customer_id, s.seat_pool_id);
  return true;
end $$;
--> statement-breakpoint

create function open_lease(p_customer uuid, p_pool uuid, p_device uuid, p_user uuid, p_grant_number int, p_origin text, p_at timestamptz) returns bigint language plpgsql as $$
declare
  opened bigint;
begin
  insert into leases (customer_id, seat_pool_id, device_id, app_user_id, grant_number, origin, started_at)
  values (p_customer, p_pool, p_device, p_user, p_grant_number, p_origin, p_at) returning id into opened;
  return opened;
end $$;
--> statement-breakpoint

-- Takes a seat for a device whose row lock is held: its own, else any that can be taken, else waits for one.
create function take_seat(p_customer uuid, p_pool uuid, p_device uuid, p_user uuid, p_mode text, p_origin text, p_action text, p_lapses_after interval)
returns license_answer language plpgsql as $$
declare
  s seats;
  a license_answer;
  at timestamptz;
  held boolean;
  number int;
  holder uuid;
begin
  select seat_number into number from seats where customer_id = p_customer and device_id = p_device;
  if found then
    -- Its own seat first, and blocking: whoever takes a foreign seat provably has none of its own.
    select * into s from seats
      where customer_id = p_customer and seat_pool_id = p_pool and seat_number = number and device_id = p_device and mode = p_mode
        and (standing = 'OPEN' or (standing = 'SURPLUS' and last_call_at > clock_timestamp() - lapses_after))
      for no key update;
  else
    select * into s from seats
      where customer_id = p_customer and seat_pool_id = p_pool and mode = p_mode and standing = 'OPEN' and last_call_at <= clock_timestamp() - lapses_after
      limit 1 for no key update skip locked;
    if not found then
      select seat_number into number from seats
        where customer_id = p_customer and seat_pool_id = p_pool and mode = p_mode and standing = 'OPEN' and last_call_at <= clock_timestamp() - lapses_after
        order by random() limit 1;
      if found then
        select * into s from seats
          where customer_id = p_customer and seat_pool_id = p_pool and seat_number = number and mode = p_mode and standing = 'OPEN' and last_call_at <= clock_timestamp() - lapses_after
          for no key update;
      end if;
    end if;
  end if;
  if s.seat_number is null then
    -- The abort costs no flush and undoes what was written before; the caller tries again.
    raise exception 'seat contended' using errcode = 'serialization_failure';
  end if;

  at := clock_timestamp();
  held := s.device_id is not null and s.last_call_at > at - s.lapses_after;
  if not held and s.standing <> 'OPEN' then
    -- It lapsed just now, and a pool that is over regains none (L13).
    raise exception 'seat contended' using errcode = 'serialization_failure';
  end if;
  if held then
    a.grant_kind := 'RENEWED';
    if p_origin = 'LOGIN' then
      select app_user_id into holder from leases where customer_id = p_customer and seat_pool_id = p_pool and id = s.lease_id;
      if holder is distinct from p_user then
        perform end_lease(s, at, 'REPLACED', null, null);
        s.lease_id := open_lease(p_customer, p_pool, p_device, p_user, s.grant_number, 'TAKEOVER', at);
        perform note_usage_change(p_customer, p_pool);
      end if;
    end if;
  else
    if s.device_id is not null then perform end_lease(s, at, 'EXPIRED', null, null); end if;
    if s.device_id <> p_device then perform keep_last_use(s); end if;
    a.grant_kind := case when p_origin = 'REGAIN' then 'REGAINED' else 'NEW' end;
    s.grant_number := next_grant_number(p_pool);
    s.lease_id := open_lease(p_customer, p_pool, p_device, p_user, s.grant_number, p_origin, at);
    perform note_usage_change(p_customer, p_pool);
  end if;

  update seats set
    device_id = p_device, lease_id = s.lease_id, grant_number = s.grant_number, last_action = p_action, lapse_noted = false,
    lapses_after = coalesce(p_lapses_after, lapses_after),
    last_call_at = case when s.device_id = p_device then greatest(at, s.last_call_at) else at end
  where customer_id = p_customer and seat_pool_id = p_pool and seat_number = s.seat_number
  returning * into s;

  a.outcome := 'GRANTED';
  a.device_id := p_device;
  a.grant_number := s.grant_number;
  a.lapses_at := s.last_call_at + s.lapses_after;
  a.lapses_after_seconds := extract(epoch from s.lapses_after);
  a.server_time := at;
  return a;
end $$;
--> statement-breakpoint

-- Is there a seat this device could have? Read without a lock, in one snapshot.
create function seat_available(p_customer uuid, p_pool uuid, p_device uuid, p_mode text) returns boolean language plpgsql as $$
begin
  perform 1 from seats where customer_id = p_customer and seat_pool_id = p_pool and mode = p_mode
    and ((standing = 'OPEN' and last_call_at <= clock_timestamp() - lapses_after)
      or (device_id = p_device and standing <> 'FROZEN' and last_call_at > clock_timestamp() - lapses_after))
    limit 1;
  return found;
end $$;
--> statement-breakpoint

-- Refuses for want of a seat and records it (L25). One statement, so one snapshot with nothing locked or waited
-- for: every licence was held at an instant inside the call. Anything else than a full pool answers RETRY.
create function deny(p_customer uuid, p_pool uuid, p_device uuid, p_installation text, p_device_name text, p_user uuid, p_action text)
returns license_answer language plpgsql as $$
declare
  a license_answer;
begin
  perform 1 from seats where customer_id = p_customer and seat_pool_id = p_pool and standing = 'SURPLUS' and last_call_at <= clock_timestamp() - lapses_after limit 1;
  if found then
    perform fit_seats(p_customer, p_pool);
    a.outcome := 'RETRY';
    return a;
  end if;
  with clock as materialized (select clock_timestamp() as at),
  held as (
    select s.*, s.last_call_at + s.lapses_after as lapses_at,
      row_number() over (order by s.last_call_at + s.lapses_after) as turn, count(*) over () as total
    from seats s, clock where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.last_call_at > clock.at - s.lapses_after
  ),
  facts as (
    select count(*)::int as in_use,
      coalesce(array_agg(device_id order by seat_number), '{}') as device_ids,
      coalesce(array_agg(lease_id order by seat_number), '{}') as lease_ids,
      coalesce(array_agg(last_call_at order by seat_number), '{}') as last_call_ats,
      bool_or(device_id = p_device) as mine
    from held
  ),
  written as (
    insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, app_user_id, user_name, action, licensed_quantity, in_use, holder_device_ids, holder_lease_ids, holder_last_call_ats)
    select p_customer, p_pool, clock.at, p_device, p_installation, p_device_name, p_user,
      (select user_name from app_users u where u.customer_id = p_customer and u.id = p_user),
      p_action, p.licensed_quantity, facts.in_use, facts.device_ids, facts.lease_ids, facts.last_call_ats
    from clock, facts, seat_pools p
    where p.customer_id = p_customer and p.id = p_pool and p.suspended_at is null
      and facts.in_use >= p.licensed_quantity and facts.mine is not true
    returning at, in_use, licensed_quantity
  )
  select 'REFUSED', 'NO_LICENSE_AVAILABLE', written.at,
    (select ceil(extract(epoch from held.lapses_at - written.at)) from held where held.turn = held.total - written.licensed_quantity + 1)
  into a.outcome, a.reason, a.server_time, a.retry_after_seconds
  from written;
  if not found then
    a.outcome := 'RETRY';
    return a;
  end if;
  perform note_usage_change(p_customer, p_pool);
  return a;
end $$;
--> statement-breakpoint

create function refuse(p_reason text, d devices) returns license_answer language plpgsql as $$
declare
  a license_answer;
begin
  a.outcome := 'REFUSED';
  a.reason := p_reason;
  a.server_time := clock_timestamp();
  a.device_id := d.id;
  if p_reason = 'HELD_OFF' then a.retry_after_seconds := greatest(1, ceil(extract(epoch from d.held_off_until - a.server_time))); end if;
  if p_reason = 'FORCED_LOGOUT' then a.logged_out_by := d.logged_out_by; a.logout_note := d.logout_note; end if;
  return a;
end $$;
--> statement-breakpoint

-- Why this device may not use the application at all, or null. The order is the order of precedence.
create function standing_refusal(d devices, p seat_pools, p_login boolean) returns text language plpgsql stable as $$
begin
  if d.removed_at is not null then return 'DEVICE_NOT_REGISTERED'; end if;
  if p.suspended_at is not null then return 'POOL_SUSPENDED'; end if;
  if p.mode = 'NAMED' and not exists (
    select from seats s where s.customer_id = d.customer_id and s.device_id = d.id and s.mode = 'NAMED' and s.last_call_at > clock_timestamp() - s.lapses_after
  ) then return 'REREGISTRATION_DUE'; end if;
  if p_login then
    if p.mode = 'CONCURRENT' and d.held_off_until > clock_timestamp() then return 'HELD_OFF'; end if;
  elsif not d.hard_login then
    return case when d.logout_reason in ('FORCED', 'USER_DISABLED') then 'FORCED_LOGOUT' else 'LOGGED_OUT' end;
  end if;
  return null;
end $$;
--> statement-breakpoint

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

-- Brings the seats of a pool in line with its quantity and its standing. Soft shrink (L13): free and lapsed rows
-- go, holders stay; while there are more rows than licences none of them can be taken.
create function fit_seats(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
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

  for s in select * from seats where customer_id = p_customer and seat_pool_id = p_pool and last_call_at <= at - lapses_after
    order by device_id is not null, last_call_at, seat_number desc limit greatest(0, present - p.licensed_quantity)
  loop
    if s.device_id is not null then
      perform end_lease(s, at, 'EXPIRED', null, null);
      perform keep_last_use(s);
      if not s.lapse_noted then perform note_usage_change(p_customer, p_pool); end if;
    end if;
    delete from seats where customer_id = p_customer and seat_pool_id = p_pool and seat_number = s.seat_number;
    present := present - 1;
  end loop;

  -- Close the gaps, so that numbers run from 1 and a number above the quantity means the pool is over.
  target := 1;
  for s in select * from seats where customer_id = p_customer and seat_pool_id = p_pool and seat_number > present order by seat_number loop
    while exists (select from seats where customer_id = p_customer and seat_pool_id = p_pool and seat_number = target) loop
      target := target + 1;
    end loop;
    update seats set seat_number = target where customer_id = p_customer and seat_pool_id = p_pool and seat_number = s.seat_number;
  end loop;

  insert into seats (customer_id, seat_pool_id, seat_number, mode, standing, lapses_after)
    select p_customer, p_pool, n, p.mode, case when p.suspended_at is null then 'OPEN' else 'FROZEN' end, make_interval(secs => p.inactivity_timeout_seconds)
    from generate_series(present + 1, p.licensed_quantity) n;

  update seats set standing = case when p.suspended_at is not null then 'FROZEN' when present > p.licensed_quantity then 'SURPLUS' else 'OPEN' end
    where customer_id = p_customer and seat_pool_id = p_pool
      and standing <> case when p.suspended_at is not null then 'FROZEN' when present > p.licensed_quantity then 'SURPLUS' else 'OPEN' end;
end $$;
--> statement-breakpoint

-- L23. All devices, then all seats of the pool are locked; every lease ends; NAMED then gives one licence to each
-- registered device, CONCURRENT gives none until somebody logs in.
create function change_mode(p seat_pools) returns void language plpgsql as $$
declare
  registered int;
  s seats;
  at timestamptz;
  row_of record;
  number int;
begin
  perform 1 from devices where customer_id = p.customer_id and seat_pool_id = p.id order by id for no key update;
  perform 1 from seats where customer_id = p.customer_id and seat_pool_id = p.id order by seat_number for update;
  at := clock_timestamp();
  select count(*) into registered from devices where customer_id = p.customer_id and seat_pool_id = p.id and removed_at is null;
  if p.mode = 'NAMED' and registered > p.licensed_quantity then
    raise exception '% devices are registered, % licences are owned', registered, p.licensed_quantity using errcode = 'check_violation', constraint = 'seat_pools_named_fit';
  end if;

  for s in select * from seats where customer_id = p.customer_id and seat_pool_id = p.id and device_id is not null order by seat_number loop
    perform end_lease(s, at, 'MODE_CHANGED', null, null);
    perform keep_last_use(s);
    perform clear_seat(s);
  end loop;
  update seats set mode = p.mode, lapses_after = make_interval(secs => p.inactivity_timeout_seconds), lapsed_at = '-infinity'
    where customer_id = p.customer_id and seat_pool_id = p.id;
  perform fit_seats(p.customer_id, p.id);

  if p.mode = 'CONCURRENT' then
    update devices set hard_login = false, logged_out_at = at, logout_reason = 'MODE_CHANGED', logged_out_by = null, logout_note = null
      where customer_id = p.customer_id and seat_pool_id = p.id and hard_login;
    return;
  end if;
  if p.suspended_at is not null then
    raise exception 'a suspended pool cannot be switched to NAMED' using errcode = 'check_violation', constraint = 'seat_pools_suspended_switch';
  end if;
  for row_of in select id, row_number() over (order by registered_at, id) as n from devices
    where customer_id = p.customer_id and seat_pool_id = p.id and removed_at is null
  loop
    number := next_grant_number(p.id);
    update seats set device_id = row_of.id, grant_number = number, last_call_at = at, last_action = 'REGISTER',
        lapses_after = make_interval(hours => p.reregistration_delay_hours),
        lease_id = open_lease(p.customer_id, p.id, row_of.id, null, number, 'REGISTRATION', at)
      where customer_id = p.customer_id and seat_pool_id = p.id and seat_number = row_of.n;
  end loop;
end $$;
--> statement-breakpoint

-- The settings of a pool reach its seats here, whoever changed them. The pool's row is locked by the change.
create function apply_seat_pool_settings() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    execute format('create sequence grant_numbers.%I as int', 'pool_' || replace(new.id::text, '-', ''));
    insert into usage_versions (customer_id, seat_pool_id) values (new.customer_id, new.id);
    perform fit_seats(new.customer_id, new.id);
    return null;
  end if;
  if new.mode <> old.mode then
    perform change_mode(new);
  elsif new.mode = 'CONCURRENT' and new.inactivity_timeout_seconds <> old.inactivity_timeout_seconds then
    -- Lapsed surplus rows go first: a longer time-out must not bring back a holder above the quantity (L13).
    perform fit_seats(new.customer_id, new.id);
    -- L22. A lapsed device whose seat nobody took holds it again under a longer time-out, inside the quantity.
    perform 1 from seats where customer_id = new.customer_id and seat_pool_id = new.id order by seat_number for no key update;
    update seats set
        lapses_after = make_interval(secs => new.inactivity_timeout_seconds),
        -- What has lapsed keeps its moment, whatever the time-out becomes (L27); a holder has none.
        lapsed_at = case
          when last_call_at > clock_timestamp() - make_interval(secs => new.inactivity_timeout_seconds) then '-infinity'
          when last_call_at > clock_timestamp() - lapses_after then clock_timestamp()
          else lapse_of(seats) end,
        lapse_noted = lapse_noted and last_call_at <= clock_timestamp() - make_interval(secs => new.inactivity_timeout_seconds)
      where customer_id = new.customer_id and seat_pool_id = new.id;
  end if;
  if new.licensed_quantity <> old.licensed_quantity or new.suspended_at is distinct from old.suspended_at then
    perform fit_seats(new.customer_id, new.id);
  end if;
  perform note_usage_change(new.customer_id, new.id);
  return null;
end $$;
--> statement-breakpoint
create trigger seat_pools_apply_settings after insert or update of mode, licensed_quantity, inactivity_timeout_seconds, suspended_at on seat_pools
  for each row execute function apply_seat_pool_settings();
--> statement-breakpoint
create function drop_grant_numbers() returns trigger language plpgsql as $$
begin
  execute format('drop sequence if exists grant_numbers.%I', 'pool_' || replace(old.id::text, '-', ''));
  return null;
end $$;
--> statement-breakpoint
create trigger seat_pools_drop_grant_numbers after delete on seat_pools for each row execute function drop_grant_numbers();
--> statement-breakpoint

-- The live picture of pools (L6: derived from the seats). `unnoted_lapses` says that a lapse has not yet been
-- counted in `version`: a watcher counts it first (note_lapses) and reads again.
create function seat_usage(p_customers uuid[], p_pools uuid[])
returns table (customer_id uuid, seat_pool_id uuid, licensed_quantity int, in_use int, registered_devices int, denials_last_24_hours int,
  next_lapse_at timestamptz, next_denial_ages_at timestamptz, as_of timestamptz, version bigint, unnoted_lapses int) language sql volatile as $$
  with clock as materialized (select clock_timestamp() as at)
  select p.customer_id, p.id, p.licensed_quantity, held.n::int, registered.n::int, recent.n::int,
    held.next_lapse_at, recent.oldest + interval '24 hours', clock.at, v.version + events.n, held.unnoted::int
  from clock, unnest(p_customers, p_pools) as asked(customer_id, id)
  join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
  join usage_versions v on v.customer_id = p.customer_id and v.seat_pool_id = p.id
  cross join lateral (
    select count(*) filter (where s.last_call_at > clock.at - s.lapses_after) as n,
      min(s.last_call_at + s.lapses_after) filter (where s.last_call_at > clock.at - s.lapses_after) as next_lapse_at,
      count(*) filter (where s.last_call_at <= clock.at - s.lapses_after and s.device_id is not null and not s.lapse_noted) as unnoted
    from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id
  ) held
  cross join lateral (
    select count(*) as n from devices d where d.customer_id = p.customer_id and d.seat_pool_id = p.id and d.removed_at is null
  ) registered
  cross join lateral (
    select count(*) as n, min(x.at) as oldest from denials x where x.customer_id = p.customer_id and x.seat_pool_id = p.id and x.at > clock.at - interval '24 hours'
  ) recent
  cross join lateral (
    select count(*) as n from usage_events e where e.customer_id = p.customer_id and e.seat_pool_id = p.id
  ) events
$$;
--> statement-breakpoint

-- Counts as changes what the clock alone has changed: seats that lapsed, denials older than a day (L29).
create function note_lapses(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
begin
  -- Waits for a renewal under way: afterwards the lapse is certain or there is none.
  with lapsed as (
    select seat_number from seats
    where customer_id = p_customer and seat_pool_id = p_pool and device_id is not null and not lapse_noted and last_call_at <= clock_timestamp() - lapses_after
    order by seat_number for no key update
  ),
  noted as (
    update seats s set lapse_noted = true from lapsed
    where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.seat_number = lapsed.seat_number returning 1
  )
  insert into usage_events (customer_id, seat_pool_id) select p_customer, p_pool from noted;
  update usage_versions v set version = v.version + aged.n, denials_aged_at = aged.at
    from (
      select count(*) as n, clock.at from (select clock_timestamp() as at) clock
      join denials d on d.customer_id = p_customer and d.seat_pool_id = p_pool and d.at <= clock.at - interval '24 hours'
        and d.at > (select denials_aged_at - interval '24 hours' from usage_versions where customer_id = p_customer and seat_pool_id = p_pool)
      group by clock.at
    ) aged
    where v.customer_id = p_customer and v.seat_pool_id = p_pool and v.denials_aged_at < aged.at;
end $$;
--> statement-breakpoint

-- Clears seats that lapsed before `p_before` and that no longer time-out could bring back, so that their leases
-- can be removed with the other records of that age (L26). A seat somebody is just writing is left for next time.
create function settle_lapsed_seats(p_customer uuid, p_pool uuid, p_before timestamptz) returns int language plpgsql as $$
declare
  s seats;
  settled int := 0;
begin
  for s in select * from seats where customer_id = p_customer and seat_pool_id = p_pool and device_id is not null
      and last_call_at <= clock_timestamp() - lapses_after and lapse_of(seats) < p_before
    order by seat_number for no key update skip locked
  loop
    perform end_lease(s, clock_timestamp(), 'EXPIRED', null, null);
    perform keep_last_use(s);
    perform clear_seat(s);
    settled := settled + 1;
  end loop;
  return settled;
end $$;
--> statement-breakpoint

-- Folds new usage events into the versions and tells every process which pools changed. A hint only: losing the
-- last few in a crash brings the events back, so the flush is not waited for.
create function publish_usage_events() returns int language plpgsql as $$
declare
  published int;
begin
  perform set_config('synchronous_commit', 'off', true);
  perform pg_advisory_xact_lock(hashtext('seatwise.publish_usage_events'));
  with gone as (
    delete from usage_events where ctid = any (array(select ctid from usage_events limit 10000 for update skip locked))
    returning customer_id, seat_pool_id
  ),
  changed as (
    update usage_versions v set version = v.version + g.n
    from (select customer_id, seat_pool_id, count(*) as n from gone group by 1, 2) g
    where v.customer_id = g.customer_id and v.seat_pool_id = g.seat_pool_id
    returning v.customer_id, v.seat_pool_id
  ),
  told as (select pg_notify('seatwise', 'pool:' || customer_id || ':' || seat_pool_id) from changed)
  select count(*) into published from told;
  return published;
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
