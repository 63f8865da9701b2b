-- What the seat engine is measured against: the common design that locks the pool's row and counts. It keeps the same
-- records (lease history, usage events, denials with who held the seats) and is right: every verb decides under the
-- lock, by the clock read after it.
alter table devices add column counted_at timestamptz not null default '-infinity';
--> statement-breakpoint
create table counting_leases (
  customer_id uuid not null, seat_pool_id uuid not null, id bigint generated always as identity, device_id uuid not null,
  app_user_id uuid, grant_number int not null, origin text not null, started_at timestamptz not null, last_call_at timestamptz, ended_at timestamptz, end_reason text,
  primary key (customer_id, seat_pool_id, id)
);
--> statement-breakpoint
create unique index on counting_leases (customer_id, device_id) where ended_at is null;
--> statement-breakpoint
create index on counting_leases (customer_id, seat_pool_id, ended_at, id);
--> statement-breakpoint
create index on counting_leases (customer_id, device_id, started_at);
--> statement-breakpoint
create table counting_denials (
  customer_id uuid not null, seat_pool_id uuid not null, id bigint generated always as identity, at timestamptz not null, device_id uuid,
  installation_id text not null, device_name text not null, app_user_id uuid, user_name text, action text not null, licensed_quantity int not null,
  in_use int not null, holder_device_ids uuid[] not null, holder_lease_ids bigint[] not null, holder_last_call_ats timestamptz[] not null,
  primary key (customer_id, seat_pool_id, id)
);
--> statement-breakpoint
create index on counting_denials (customer_id, seat_pool_id, at, id);
--> statement-breakpoint
create index on counting_denials (customer_id, device_id, at, id);
--> statement-breakpoint
create function counting_log_in(p_customer uuid, p_device uuid, p_token_hash bytea, p_user uuid) returns license_answer language plpgsql as $$
declare
  d devices;
  p seat_pools;
  a license_answer;
  held int;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  if not found or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  if d.removed_at is not null then a.outcome := 'REFUSED'; a.reason := 'DEVICE_NOT_REGISTERED'; return a; end if;
  if exists (select from app_users where customer_id = p_customer and id = p_user and disabled_at is not null) then a.outcome := 'REFUSED'; a.reason := 'USER_DISABLED'; return a; end if;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id for no key update;
  if p.suspended_at is not null then a.outcome := 'REFUSED'; a.reason := 'POOL_SUSPENDED'; return a; end if;
  a.server_time := clock_timestamp();
  select count(*) into held from devices
    where customer_id = p_customer and seat_pool_id = p.id and id <> p_device and hard_login
      and counted_at > a.server_time - make_interval(secs => p.inactivity_timeout_seconds);
  if held >= p.licensed_quantity then
    insert into counting_denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, app_user_id, user_name, action, licensed_quantity, in_use, holder_device_ids, holder_lease_ids, holder_last_call_ats)
      select p_customer, p.id, a.server_time, p_device, d.installation_id, d.name, p_user, (select user_name from app_users where customer_id = p_customer and id = p_user), 'LOGIN',
        p.licensed_quantity, count(*), array_agg(x.id), array_agg(0::bigint), array_agg(x.counted_at)
      from devices x where x.customer_id = p_customer and x.seat_pool_id = p.id and x.hard_login and x.counted_at > a.server_time - make_interval(secs => p.inactivity_timeout_seconds);
    insert into usage_events (customer_id, seat_pool_id) values (p_customer, p.id);
    a.outcome := 'REFUSED'; a.reason := 'NO_LICENSE_AVAILABLE';
    return a;
  end if;
  update devices set hard_login = true, app_user_id = p_user, logged_in_at = a.server_time, logged_out_at = null, logout_reason = null, counted_at = a.server_time,
    last_grant_number = last_grant_number + 1
    where customer_id = p_customer and id = p_device returning last_grant_number into a.grant_number;
  insert into counting_leases (customer_id, seat_pool_id, device_id, app_user_id, grant_number, origin, started_at)
    values (p_customer, p.id, p_device, p_user, a.grant_number, 'LOGIN', a.server_time);
  insert into usage_events (customer_id, seat_pool_id) values (p_customer, p.id);
  update app_users set last_login_at = a.server_time where customer_id = p_customer and id = p_user;
  a.outcome := 'GRANTED'; a.grant_kind := 'NEW'; a.device_id := p_device;
  a.lapses_at := a.server_time + make_interval(secs => p.inactivity_timeout_seconds);
  return a;
end $$;
--> statement-breakpoint
create function counting_log_out(p_customer uuid, p_device uuid, p_token_hash bytea) returns license_answer language plpgsql as $$
declare
  d devices;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  if not found or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  perform 1 from seat_pools where customer_id = p_customer and id = d.seat_pool_id for no key update;
  a.server_time := clock_timestamp();
  update devices set hard_login = false, logged_out_at = a.server_time, logout_reason = 'LOGOUT', counted_at = '-infinity'
    where customer_id = p_customer and id = p_device and hard_login;
  a.changed := found;
  a.outcome := 'DONE';
  if not a.changed then return a; end if;
  update counting_leases set last_call_at = d.counted_at, ended_at = greatest(started_at, a.server_time), end_reason = 'LOGOUT'
    where customer_id = p_customer and device_id = p_device and ended_at is null;
  insert into usage_events (customer_id, seat_pool_id) values (p_customer, d.seat_pool_id);
  insert into device_activity as x (customer_id, device_id, last_used_at, last_action) values (p_customer, p_device, a.server_time, 'LOGOUT')
    on conflict (customer_id, device_id) do update set last_used_at = excluded.last_used_at, last_action = excluded.last_action;
  return a;
end $$;
