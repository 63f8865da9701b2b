-- What the portal and the streams read. The clock is read for each row, so that a lapse shows without any write.

-- The history of seat leases. A lease that lapsed is shown as ended when it lapsed (L27), although its row stays open
-- until its seat changes hands.
create or replace view lease_history as
select
  l.customer_id,
  l.seat_pool_id,
  l.id,
  l.device_id,
  l.app_user_id,
  l.grant_number,
  l.origin,
  l.started_at,
  l.ended_by,
  l.end_note,
  case
    when l.ended_at is null and lapsed.is_so then greatest(l.started_at, lapsed.at)
    else l.ended_at
  end as ended_at,
  case
    when l.ended_at is not null or not lapsed.is_so then l.end_reason
    else lapsed.reason
  end as end_reason
from leases l
left join lateral (
  select
    not is_held(s, clock_timestamp()) as is_so,
    lapse_of(s) as at,
    lapse_reason(s) as reason
  from seats s
  where l.ended_at is null
    and s.customer_id = l.customer_id
    and s.device_id = l.device_id
    and s.lease_id = l.id
) lapsed on true;

-- Devices with their state, lease and last use, and why their checks are refused, whatever the seats. A last call in
-- the future counts as now, so no lease is shown as ending later than one time-out from now, and no last use as in the
-- future.
create or replace view device_overview as
select
  d.customer_id,
  d.id,
  d.seat_pool_id,
  d.installation_id,
  d.name,
  d.platform,
  d.app_version,
  d.registered_at,
  d.removed_at,
  d.hard_login,
  case when d.hard_login then d.app_user_id end as app_user_id,
  case when d.hard_login then d.logged_in_at end as logged_in_at,
  d.logout_reason,
  d.logged_out_by,
  d.logout_note,
  d.held_off_until,
  p.mode,
  p.suspended_at is not null as suspended,
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
  case
    when seat.last_call_at >= coalesce(a.last_used_at, '-infinity') then seat.last_action
    else a.last_action
  end as last_action,
  clock.at as as_of,
  standing_refusal(d, p, false) as refusal
from devices d
join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
left join device_activity a on a.customer_id = d.customer_id and a.device_id = d.id
cross join lateral (select clock_timestamp() as at) clock
left join lateral (
  select
    s.grant_number,
    s.last_call_at,
    s.last_action,
    least(s.last_call_at, clock.at) + s.lapses_after as lapses_at,
    extract(epoch from s.lapses_after)::int as lapses_after_seconds,
    is_held(s, clock.at) as held
  from seats s
  where s.customer_id = d.customer_id and s.device_id = d.id and s.device_id is not null
  -- Keeps the look-up of each device's seat: where statistics say that hardly any seat is held, the planner would
  -- otherwise compare every device with every seat.
  offset 0
) seat on true;
