-- The live picture of pools, and how its changes are counted and published (L29).

-- Counts a change of a pool's usage. A row for each change, because one counter row would make every login wait for the
-- one before; publish_usage_events folds the rows into the pool's version.
create or replace function note_usage_change(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
begin
  insert into usage_events (customer_id, seat_pool_id) values (p_customer, p_pool);
end $$;

-- Returns by how much every version grows because a crash of PostgreSQL has emptied the unlogged usage_events: more than
-- could be lost. 0: no crash since the versions were published.
create or replace function version_gap() returns bigint language sql stable as $$
  select case when exists (select from usage_events_intact) then 0 else 1000000 end
$$;

-- Folds new usage events into the versions and notifies every process of the pools that changed. Returns the number of
-- pools. A notification is only a hint, and versions grow after a crash (version_gap), so that the flush to disk is not
-- waited for. An advisory lock lets one transaction publish at a time.
create or replace function publish_usage_events() returns int language plpgsql as $$
declare
  published int;
begin
  perform pg_advisory_xact_lock(hashtext('seatwise.publish_usage_events'));
  if version_gap() > 0 then
    update usage_versions set version = version + version_gap();
    insert into usage_events_intact default values;
  else
    perform set_config('synchronous_commit', 'off', true);
  end if;
  with gone as (
    delete from usage_events
    where ctid = any (array(select ctid from usage_events limit 10000 for update skip locked))
    returning customer_id, seat_pool_id
  ),
  changed as (
    update usage_versions v set version = v.version + g.n
    from (
      select customer_id, seat_pool_id, count(*) as n
      from gone
      group by 1, 2
    ) g
    where v.customer_id = g.customer_id and v.seat_pool_id = g.seat_pool_id
    returning v.customer_id, v.seat_pool_id
  ),
  told as (
    select pg_notify('seatwise', 'pool:' || customer_id || ':' || seat_pool_id)
    from changed
  )
  select count(*) into published from told;
  return published;
end $$;

-- Returns the live picture of pools, derived from the seats (L6), in one snapshot and without locks. The arrays run in
-- parallel. `version` grows with every change of the usage, `settings_version` with every change of a setting.
-- `unnoted_lapses` is how many seats have lapsed, or have a last call in the future, and are not counted in `version`
-- yet: a watcher then calls note_lapses and reads again.
create or replace function seat_usage(p_customers uuid[], p_pools uuid[])
returns table (
  customer_id uuid, seat_pool_id uuid,
  licensed_quantity int, in_use int, registered_devices int, denials_last_24_hours int,
  next_lapse_at timestamptz, next_denial_ages_at timestamptz, as_of timestamptz,
  version bigint, unnoted_lapses int, settings_version int
)
language plpgsql as $$
#variable_conflict use_column
begin
  return query with clock as materialized (select clock_timestamp() as at)
  select
    p.customer_id,
    p.id,
    p.licensed_quantity,
    held.n::int,
    registered.n::int,
    recent.n::int,
    held.next_lapse_at,
    recent.oldest + interval '24 hours',
    clock.at,
    v.version + events.n + version_gap(),
    held.unnoted::int,
    p.settings_version
  from clock, unnest(p_customers, p_pools) as asked(customer_id, id)
  join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
  join usage_versions v on v.customer_id = p.customer_id and v.seat_pool_id = p.id
  cross join lateral (
    select
      count(*) filter (where is_held(s.last_call_at, s.lapses_after, clock.at)) as n,
      min(least(s.last_call_at, clock.at) + s.lapses_after)
        filter (where is_held(s.last_call_at, s.lapses_after, clock.at)) as next_lapse_at,
      count(*) filter (
        where s.lease_id is not null
          and (
            s.last_call_at > clock.at
            or not is_held(s.last_call_at, s.lapses_after, clock.at) and not s.lapse_noted
          )
      ) as unnoted
    from seats s
    where s.customer_id = p.customer_id and s.seat_pool_id = p.id
  ) held
  cross join lateral (
    select count(*) as n
    from devices d
    where d.customer_id = p.customer_id and d.seat_pool_id = p.id and d.removed_at is null
  ) registered
  cross join lateral (
    select count(*) as n, min(x.at) as oldest
    from denials x
    where x.customer_id = p.customer_id
      and x.seat_pool_id = p.id
      and x.at > clock.at - interval '24 hours'
  ) recent
  cross join lateral (
    select count(*) as n
    from usage_events e
    where e.customer_id = p.customer_id and e.seat_pool_id = p.id
  ) events;
end $$;
