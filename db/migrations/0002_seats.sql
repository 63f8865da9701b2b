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
