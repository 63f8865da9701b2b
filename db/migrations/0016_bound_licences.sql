-- L9, L23: the licence of a removed device stays bound until its date, through changes of the mode both ways. Its seat keeps
-- its device, its lease and its date; in a CONCURRENT pool nobody takes it before. L16: a new password logs the person out.

-- Whether a seat is the licence of a removed device. Nobody but a removed device holds a seat without being registered.
create function is_bound(s seats) returns boolean language sql stable as $$
  select exists (select from devices d where d.customer_id = s.customer_id and d.id = s.device_id and d.removed_at is not null)
$$;
--> statement-breakpoint

-- As before (0002); the licence of a removed device ends alike in either mode.
create or replace function end_lease(s seats, p_at timestamptz, p_reason text, p_by text, p_note text) returns void language plpgsql as $$
begin
  if s.last_call_at > p_at - s.lapses_after then
    update leases set last_call_at = s.last_call_at, ended_at = greatest(started_at, p_at), end_reason = p_reason, ended_by = p_by, end_note = p_note
      where customer_id = s.customer_id and seat_pool_id = s.seat_pool_id and id = s.lease_id;
  else
    update leases set last_call_at = s.last_call_at, ended_at = greatest(started_at, least(p_at, lapse_of(s))),
        end_reason = case when is_bound(s) then 'DEVICE_REMOVED' else 'EXPIRED' end
      where customer_id = s.customer_id and seat_pool_id = s.seat_pool_id and id = s.lease_id;
  end if;
end $$;
--> statement-breakpoint

-- The time-out that a seat gets when it is taken: in a CONCURRENT pool it may have been a licence with a date until then.
create function seat_timeout(p_customer uuid, p_pool uuid) returns interval language sql stable as $$
  select make_interval(secs => p.inactivity_timeout_seconds) from seat_pools p where p.customer_id = p_customer and p.id = p_pool
$$;
--> statement-breakpoint

-- As before (0002); a seat that is taken gets the time-out of the pool.
do $$
declare
  source text := pg_get_functiondef('take_seat'::regproc);
  changed text := replace(source, 'lapses_after = coalesce(p_lapses_after, lapses_after)', 'lapses_after = coalesce(p_lapses_after, case when held then lapses_after else seat_timeout(p_customer, p_pool) end)');
begin
  if changed = source then raise exception 'take_seat is not as expected'; end if;
  execute changed;
end $$;
--> statement-breakpoint

-- As before (0003), and the licence of a removed device in a pool that is CONCURRENT by now.
create or replace function release_license(p_customer uuid, p_device uuid, p_by text, p_note text) returns boolean language plpgsql as $$
declare
  d devices;
begin
  select * into d from devices where customer_id = p_customer and id = p_device for no key update;
  -- Changing the mode locks every device first, so it stays as it is from here on.
  if d.removed_at is not null and free_seat(p_customer, p_device, 'CONCURRENT', 'FORCED', p_by, p_note) then return true; end if;
  return free_seat(p_customer, p_device, 'NAMED', 'FORCED', p_by, p_note);
end $$;
--> statement-breakpoint

-- L23. All devices, then all seats of the pool are locked. Licences of removed devices stay; every other lease ends; NAMED
-- then gives one licence to each registered device, CONCURRENT gives none until somebody logs in.
create or replace function change_mode(p seat_pools) returns void language plpgsql as $$
declare
  registered int;
  bound int;
  s seats;
  at timestamptz;
  row_of record;
  number int;
begin
  perform 1 from devices where customer_id = p.customer_id and seat_pool_id = p.id order by id for no key update;
  perform 1 from seats where customer_id = p.customer_id and seat_pool_id = p.id order by seat_number for update;
  at := clock_timestamp();
  select count(*) into registered from devices where customer_id = p.customer_id and seat_pool_id = p.id and removed_at is null;
  select count(*) into bound from seats where customer_id = p.customer_id and seat_pool_id = p.id and last_call_at > at - lapses_after and is_bound(seats);
  if p.mode = 'NAMED' and registered + bound > p.licensed_quantity then
    raise exception '% devices are registered, removed devices bind % licences, % licences are owned', registered, bound, p.licensed_quantity using errcode = 'check_violation', constraint = 'seat_pools_named_fit';
  end if;

  for s in select * from seats where customer_id = p.customer_id and seat_pool_id = p.id and device_id is not null order by seat_number loop
    if s.last_call_at > at - s.lapses_after and is_bound(s) then continue; end if;
    perform end_lease(s, at, 'MODE_CHANGED', null, null);
    perform keep_last_use(s);
    perform clear_seat(s);
  end loop;
  update seats set mode = p.mode, lapsed_at = '-infinity',
      lapses_after = case when device_id is null then make_interval(secs => p.inactivity_timeout_seconds) else lapses_after end
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
  for row_of in
    select d.id, free.seat_number
    from (
      select id, row_number() over (order by registered_at, id) as n from devices
      where customer_id = p.customer_id and seat_pool_id = p.id and removed_at is null
    ) d
    join (
      select seat_number, row_number() over (order by seat_number) as n from seats
      where customer_id = p.customer_id and seat_pool_id = p.id and device_id is null
    ) free using (n)
  loop
    number := next_grant_number(p.id);
    update seats set device_id = row_of.id, grant_number = number, last_call_at = at, last_action = 'REGISTER',
        lapses_after = make_interval(hours => p.reregistration_delay_hours),
        lease_id = open_lease(p.customer_id, p.id, row_of.id, null, number, 'REGISTRATION', at)
      where customer_id = p.customer_id and seat_pool_id = p.id and seat_number = row_of.seat_number;
  end loop;
