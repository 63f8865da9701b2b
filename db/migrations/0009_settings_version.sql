-- Settings that are open on somebody's screen follow a change of them, whoever made it.

create function count_settings_change() returns trigger language plpgsql as $$
begin
  new.settings_version := old.settings_version + 1;
  return new;
end $$;
--> statement-breakpoint

create trigger seat_pools_count_settings_change before update on seat_pools
  for each row
  when (
    (new.mode, new.licensed_quantity, new.inactivity_timeout_seconds, new.reregistration_delay_hours, new.force_logout_hold_off_seconds, new.user_authentication, new.suspended_at, new.registration_key_hash)
    is distinct from (old.mode, old.licensed_quantity, old.inactivity_timeout_seconds, old.reregistration_delay_hours, old.force_logout_hold_off_seconds, old.user_authentication, old.suspended_at, old.registration_key_hash)
  )
  execute function count_settings_change();
--> statement-breakpoint

create function publish_settings_change() returns trigger language plpgsql as $$
begin
  perform note_usage_change(new.customer_id, new.id);
  return null;
end $$;
--> statement-breakpoint

-- Settings that reach no seat. Those that do are published by apply_seat_pool_settings.
create trigger seat_pools_publish_settings_change after update on seat_pools
  for each row
  when (
    new.settings_version <> old.settings_version
    and (new.mode, new.licensed_quantity, new.inactivity_timeout_seconds, new.suspended_at)
      is not distinct from (old.mode, old.licensed_quantity, old.inactivity_timeout_seconds, old.suspended_at)
  )
  execute function publish_settings_change();
--> statement-breakpoint

-- Whoever watches all pools of a customer hears of a new one.
create trigger seat_pools_publish_creation after insert on seat_pools
  for each row execute function publish_settings_change();
--> statement-breakpoint

drop function seat_usage(uuid[], uuid[]);
--> statement-breakpoint

-- As before (0005), and with the version of the settings.
create function seat_usage(p_customers uuid[], p_pools uuid[])
returns table (customer_id uuid, seat_pool_id uuid, licensed_quantity int, in_use int, registered_devices int, denials_last_24_hours int,
  next_lapse_at timestamptz, next_denial_ages_at timestamptz, as_of timestamptz, version bigint, unnoted_lapses int, settings_version int) language sql volatile as $$
  with clock as materialized (select clock_timestamp() as at)
  select p.customer_id, p.id, p.licensed_quantity, held.n::int, registered.n::int, recent.n::int,
    held.next_lapse_at, recent.oldest + interval '24 hours', clock.at, v.version + events.n, held.unnoted::int, p.settings_version
  from clock, unnest(p_customers, p_pools) as asked(customer_id, id)
  join seat_pools p on p.customer_id = asked.customer_id and p.id = asked.id
  join usage_versions v on v.customer_id = p.customer_id and v.seat_pool_id = p.id
  cross join lateral (
    select count(*) filter (where s.last_call_at > clock.at - s.lapses_after) as n,
      min(s.last_call_at + s.lapses_after) filter (where s.last_call_at > clock.at - s.lapses_after) as next_lapse_at,
      count(*) filter (where s.last_call_at <= clock.at - s.lapses_after and s.device_id is not null and not s.lapse_noted) as unnoted
    from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id
  ) held
  cross join lateral (
    select count(*) as n from devices d where d.customer_id = p.customer_id and d.seat_pool_id = p.id and d.removed_at is null
  ) registered
  cross join lateral (
    select count(*) as n, min(x.at) as oldest from denials x where x.customer_id = p.customer_id and x.seat_pool_id = p.id and x.at > clock.at - interval '24 hours'
  ) recent
  cross join lateral (
    select count(*) as n from usage_events e where e.customer_id = p.customer_id and e.seat_pool_id = p.id
  ) events
$$;
