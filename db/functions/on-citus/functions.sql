-- Functions that replace those of db/functions in a database that is distributed with Citus (npm run distribute),
-- because a statement may not write to several shards or lock one of several joined tables.

-- A statement that writes may pass columns to immutable functions only. These are immutable for time-outs, which are
-- seconds: PostgreSQL calls the addition of an interval stable because days depend on the time zone. Without Citus they
-- stay stable, because an immutable function with such a body is not inlined.
alter function is_held(timestamptz, interval, timestamptz) immutable;
alter function call_lasts_until(timestamptz, interval) immutable;
alter function is_takeable(text, text, timestamptz, interval, text, timestamptz) immutable;
alter function lapse_of(timestamptz, interval, timestamptz) immutable;

-- usage_events is logged there: no crash empties it.
create or replace function version_gap() returns bigint language sql stable as $$
  select 0::bigint
$$;

-- Folds the usage events of one pool after the other into its version. The notification is sent by the coordinator, where
-- every process listens.
create or replace function publish_usage_events() returns int language plpgsql as $$
declare
  changed record;
  gone int;
  published int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('seatwise.publish_usage_events'));
  for changed in
    select customer_id, seat_pool_id
    from usage_events
    group by customer_id, seat_pool_id
    order by customer_id, seat_pool_id
    limit 1000
  loop
    delete from usage_events
    where customer_id = changed.customer_id and seat_pool_id = changed.seat_pool_id;
    get diagnostics gone = row_count;
    update usage_versions set version = version + gone
    where customer_id = changed.customer_id and seat_pool_id = changed.seat_pool_id;
    perform pg_notify('seatwise', 'pool:' || changed.customer_id || ':' || changed.seat_pool_id);
    published := published + 1;
  end loop;
  return published;
end $$;

-- Renews the leases of one customer's devices as renew_leases does: the seats are locked first, by a statement of its
-- own that skips locked ones, and the following statements wait for nothing.
create or replace function renew_leases_of_customer(
  p_customer uuid, p_devices uuid[], p_token_hashes bytea[], p_actions text[], p_checkpoints boolean[]
)
returns table (
  customer_id uuid, device_id uuid, grant_number int,
  lapses_at timestamptz, lapses_after_seconds int, server_time timestamptz
)
language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare
  devices_asked uuid[];
  devices_locked uuid[];
  actions text[];
  users uuid[];
  at timestamptz;
begin
  select array_agg(d.id), array_agg(asked.action), array_agg(d.app_user_id)
  into devices_asked, actions, users
  from unnest(p_devices, p_token_hashes, p_actions, p_checkpoints)
    as asked(device_id, token_hash, action, is_checkpoint)
  join devices d
    on d.customer_id = p_customer
    and d.id = asked.device_id
    and d.token_hash = asked.token_hash
    and d.removed_at is null
    and d.hard_login
  join seat_pools p on p.customer_id = p_customer and p.id = d.seat_pool_id
  join applications a
    on a.id = p.application_id
    and (not asked.is_checkpoint or asked.action = any (a.checkpoints));
  if devices_asked is null then return; end if;
  devices_locked := array(
    select s.device_id
    from seats s
    where s.customer_id = p_customer
      and s.device_id = any (devices_asked)
      and s.mode = 'CONCURRENT'
      and s.standing <> 'FROZEN'
      and is_held(s.last_call_at, s.lapses_after, clock_timestamp())
    for no key update skip locked
  );
  at := clock_timestamp();
  return query update seats s set
    last_call_at = at,
    -- Citus 13.2 crashes on an element of an array that is assigned as it is.
    last_action = coalesce(actions[array_position(devices_asked, s.device_id)], s.last_action)
  where s.customer_id = p_customer
    and s.device_id = any (devices_locked)
    and is_held(s.last_call_at, s.lapses_after, at)
  returning
    s.customer_id, s.device_id, s.grant_number,
    call_lasts_until(s.last_call_at, s.lapses_after), extract(epoch from s.lapses_after)::int, at;
  insert into device_checks (customer_id, device_id, at, action, app_user_id)
  select p_customer, s.device_id, at, actions[array_position(devices_asked, s.device_id)],
    users[array_position(devices_asked, s.device_id)]
  from seats s
  where s.customer_id = p_customer and s.device_id = any (devices_locked) and s.last_call_at = at;