end $$;
--> statement-breakpoint

-- As before (0004); a new time-out is none of a removed device's licence. One whose date has passed is cleared first, so
-- that a longer time-out does not bring it back.
create or replace function apply_seat_pool_settings() returns trigger language plpgsql as $$
declare
  s seats;
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
    perform 1 from seats where customer_id = new.customer_id and seat_pool_id = new.id order by seat_number for no key update;
    for s in select * from seats where customer_id = new.customer_id and seat_pool_id = new.id and last_call_at <= clock_timestamp() - lapses_after and is_bound(seats) order by seat_number loop
      perform end_lease(s, clock_timestamp(), 'EXPIRED', null, null);
      perform keep_last_use(s);
      perform clear_seat(s);
    end loop;
    -- L22. A lapsed device whose seat nobody took holds it again under a longer time-out, inside the quantity.
    update seats set
        lapses_after = make_interval(secs => new.inactivity_timeout_seconds),
        -- What has lapsed keeps its moment, whatever the time-out becomes (L27); a holder has none.
        lapsed_at = case
          when last_call_at > clock_timestamp() - make_interval(secs => new.inactivity_timeout_seconds) then '-infinity'
          when last_call_at > clock_timestamp() - lapses_after then clock_timestamp()
          else lapse_of(seats) end,
        lapse_noted = lapse_noted and last_call_at <= clock_timestamp() - make_interval(secs => new.inactivity_timeout_seconds)
      where customer_id = new.customer_id and seat_pool_id = new.id and not is_bound(seats);
  end if;
  if new.licensed_quantity <> old.licensed_quantity or new.suspended_at is distinct from old.suspended_at then
    perform fit_seats(new.customer_id, new.id);
  end if;
  perform note_usage_change(new.customer_id, new.id);
  return null;
end $$;
--> statement-breakpoint

-- As before (0015). The removed device registers again in a pool that is CONCURRENT by now: it works by the new mode.
do $$
declare
  source text := pg_get_functiondef('register_device'::regproc);
  changed text := replace(source, 'a.outcome := ''GRANTED''; a.device_id := d.id; a.server_time := clock_timestamp();',
    'if not is_known and not is_new then perform free_seat(p_customer, d.id, ''CONCURRENT'', ''MODE_CHANGED'', null, null); end if;
    a.outcome := ''GRANTED''; a.device_id := d.id; a.server_time := clock_timestamp();');
begin
  if changed = source then raise exception 'register_device is not as expected'; end if;
  execute changed;
end $$;
--> statement-breakpoint

-- L11 where the server has checked the password. The person's row is locked first, as everywhere: a password that was set
-- meanwhile is not the one that was checked.
create function log_in_with_password(p_customer uuid, p_device uuid, p_token_hash bytea, p_user uuid, p_app_version text, p_password_hash text)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
begin
  perform 1 from app_users where customer_id = p_customer and id = p_user and password_hash = p_password_hash for key share;
  if not found then
    select * into d from devices where customer_id = p_customer and id = p_device;
    return refuse('INVALID_CREDENTIALS', d);
  end if;
  return log_in(p_customer, p_device, p_token_hash, p_user, p_app_version);
end $$;
--> statement-breakpoint

-- As before (0002), and for a password that was set.
create or replace function standing_refusal(d devices, p seat_pools, p_login boolean) returns text language plpgsql stable as $$
begin
  if d.removed_at is not null then return 'DEVICE_NOT_REGISTERED'; end if;
  if p.suspended_at is not null then return 'POOL_SUSPENDED'; end if;
  if p.mode = 'NAMED' and not exists (
    select from seats s where s.customer_id = d.customer_id and s.device_id = d.id and s.mode = 'NAMED' and s.last_call_at > clock_timestamp() - s.lapses_after
  ) then return 'REREGISTRATION_DUE'; end if;
  if p_login then
    if p.mode = 'CONCURRENT' and d.held_off_until > clock_timestamp() then return 'HELD_OFF'; end if;
  elsif not d.hard_login then
    return case when d.logout_reason in ('FORCED', 'USER_DISABLED', 'PASSWORD_SET') then 'FORCED_LOGOUT' else 'LOGGED_OUT' end;
  end if;
  return null;
end $$;
