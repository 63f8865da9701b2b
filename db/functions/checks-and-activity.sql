-- What a logged-in device sends while it is used: checks at check-points and activity such as synchronisation.
-- One function a call, one round trip. An answer RETRY asks for the same call in a new transaction.
-- enable_seqscan is off because plans are kept, and the first ones are made while the tables are small and a sequential
-- scan looks cheap.

-- Notes the last use of a device outside its seat's row. An older use does not replace a newer one, unless that one is
-- in the future because the database's clock was set back. Locks the device's activity row.
create or replace function note_activity(p_customer uuid, p_device uuid, p_at timestamptz, p_action text)
returns void language plpgsql as $$
declare
  now_at timestamptz := clock_timestamp();
begin
  insert into device_activity as a (customer_id, device_id, last_used_at, last_action)
  values (p_customer, p_device, p_at, p_action)
  on conflict (customer_id, device_id) do update set
    last_used_at = excluded.last_used_at,
    last_action = excluded.last_action
  where a.last_used_at <= excluded.last_used_at
    or a.last_used_at > now_at;
end $$;

-- Adds a row to the device's timeline. Every check and activity that is not refused leaves one, in the statement or
-- transaction that answers it: no lock, no further round trip. A check that regains a seat leaves its lease instead.
create or replace function note_check(
  p_customer uuid, p_device uuid, p_at timestamptz,
  p_action text, p_user uuid
)
returns void language plpgsql as $$
begin
  insert into device_checks (customer_id, device_id, at, action, app_user_id)
  values (p_customer, p_device, p_at, p_action, p_user);
end $$;

-- Answers a check (L18, L19): renews the lease that the device still holds, else regains a seat, else denies.
-- In a NAMED pool a check takes nothing (L8). An action that is not a check-point of the application is answered with
-- those that are (L17). A renewal locks its seat only; regaining locks app user, device and one seat, in this order.
create or replace function check_license(p_customer uuid, p_device uuid, p_token_hash bytea, p_action text)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
  p seat_pools;
  known text[];
  refusal text;
  holder uuid;
  s seats;
  is_holder boolean;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  if d.id is null or d.token_hash <> p_token_hash then
    a.outcome := 'UNAUTHENTICATED';
    return a;
  end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  select checkpoints into known from applications where id = p.application_id;
  if not p_action = any (known) then
    a.outcome := 'UNKNOWN_ACTION';
    a.checkpoints := known;
    return a;
  end if;
  select * into s from seats where customer_id = p_customer and device_id = p_device;
  is_holder := is_held(s.last_call_at, s.lapses_after, clock_timestamp());
  refusal := standing_refusal(
    d.removed_at, p.suspended_at, p.mode, s.mode = 'NAMED' and is_holder,
    d.held_off_until, p.force_logout_hold_off_seconds, d.hard_login, d.logout_reason, false
  );
  if refusal is not null then return refuse(refusal, d); end if;
  if p.mode = 'NAMED' then
    a.outcome := 'GRANTED';
    a.grant_kind := 'NOT_REQUIRED';
    a.server_time := clock_timestamp();
    perform note_activity(p_customer, p_device, a.server_time, p_action);
    perform note_check(p_customer, p_device, a.server_time, p_action, d.app_user_id);
    return a;
  end if;

  if is_holder then
    update seats set
      last_call_at = wall_clock(),
      last_action = p_action
    where customer_id = p_customer
      and device_id = p_device
      and mode = 'CONCURRENT'
      and standing <> 'FROZEN'
      and is_held(last_call_at, lapses_after, wall_clock())
    returning * into s;
    if not found then
      -- READ COMMITTED keeps the seat locked after a failed re-check, so this transaction must not lock a device now.
      a.outcome := 'RETRY';
      return a;
    end if;
    perform note_check(p_customer, p_device, s.last_call_at, p_action, d.app_user_id);
    a.outcome := 'GRANTED';
    a.grant_kind := 'RENEWED';
    a.device_id := p_device;
    a.grant_number := s.grant_number;
    a.server_time := clock_timestamp();
    a.lapses_at := s.last_call_at + s.lapses_after;
    a.lapses_after_seconds := extract(epoch from s.lapses_after);
    return a;
  end if;

  if not seat_available(p_customer, p.id, p_device, 'CONCURRENT') then
    return deny(p_customer, p.id, p_device, d.installation_id, d.name, d.app_user_id, p_action);
  end if;
  -- App user before device: the lease's foreign key needs this lock too, and disabling the person takes it first.
  holder := d.app_user_id;
  perform 1
  from app_users
  where customer_id = p_customer and id = holder and disabled_at is null
  for key share;
  if not found then
    a.outcome := 'RETRY';
    return a;
  end if;
  -- Read again under the device's lock: a force logout or another login may have come between.
  update devices set last_grant_number = last_grant_number + 1
  where customer_id = p_customer
    and id = p_device
    and token_hash = p_token_hash
    and removed_at is null
    and hard_login
    and app_user_id = holder
  returning * into d;
  if not found then
    a.outcome := 'RETRY';
    return a;
  end if;
  return take_seat(
    p_customer, p.id, p_device, holder,
    'CONCURRENT', 'REGAIN', p_action, null, d.last_grant_number
  );
