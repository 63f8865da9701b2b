-- What the portal and the streams read. The clock is read for each row, so that a lapse shows without any write.

-- All leases: those whose end is recorded, and those that stand on their seats. One that lapsed is without an end here
-- until its seat changes hands.
create or replace view leases as
select
  app_user_id, customer_id, device_id, end_note, end_reason, ended_at, ended_by, grant_number,
  id, last_call_at, origin, seat_pool_id, started_at
from past_leases
union all
select
  app_user_id, customer_id, device_id, null, null, null, null, grant_number,
  lease_id, null, lease_origin, seat_pool_id, lease_started_at
from seats
where lease_id is not null;

-- The history of seat leases: a lease that lapsed has ended when it lapsed (L27).
create or replace view lease_history as
select
  customer_id, seat_pool_id, id, device_id, app_user_id, grant_number, origin, started_at, ended_by, end_note,
  ended_at, end_reason
from past_leases
union all
select
  s.customer_id,
  s.seat_pool_id,
  s.lease_id,
  s.device_id,
  s.app_user_id,
  s.grant_number,
  s.lease_origin,
  s.lease_started_at,
  null,
  null,
  ended_by_lapse(s.lease_started_at, s.last_call_at, s.lapses_after, s.lapsed_at, clock_timestamp()),
  case
    when not is_held(s.last_call_at, s.lapses_after, clock_timestamp()) then
      lapse_reason(s.lease_id, s.customer_id, s.device_id)
  end
from seats s
where s.lease_id is not null;

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
  least(coalesce(greatest(a.last_used_at, seat.last_call_at, logout.at), d.registered_at), clock.at) as last_used_at,
  case
    when logout.at >= greatest(a.last_used_at, seat.last_call_at, logout.at) then 'LOGOUT'
    when seat.last_call_at >= coalesce(a.last_used_at, '-infinity') then seat.last_action
    else a.last_action
  end as last_action,
  clock.at as as_of,
  standing_refusal(
    d.removed_at, p.suspended_at, p.mode, seat.mode = 'NAMED' and seat.held,
    d.held_off_until, p.force_logout_hold_off_seconds, d.hard_login, d.logout_reason, false
  ) as refusal
from devices d
join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id
left join device_activity a on a.customer_id = d.customer_id and a.device_id = d.id
cross join lateral (select clock_timestamp() as at) clock
cross join lateral (select case when d.logout_reason = 'LOGOUT' then d.logged_out_at end as at) logout
left join lateral (
  select
    s.mode,
    s.grant_number,
    s.last_call_at,
    s.last_action,
    least(s.last_call_at, clock.at) + s.lapses_after as lapses_at,
    extract(epoch from s.lapses_after)::int as lapses_after_seconds,
    is_held(s.last_call_at, s.lapses_after, clock.at) as held
  from seats s
  where s.customer_id = d.customer_id and s.device_id = d.id and s.lease_id is not null
  -- Keeps the look-up of each device's seat: where statistics say that hardly any seat is held, the planner would
  -- otherwise compare every device with every seat.
  offset 0
) seat on true;
