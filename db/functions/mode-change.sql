-- What a change of a pool's mode does to its devices and seats.

-- Brings a pool to its new mode (L23). Locks all its devices in id order, then all its seats in the order of their
-- numbers; the caller holds the pool's lock. Licences of removed devices stay; every other lease ends. NAMED then gives
-- one licence to each registered device; CONCURRENT logs every device out, and gives no seat until a user logs in.
-- Raises check_violation if NAMED needs more licences than there are, or if the pool is suspended.
create or replace function change_mode(p_customer uuid, p_pool uuid) returns void language plpgsql as $$
declare
  p seat_pools;
  registered int;
  bound int;
  s seats;
  at timestamptz;
  row_of record;
  number int;
  lease bigint;
begin
  select * into p from seat_pools where customer_id = p_customer and id = p_pool;
  perform 1 from devices where customer_id = p.customer_id and seat_pool_id = p.id order by id for no key update;
  perform 1 from seats where customer_id = p.customer_id and seat_pool_id = p.id order by seat_number for update;
  at := clock_timestamp();
  select count(*) into registered
  from devices
  where customer_id = p.customer_id and seat_pool_id = p.id and removed_at is null;
  select count(*) into bound
  from seats
  where customer_id = p.customer_id
    and seat_pool_id = p.id
    and is_held(last_call_at, lapses_after, at)
    and is_bound(lease_id, customer_id, device_id);
  if p.mode = 'NAMED' and registered + bound > p.licensed_quantity then
    raise exception '% devices are registered, removed devices bind % licences, % licences are owned',
      registered, bound, p.licensed_quantity
      using errcode = 'check_violation', constraint = 'seat_pools_named_fit';
  end if;

  for s in
    select *
    from seats
    where customer_id = p.customer_id and seat_pool_id = p.id and lease_id is not null
    order by seat_number
  loop
    if is_held(s.last_call_at, s.lapses_after, at) and is_bound(s.lease_id, s.customer_id, s.device_id) then
      continue;
    end if;
    perform end_lease(s, at, 'MODE_CHANGED', null, null, true);
    perform keep_last_use(s);
  end loop;
  update seats set
    mode = p.mode,
    device_id = case when lease_id is not null then device_id end,
    lapsed_at = '-infinity',
    lapses_after = case
      when lease_id is null then make_interval(secs => p.inactivity_timeout_seconds)
      else lapses_after
    end
  where customer_id = p.customer_id and seat_pool_id = p.id;
  perform fit_seats(p.customer_id, p.id);

  if p.mode = 'CONCURRENT' then
    update devices set
      hard_login = false,
      logged_out_at = at,
      logout_reason = 'MODE_CHANGED',
      logged_out_by = null,
      logout_note = null
    where customer_id = p.customer_id and seat_pool_id = p.id and hard_login;
    return;
  end if;
  if p.suspended_at is not null then
    raise exception 'a suspended pool cannot be switched to NAMED'
      using errcode = 'check_violation', constraint = 'seat_pools_suspended_switch';
  end if;
  for row_of in
    select d.id, free.seat_number
    from (
      select id, row_number() over (order by registered_at, id) as n
      from devices
      where customer_id = p.customer_id and seat_pool_id = p.id and removed_at is null
    ) d
    join (
      select seat_number, row_number() over (order by seat_number) as n
      from seats
      where customer_id = p.customer_id and seat_pool_id = p.id and lease_id is null
    ) free using (n)
  loop
    update devices set last_grant_number = last_grant_number + 1
    where customer_id = p.customer_id and id = row_of.id
    returning last_grant_number into number;
    lease := nextval('lease_ids');
    update seats set
      device_id = row_of.id,
      grant_number = number,
      lease_id = lease,
      lease_origin = 'REGISTRATION',
      lease_started_at = at,
      last_call_at = at,
      last_action = 'REGISTER',
      lapses_after = make_interval(hours => p.reregistration_delay_hours)
    where customer_id = p.customer_id and seat_pool_id = p.id and seat_number = row_of.seat_number;
  end loop;
end $$;
