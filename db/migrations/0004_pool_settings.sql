-- How the settings of a pool reach its seats.

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
