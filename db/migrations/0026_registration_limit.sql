CREATE TABLE "registration_windows" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"hour_starts_at" timestamp with time zone NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"registered_before" integer DEFAULT 0 NOT NULL,
	"refused_at" timestamp with time zone,
	CONSTRAINT "registration_windows_pkey" PRIMARY KEY("customer_id","seat_pool_id","slot"),
	CONSTRAINT "registration_windows_slot_check" CHECK ("registration_windows"."slot" between 0 and 15),
	CONSTRAINT "registration_windows_counts_check" CHECK ("registration_windows"."registered" >= 0 and "registration_windows"."registered_before" >= 0)
);
--> statement-breakpoint
ALTER TABLE "alert_settings" ALTER COLUMN "kinds" SET DEFAULT '{"NEARLY_FULL","FULL","FIRST_DENIAL_OF_DAY","OVER_QUANTITY","IDLE_LICENSES","REGISTRATION_LIMIT"}';--> statement-breakpoint
ALTER TABLE "registration_windows" ADD CONSTRAINT "registration_windows_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Nobody has left the new kind out. Endpoints that want every kind want this one too.
update alert_settings set kinds = kinds || '{REGISTRATION_LIMIT}'::text[] where not 'REGISTRATION_LIMIT' = any (kinds);
--> statement-breakpoint
update webhook_endpoints set kinds = kinds || '{REGISTRATION_LIMIT}'::text[]
where kinds @> '{NEARLY_FULL,FULL,FIRST_DENIAL_OF_DAY,OVER_QUANTITY,IDLE_LICENSES}' and not 'REGISTRATION_LIMIT' = any (kinds);
--> statement-breakpoint

-- How many registrations a row stands for at an instant: those of this clock hour, and of the hour before the part that
-- is less than an hour ago. A row at most one hour ahead belongs to this hour: the database's clock was set back.
create function registration_load(w registration_windows, p_at timestamptz) returns double precision language sql immutable as $$
  select case w.hour_starts_at - date_trunc('hour', p_at, 'UTC')
    when interval '0' then w.registered + w.registered_before * left_of_hour
    when interval '1 hour' then w.registered + w.registered_before * left_of_hour
    when interval '-1 hour' then w.registered * left_of_hour
    else 0 end
  from (select 1 - extract(epoch from p_at - date_trunc('hour', p_at, 'UTC'))::double precision / 3600 as left_of_hour) hour
$$;
--> statement-breakpoint

-- Rows that share a limit: a hundred registrations each, so that a small limit is kept exactly.
create function registration_slots(p_limit int) returns int language sql immutable as $$
  select least(16, greatest(1, p_limit / 100))
$$;
--> statement-breakpoint

-- Whether a row takes another registration at an instant.
create function has_registration_room(w registration_windows, p_limit int, p_at timestamptz) returns boolean language sql immutable as $$
  select w.slot < registration_slots(p_limit)
    and registration_load(w, p_at) <= p_limit / registration_slots(p_limit) + (w.slot < p_limit % registration_slots(p_limit))::int - 1
$$;
--> statement-breakpoint

-- Counts a new device, or returns false at the limit. A row that another registration has locked is passed over, so that
-- registrations wait only when every other row is full.
create function count_registration(p_customer uuid, p_pool uuid, p_limit int) returns boolean language plpgsql set enable_seqscan = off as $$
declare
  at timestamptz := clock_timestamp();
  hour timestamptz := date_trunc('hour', at, 'UTC');
  mine int;
begin
  for attempt in 1 .. 2 loop
    select slot into mine from registration_windows w
      where customer_id = p_customer and seat_pool_id = p_pool and has_registration_room(w, p_limit, at)
      limit 1 for no key update skip locked;
    if not found then
      select slot into mine from registration_windows w
        where customer_id = p_customer and seat_pool_id = p_pool and has_registration_room(w, p_limit, at)
        order by random() limit 1 for no key update;
    end if;
    -- The rows may be those that another of the first registrations has just made: they are looked at once more.
    exit when found or attempt = 2;
    insert into registration_windows (customer_id, seat_pool_id, slot, hour_starts_at)
      select p_customer, p_pool, slot, hour from generate_series(0, registration_slots(p_limit) - 1) slot on conflict do nothing;
  end loop;
  if mine is null then return false; end if;
  update registration_windows set
      registered = 1 + case when hour_starts_at between hour and hour + interval '1 hour' then registered else 0 end,
      registered_before = case hour_starts_at when hour - interval '1 hour' then registered when hour then registered_before when hour + interval '1 hour' then registered_before else 0 end,
      hour_starts_at = case when hour_starts_at = hour + interval '1 hour' then hour_starts_at else hour end
    where customer_id = p_customer and seat_pool_id = p_pool and slot = mine;
  return true;
