-- The count sees the pool as it was before the statement waited for the lock.
create or replace function counted_full(p_pool uuid, p_but uuid) returns boolean language sql volatile as $$
  select counted.n >= p.licensed_quantity
  from seat_pools p, lateral (
    select count(*) as n from devices d where d.seat_pool_id = p.id and d.id <> p_but and d.hard_login
      and d.counted_at > clock_timestamp() - make_interval(secs => p.inactivity_timeout_seconds * 0.001)
  ) counted
  where p.id = p_pool for update of p
$$;
