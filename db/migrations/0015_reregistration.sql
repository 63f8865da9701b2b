ALTER TABLE "devices" ADD COLUMN "superseded_token_hash" "bytea";--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "token_issued_at" timestamp with time zone;
--> statement-breakpoint
-- L10: who registers a known installation again keeps its login only by presenting the device's present token.

-- Whether the device has made a call that was recorded with the token it was given last.
create function token_used(d devices) returns boolean language sql stable as $$
  select exists (select from device_activity a where a.customer_id = d.customer_id and a.device_id = d.id and a.last_used_at > d.token_issued_at)
    or exists (select from seats s where s.customer_id = d.customer_id and s.device_id = d.id and s.mode = 'CONCURRENT' and s.last_call_at > d.token_issued_at)
$$;
--> statement-breakpoint

drop function register_device(uuid, uuid, bytea, text, text, text, text, uuid, bytea);
--> statement-breakpoint

-- L7-L10. A known installation is renewed, never a second device. `changed` says that a login was ended. A process of an
-- older version sends no present token, so its registrations end the login.
create function register_device(p_customer uuid, p_pool uuid, p_key_hash bytea, p_installation text, p_name text, p_platform text, p_app_version text, p_new_device uuid, p_token_hash bytea, p_present_token_hash bytea default null)
returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  p seat_pools;
  d devices;
  a license_answer;
  delay interval;
  refused devices;
  has_token boolean;
  is_known boolean;
  is_new boolean := false;
  ends_login boolean;
  acting_user uuid;
begin
  select * into p from seat_pools where customer_id = p_customer and id = p_pool;
  if not found or p.registration_key_hash <> p_key_hash then a.outcome := 'UNKNOWN_KEY'; return a; end if;
  if p.suspended_at is not null then return refuse('POOL_SUSPENDED', refused); end if;
  select * into d from devices where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation;
  if p.mode = 'NAMED' and not seat_available(p_customer, p_pool, d.id, 'NAMED') then
    return deny(p_customer, p_pool, d.id, p_installation, p_name, null, 'REGISTER');
  end if;

  -- Waits for a change of mode, of the key or a suspension that is under way.
  select * into p from seat_pools where customer_id = p_customer and id = p_pool for share;
  if p.registration_key_hash <> p_key_hash or p.suspended_at is not null then a.outcome := 'RETRY'; return a; end if;
  -- The token and the login are compared under the device's lock: another registration or a login may be under way.
  select * into d from devices where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation for no key update;
  if not found then
    insert into devices (customer_id, id, seat_pool_id, installation_id, name, platform, app_version, token_hash)
      values (p_customer, p_new_device, p_pool, p_installation, p_name, p_platform, p_app_version, p_token_hash)
      on conflict (customer_id, seat_pool_id, installation_id) do nothing
      returning * into d;
    is_new := found;
    if not is_new then
      select * into d from devices where customer_id = p_customer and seat_pool_id = p_pool and installation_id = p_installation for no key update;
    end if;
  end if;
  is_known := not is_new and d.removed_at is null;
  has_token := is_known and coalesce(d.token_hash = p_present_token_hash or (d.superseded_token_hash = p_present_token_hash and not token_used(d)), false);
  ends_login := is_known and d.hard_login and not has_token;
  if d.hard_login then acting_user := d.app_user_id; end if;
  if not is_new then
    -- L27 has no reason of its own for it. LOGOUT fits: the device is told LOGGED_OUT, and nobody in the portal did it.
    if ends_login then perform end_login(d, 'REREGISTERED', 'LOGOUT', null, null); end if;
    update devices known set
        name = p_name, platform = coalesce(p_platform, known.platform), app_version = coalesce(p_app_version, known.app_version),
        token_hash = p_token_hash, superseded_token_hash = case when has_token then p_present_token_hash end, token_issued_at = clock_timestamp(),
        removed_at = null, registered_at = case when known.removed_at is null then known.registered_at else clock_timestamp() end
      where known.customer_id = p_customer and known.id = d.id
      returning * into d;
  end if;
  if p.mode = 'NAMED' then
    delay := make_interval(hours => p.reregistration_delay_hours);
    a := take_seat(p_customer, p_pool, d.id, null, 'NAMED', 'REGISTRATION', 'REGISTER', delay);
  else
    a.outcome := 'GRANTED'; a.device_id := d.id; a.server_time := clock_timestamp();
  end if;
  -- For the timeline. A NAMED licence that is taken anew is in it already. No check-point or activity has small letters.
  if is_known and (p.mode <> 'NAMED' or a.grant_kind = 'RENEWED') then
    perform note_check(p_customer, d.id, clock_timestamp(), case when has_token then 'reregistered' else 'reregistered-without-token' end, acting_user);
  end if;
  a.changed := ends_login;
  perform note_usage_change(p_customer, p_pool);
  perform note_activity(p_customer, d.id, coalesce(d.token_issued_at, clock_timestamp()), 'REGISTER');
  return a;
end $$;