end $$;

-- Renews the leases of devices of several customers, one customer after the other.
create or replace function renew_leases(
  p_customers uuid[], p_devices uuid[], p_token_hashes bytea[],
  p_actions text[], p_checkpoints boolean[]
)
returns table (
  customer_id uuid, device_id uuid, grant_number int,
  lapses_at timestamptz, lapses_after_seconds int, server_time timestamptz
)
language plpgsql as $$
#variable_conflict use_column
declare
  one uuid;
  devices uuid[];
  hashes bytea[];
  actions text[];
  checkpoints boolean[];
begin
  for one, devices, hashes, actions, checkpoints in
    select
      asked.customer, array_agg(asked.device), array_agg(asked.hash), array_agg(asked.action),
      array_agg(asked.checkpoint)
    from unnest(p_customers, p_devices, p_token_hashes, p_actions, p_checkpoints)
      as asked(customer, device, hash, action, checkpoint)
    group by 1
    order by 1
  loop
    return query select * from renew_leases_of_customer(one, devices, hashes, actions, checkpoints);
  end loop;
end $$;

-- Returns the live picture of one pool as seat_usage does.
create or replace function seat_usage_of_pool(p_customer uuid, p_pool uuid)
returns table (
  customer_id uuid, seat_pool_id uuid,
  licensed_quantity int, in_use int, registered_devices int, denials_last_24_hours int,
  next_lapse_at timestamptz, next_denial_ages_at timestamptz, as_of timestamptz,
  version bigint, unnoted_lapses int, settings_version int
)
language plpgsql as $$
#variable_conflict use_column
declare
  now_at timestamptz := clock_timestamp();
begin
  return query select
    p.customer_id,
    p.id,
    p.licensed_quantity,
    held.n::int,
    (
      select count(*)
      from devices d
      where d.customer_id = p_customer and d.seat_pool_id = p_pool and d.removed_at is null
    )::int,
    recent.n::int,
    held.next_lapse_at,
    recent.oldest + interval '24 hours',
    now_at,
    v.version + (select count(*) from usage_events e where e.customer_id = p_customer and e.seat_pool_id = p_pool),
    held.unnoted::int,
    p.settings_version
  from seat_pools p
  join usage_versions v on v.customer_id = p_customer and v.seat_pool_id = p_pool
  cross join (
    select
      count(*) filter (where is_held(s.last_call_at, s.lapses_after, now_at)) as n,
      min(call_lasts_until(least(s.last_call_at, now_at), s.lapses_after))
        filter (where is_held(s.last_call_at, s.lapses_after, now_at)) as next_lapse_at,
      count(*) filter (
        where s.lease_id is not null
          and (s.last_call_at > now_at or not is_held(s.last_call_at, s.lapses_after, now_at) and not s.lapse_noted)
      ) as unnoted
    from seats s
    where s.customer_id = p_customer and s.seat_pool_id = p_pool
  ) held
  cross join (
    select count(*) as n, min(x.at) as oldest
    from denials x
    where x.customer_id = p_customer and x.seat_pool_id = p_pool and x.at > now_at - interval '24 hours'
  ) recent
  where p.customer_id = p_customer and p.id = p_pool;
end $$;

-- Returns the live picture of pools, one after the other.
create or replace function seat_usage(p_customers uuid[], p_pools uuid[])
returns table (
  customer_id uuid, seat_pool_id uuid,
  licensed_quantity int, in_use int, registered_devices int, denials_last_24_hours int,
  next_lapse_at timestamptz, next_denial_ages_at timestamptz, as_of timestamptz,
  version bigint, unnoted_lapses int, settings_version int
)
language plpgsql as $$
begin
  for n in 1 .. cardinality(p_pools) loop
    return query select * from seat_usage_of_pool(p_customers[n], p_pools[n]);
  end loop;
end $$;
