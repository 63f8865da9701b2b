-- Another engine altogether: no seat rows; a device holds a licence while its last call is young enough, and whoever
-- needs a licence locks the pool and counts. Done right here; the broken engines make one mistake each.
alter table devices add column counted_at timestamptz not null default '-infinity', add column counted_lease bigint;
-- It updates a device twice in a transaction, and then the foreign key would lock the app user after the device.
alter table devices drop constraint devices_app_user_fkey;
create index devices_counted_idx on devices (customer_id, seat_pool_id) where hard_login;

create function counted_window(p_pool uuid) returns interval language sql stable as $$
  select make_interval(secs => inactivity_timeout_seconds * 0.001) from seat_pools where id = p_pool
$$;

create function counted_lock(p_pool uuid) returns void language plpgsql as $$
begin
  perform 1 from seat_pools where id = p_pool for update;
end $$;

create function counted_holders(p_pool uuid, p_but uuid) returns int language sql volatile as $$
  select count(*)::int from devices where seat_pool_id = p_pool and id <> p_but and hard_login and counted_at > clock_timestamp() - counted_window(p_pool)
$$;

-- Locks the pool, then counts the other holders.
create function counted_full(p_pool uuid, p_but uuid) returns boolean language plpgsql as $$
begin
  perform counted_lock(p_pool);
  return counted_holders(p_pool, p_but) >= (select licensed_quantity from seat_pools where id = p_pool);
end $$;

-- The clock that decides whether a lease is still held.
create function counted_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

create function counted_renew(p_pool uuid, p_device uuid) returns license_answer language plpgsql as $$
declare
  a license_answer;
begin
  perform 1 from devices where id = p_device and hard_login and counted_at > counted_clock() - counted_window(p_pool);
  if not found then return a; end if;
  perform counted_lock(p_pool);
  update devices set counted_at = counted_clock()
    where id = p_device and hard_login and counted_at > counted_clock() - counted_window(p_pool)
    returning counted_at into a.server_time;
  if not found then return a; end if;
  a.outcome := 'GRANTED'; a.grant_kind := 'RENEWED';
  a.lapses_at := a.server_time + counted_window(p_pool);
  select grant_number into a.grant_number from counted_leases where device_id = p_device;
  -- A slow way to the commit, for the sound engine too, so that seconds suffice to meet a taker meanwhile.
  if random() < 0.3 then perform pg_sleep(random() * 0.03); end if;
  return a;
end $$;

create table counted_leases (like leases);
create or replace view leases as
  select app_user_id, customer_id, device_id, end_note, end_reason, ended_at, ended_by, grant_number, id, last_call_at, origin, seat_pool_id, started_at from past_leases
  union all
  select app_user_id, customer_id, device_id, end_note, end_reason, ended_at, ended_by, grant_number, id, last_call_at, origin, seat_pool_id, started_at from counted_leases;

create function counted_end(d devices, p_reason text) returns void language plpgsql as $$
declare
  lapse timestamptz := d.counted_at + counted_window(d.seat_pool_id);
begin
  with ended as (delete from counted_leases where device_id = d.id returning *)
  insert into past_leases (customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
    select customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at, d.counted_at,
      greatest(started_at, least(clock_timestamp(), lapse)), case when lapse <= clock_timestamp() then 'EXPIRED' else p_reason end
    from ended;
  update devices set counted_at = '-infinity' where id = d.id;
end $$;

create function counted_take(d devices, p_user uuid, p_origin text, p_action text) returns license_answer language plpgsql as $$
declare
  a license_answer;
begin
  if counted_full(d.seat_pool_id, d.id) then
    a.outcome := 'REFUSED'; a.reason := 'NO_LICENSE_AVAILABLE'; a.server_time := clock_timestamp();
    insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, action, licensed_quantity, in_use)
      values (d.customer_id, d.seat_pool_id, a.server_time, d.id, d.installation_id, d.name, p_action, 0, 0);
    return a;
  end if;
  select * into d from devices where id = d.id for no key update;
  if d.removed_at is not null or (p_origin = 'REGAIN' and not d.hard_login) or d.held_off_until > clock_timestamp() then a.outcome := 'RETRY'; return a; end if;
  perform counted_end(d, 'EXPIRED');
  a.outcome := 'GRANTED';
  a.grant_kind := case when p_origin = 'REGAIN' then 'REGAINED' else 'NEW' end;
  a.server_time := clock_timestamp();
  a.lapses_at := a.server_time + counted_window(d.seat_pool_id);
  update devices set hard_login = true, app_user_id = coalesce(p_user, app_user_id), counted_at = a.server_time, last_grant_number = last_grant_number + 1 where id = d.id
    returning last_grant_number into a.grant_number;
  insert into counted_leases (customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at)
    values (d.customer_id, d.seat_pool_id, nextval('lease_ids'), d.id, d.app_user_id, a.grant_number, p_origin, a.server_time);
  return a;
end $$;

create or replace function log_in(p_customer uuid, p_device uuid, p_token_hash bytea, p_user uuid, p_app_version text) returns license_answer language plpgsql as $$
declare
  d devices;
  a license_answer;
begin
  select * into d from devices where id = p_device;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  if d.held_off_until > clock_timestamp() then return refuse('HELD_OFF', d); end if;
  a := counted_renew(d.seat_pool_id, d.id);
  if a.outcome is not null then return a; end if;
  return counted_take(d, p_user, 'LOGIN', 'LOGIN');
end $$;

create or replace function check_license(p_customer uuid, p_device uuid, p_token_hash bytea, p_action text) returns license_answer language plpgsql as $$
declare
  d devices;
  a license_answer;
begin
  select * into d from devices where id = p_device;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  if not d.hard_login then return refuse('LOGGED_OUT', d); end if;
  a := counted_renew(d.seat_pool_id, d.id);
  if a.outcome is not null then return a; end if;
  return counted_take(d, null, 'REGAIN', p_action);
end $$;

create or replace function record_activity(p_customer uuid, p_device uuid, p_token_hash bytea, p_activity text) returns license_answer language plpgsql as $$
declare
  d devices;
  a license_answer;
begin
  select * into d from devices where id = p_device;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  a := counted_renew(d.seat_pool_id, d.id);
  a.outcome := 'DONE';
  return a;
end $$;

create or replace function renew_leases(p_customers uuid[], p_devices uuid[], p_token_hashes bytea[], p_actions text[], p_checkpoints boolean[])
returns table (customer_id uuid, device_id uuid, grant_number int, lapses_at timestamptz, lapses_after_seconds int, server_time timestamptz) language sql volatile as $$
  select null::uuid, null::uuid, 0, null::timestamptz, 0, null::timestamptz where false
$$;

create or replace function leave_seat(d devices, p_reason text, p_by text, p_note text) returns void language plpgsql as $$
begin
  perform counted_end(d, p_reason);
end $$;

-- The pool before the device, as everybody else here.
do $$
declare
  verb text;
begin
  perform mutate_function('log_out', 'update devices set', 'perform counted_lock((select seat_pool_id from devices where id = p_device));
  update devices set');
  foreach verb in array '{force_logout,remove_device}'::text[] loop
    perform mutate_function(verb, 'select * into d from devices where', 'perform counted_lock((select seat_pool_id from devices where id = p_device));
  select * into d from devices where');
  end loop;
end $$;