end $$;

-- Renews the leases of many devices at once (L18, L20) and notes their checks. The arrays run in parallel.
-- p_checkpoints is true for a check, which the application must list, and false for an activity. Returns the devices it
-- renewed; all others (no live seat, a wrong token, an unknown action, a locked seat) need a call of their own.
-- Skips locked seats, so it never waits and cannot deadlock. The plan is forced to be kept: the estimate for arrays of
-- unknown length looks dearer than a plan for this call, and planning takes several times as long as the call.
create or replace function renew_leases(
  p_customers uuid[], p_devices uuid[], p_token_hashes bytea[],
  p_actions text[], p_checkpoints boolean[]
)
returns table (
  customer_id uuid, device_id uuid, grant_number int,
  lapses_at timestamptz, lapses_after_seconds int, server_time timestamptz
)
language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query with asked as (
    select *
    from unnest(p_customers, p_devices, p_token_hashes, p_actions, p_checkpoints)
      as t(customer_id, device_id, token_hash, action, is_checkpoint)
  ),
  locked as materialized (
    select s.ctid, d.app_user_id, asked.action
    from asked
    join devices d
      on d.customer_id = asked.customer_id
      and d.id = asked.device_id
      and d.token_hash = asked.token_hash
      and d.removed_at is null
      and d.hard_login
    join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
    join applications a
      on a.id = p.application_id
      and (not asked.is_checkpoint or asked.action = any (a.checkpoints))
    join seats s on s.customer_id = d.customer_id and s.device_id = d.id
    where s.mode = 'CONCURRENT'
      and s.standing <> 'FROZEN'
      and is_held(s.last_call_at, s.lapses_after, clock_timestamp())
    for no key update of s skip locked
  ),
  renewed as (
    update seats s set
      last_call_at = clock_timestamp(),
      last_action = l.action
    from locked l
    -- By ctid: a seat that changed after this statement began is left out. By number, which a shrink may give to another
    -- seat, the update could wait for that one while it holds this one.
    where s.ctid = l.ctid
      and is_held(s.last_call_at, s.lapses_after, clock_timestamp())
    returning
      s.customer_id, s.device_id, s.grant_number, s.last_call_at, s.lapses_after,
      clock_timestamp() as server_time, l.app_user_id, l.action
  ),
  noted as (
    insert into device_checks (customer_id, device_id, at, action, app_user_id)
    select r.customer_id, r.device_id, r.last_call_at, r.action, r.app_user_id
    from renewed r
  )
  select
    r.customer_id,
    r.device_id,
    r.grant_number,
    r.last_call_at + r.lapses_after,
    extract(epoch from r.lapses_after)::int,
    r.server_time
  from renewed r;
end $$;

-- Records an activity such as a synchronisation (L20) and notes it in the timeline: renews a lease that is still held,
-- never takes or regains one, and is never refused for want of one. Returns DONE, with the lease if one is held.
-- Locks the seat, or the device's activity row if no lease is renewed.
create or replace function record_activity(p_customer uuid, p_device uuid, p_token_hash bytea, p_activity text)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
  s seats;
  a license_answer;
  at timestamptz;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  if not found or d.token_hash <> p_token_hash then
    a.outcome := 'UNAUTHENTICATED';
    return a;
  end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  a.outcome := 'DONE';
  update seats set
    last_call_at = wall_clock(),
    last_action = p_activity
  where customer_id = p_customer
    and device_id = p_device
    and mode = 'CONCURRENT'
    and standing <> 'FROZEN'
    and is_held(last_call_at, lapses_after, wall_clock())
  returning * into s;
  at := case when found then s.last_call_at else clock_timestamp() end;
  if s.lease_id is null then
    perform note_activity(p_customer, p_device, at, p_activity);
    -- In a suspended pool a lease that is still held runs on without being renewed (L33).
    select * into s
    from seats
    where customer_id = p_customer
      and device_id = p_device
      and mode = 'CONCURRENT'
      and standing = 'FROZEN'
      and is_held(last_call_at, lapses_after, clock_timestamp());
  end if;
  perform note_check(p_customer, p_device, at, p_activity, case when d.hard_login then d.app_user_id end);
  if s.lease_id is not null then
    a.grant_number := s.grant_number;
    a.lapses_at := s.last_call_at + s.lapses_after;
    a.lapses_after_seconds := extract(epoch from s.lapses_after);
  end if;
  a.server_time := clock_timestamp();
  return a;
end $$;
