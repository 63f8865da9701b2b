-- The database's clock can be set back. A last call in the future counts as now: else its seat would stay taken until
-- the clock has caught up, and its device would be told of a longer time than the time-out.

-- Corrects the seats of a pool whose last call is in the future; returns how many.
create function unpin_seats(p_customer uuid, p_pool uuid) returns int language plpgsql set enable_seqscan = off as $$
declare
  corrected int;
begin
  with pinned as (
    select seat_number from seats
    where customer_id = p_customer and seat_pool_id = p_pool and device_id is not null and last_call_at > clock_timestamp()
    order by seat_number for no key update
  ),
  changed as (
    update seats s set last_call_at = clock_timestamp() from pinned
    where s.customer_id = p_customer and s.seat_pool_id = p_pool and s.seat_number = pinned.seat_number returning 1
  ),
  noted as (insert into usage_events (customer_id, seat_pool_id) select p_customer, p_pool from changed)
  select count(*) into corrected from changed;
  return corrected;
end $$;
--> statement-breakpoint

-- Changes lines of functions that stay as they are otherwise, and fails where a line is not there.
create function change_function(p_name text, p_search text, p_replacement text) returns void language plpgsql as $change$
declare
  source text := pg_get_functiondef(p_name::regproc);
begin
  if position(p_search in source) = 0 then raise exception 'in % there is no "%"', p_name, p_search; end if;
  execute replace(source, p_search, p_replacement);
end $change$;
--> statement-breakpoint

-- Renewals write the time of the call, also where an earlier one is in the future. The lock of the row keeps their order.
select change_function('check_license', 'greatest(last_call_at, clock_timestamp())', 'clock_timestamp()');
--> statement-breakpoint
select change_function('renew_leases', 'greatest(s.last_call_at, clock_timestamp())', 'clock_timestamp()');
--> statement-breakpoint
select change_function('record_activity', 'greatest(last_call_at, clock_timestamp())', 'clock_timestamp()');
--> statement-breakpoint
select change_function('take_seat', 'case when s.device_id = p_device then greatest(at, s.last_call_at) else at end', 'at');
--> statement-breakpoint
select change_function('note_activity', 'where a.last_used_at <= excluded.last_used_at', 'where a.last_used_at <= excluded.last_used_at or a.last_used_at > clock_timestamp()');
--> statement-breakpoint

-- Before a refusal, so that a silent device's seat lapses one time-out after the first refusal at the latest.
select change_function('deny', E'begin\n  perform 1 from seats', $$begin
  if exists (select from seats where customer_id = p_customer and seat_pool_id = p_pool and last_call_at > clock_timestamp()) then
    perform unpin_seats(p_customer, p_pool);
    a.outcome := 'RETRY';
    return a;
  end if;
  perform 1 from seats$$);
--> statement-breakpoint

-- In a transaction of its own: two sets of seats are locked in the order of their numbers only one after the other.
select change_function('note_lapses', E'begin\n  -- Waits', E'begin\n  if unpin_seats(p_customer, p_pool) > 0 then return; end if;\n  -- Waits');
--> statement-breakpoint
select change_function('seat_usage', 'min(s.last_call_at + s.lapses_after)', 'min(least(s.last_call_at, clock.at) + s.lapses_after)');
--> statement-breakpoint
select change_function('seat_usage', 'count(*) filter (where s.last_call_at <= clock.at - s.lapses_after and s.device_id is not null and not s.lapse_noted)',
  'count(*) filter (where s.device_id is not null and (s.last_call_at > clock.at or s.last_call_at <= clock.at - s.lapses_after and not s.lapse_noted))');
--> statement-breakpoint

-- L15. A hold-off never lasts longer than the pool says.
select change_function('standing_refusal', 'd.held_off_until > clock_timestamp() then', 'd.held_off_until > clock_timestamp() and d.held_off_until <= clock_timestamp() + make_interval(secs => p.force_logout_hold_off_seconds) then');
--> statement-breakpoint
select change_function('log_in', 'or held_off_until <= clock_timestamp())', 'or held_off_until <= clock_timestamp() or held_off_until > clock_timestamp() + make_interval(secs => p.force_logout_hold_off_seconds))');
--> statement-breakpoint
drop function change_function(text, text, text);
--> statement-breakpoint

-- As before (0010), and no time in it is in the future.
create or replace view device_overview as
select d.customer_id, d.id, d.seat_pool_id, d.installation_id, d.name, d.platform, d.app_version, d.registered_at, d.removed_at,
  d.hard_login, case when d.hard_login then d.app_user_id end as app_user_id, case when d.hard_login then d.logged_in_at end as logged_in_at,
  d.logout_reason, d.logged_out_by, d.logout_note, d.held_off_until,
  p.mode, p.suspended_at is not null as suspended,
  case
    when d.removed_at is not null then 'REMOVED'
    when p.mode = 'NAMED' then case when seat.held then 'REGISTERED' else 'LAPSED' end
    when not d.hard_login then 'LOGGED_OUT'
    when seat.held then 'HOLDING_SEAT'
    else 'LAPSED'
  end as state,
  case when seat.held then seat.grant_number end as grant_number,
  case when seat.held then seat.lapses_at end as lapses_at,
  case when seat.held then seat.lapses_after_seconds end as lapses_after_seconds,
  case when p.mode = 'NAMED' then seat.lapses_at end as reregister_by,
  least(coalesce(greatest(a.last_used_at, seat.last_call_at), d.registered_at), clock.at) as last_used_at,
  case when seat.last_call_at >= coalesce(a.last_used_at, '-infinity') then seat.last_action else a.last_action end as last_action,
  clock.at as as_of
from devices d
join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
left join device_activity a on a.customer_id = d.customer_id and a.device_id = d.id
cross join lateral (select clock_timestamp() as at) clock
left join lateral (
  select s.grant_number, s.last_call_at, s.last_action, least(s.last_call_at, clock.at) + s.lapses_after as lapses_at,
    extract(epoch from s.lapses_after)::int as lapses_after_seconds, s.last_call_at > clock.at - s.lapses_after as held
  from seats s where s.customer_id = d.customer_id and s.device_id = d.id and s.device_id is not null
  offset 0
) seat on true;