end $$;
--> statement-breakpoint

-- Seconds until a new device may be registered again; null: now.
create function registration_wait(p_customer uuid, p_pool uuid, p_limit int) returns int language plpgsql set enable_seqscan = off as $$
declare
  at timestamptz := clock_timestamp();
  hour timestamptz := date_trunc('hour', at, 'UTC');
  passed double precision := extract(epoch from at - hour) / 3600;
  now_count int;
  before_count int;
  hours double precision;
begin
  if exists (select from registration_windows w where customer_id = p_customer and seat_pool_id = p_pool and has_registration_room(w, p_limit, at))
    or (select count(*) from registration_windows where customer_id = p_customer and seat_pool_id = p_pool and slot < registration_slots(p_limit)) < registration_slots(p_limit)
  then return null; end if;
  select sum(case when hour_starts_at >= hour then registered else 0 end),
      sum(case hour_starts_at when hour - interval '1 hour' then registered else registered_before end)
    into now_count, before_count
    from registration_windows where customer_id = p_customer and seat_pool_id = p_pool and slot < registration_slots(p_limit);
  hours := case when now_count < p_limit then 1 - (p_limit - 1 - now_count) / greatest(before_count, 1)::double precision - passed
    else 1 - passed + 1 - (p_limit - 1) / now_count::double precision end;
  return greatest(1, ceil(hours * 3600));
end $$;
--> statement-breakpoint

-- The answer at the limit. Noted once a minute at most; the change of usage has the pool's alerts evaluated.
create function refuse_registration(p_customer uuid, p_pool uuid, p_limit int) returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  a license_answer;
  at timestamptz := clock_timestamp();
begin
  update registration_windows set refused_at = at
    where customer_id = p_customer and seat_pool_id = p_pool and slot = 0
      and (refused_at is null or refused_at not between at - interval '1 minute' and at);
  if found then perform note_usage_change(p_customer, p_pool); end if;
  a.outcome := 'RATE_LIMITED';
  a.retry_after_seconds := coalesce(registration_wait(p_customer, p_pool, p_limit), 1);
  return a;
end $$;
--> statement-breakpoint

-- As before (0016), with a limit on devices that become registered within an hour; a registration that is renewed is not
-- limited (L10). The default is for processes of an older version.
do $$
declare
  source text := pg_get_functiondef('register_device'::regproc);
  changed text := source;
  change text[];
begin
  foreach change slice 1 in array array[
    ['p_present_token_hash bytea DEFAULT NULL::bytea)', 'p_present_token_hash bytea DEFAULT NULL::bytea, p_hourly_limit int DEFAULT 2000)'],
    [E'  -- Waits for a change of mode, of the key', E'  if (d.id is null or d.removed_at is not null) and registration_wait(p_customer, p_pool, p_hourly_limit) is not null then
    return refuse_registration(p_customer, p_pool, p_hourly_limit);
  end if;

  -- Waits for a change of mode, of the key'],
    [E'  has_token := is_known and', E'  if not is_known and not count_registration(p_customer, p_pool, p_hourly_limit) then
    if is_new then delete from devices where customer_id = p_customer and id = d.id; end if;
    return refuse_registration(p_customer, p_pool, p_hourly_limit);
  end if;
  has_token := is_known and']
  ] loop
    if position(change[1] in changed) = 0 then raise exception 'in register_device there is no "%"', change[1]; end if;
    changed := replace(changed, change[1], change[2]);
  end loop;
  drop function register_device(uuid, uuid, bytea, text, text, text, text, uuid, bytea, bytea);
  execute changed;
end $$;
