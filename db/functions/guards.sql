-- Trigger functions that make forbidden states impossible to store, whoever writes them. They run after a row has
-- changed: a trigger before it would lock the row once more. What device calls never write is checked here and not by
-- check constraints, which PostgreSQL reads and prepares anew for every statement.

-- N+1 live seats cannot be stored (L1, L13). A holder needs a seat row, and rows are numbered without gaps, so a pool
-- is over exactly while a number above its quantity exists. Hence: no row is added above the quantity, a row only ever
-- moves down, none is opened while the pool is over, one that is not open gets no new holder, and a lapsed one is not
-- brought back while the pool is over. Adding or opening a row locks the pool's row in share mode.
create or replace function guard_seat() returns trigger language plpgsql as $$
declare
  quantity int;
begin
  if tg_op = 'UPDATE' and (new.customer_id, new.seat_pool_id) is distinct from (old.customer_id, old.seat_pool_id) then
    raise exception 'a seat cannot move to another pool'
      using errcode = 'check_violation', constraint = 'seats_pool_guard';
  end if;
  if new.seat_number < 1 then
    raise exception 'seats are numbered from 1'
      using errcode = 'check_violation', constraint = 'seats_number_check';
  end if;
  if new.standing not in ('OPEN', 'SURPLUS', 'FROZEN') then
    raise exception 'a seat is OPEN, SURPLUS or FROZEN'
      using errcode = 'check_violation', constraint = 'seats_standing_check';
  end if;
  if tg_op = 'UPDATE' and new.seat_number > old.seat_number then
    raise exception 'a seat number cannot grow'
      using errcode = 'check_violation', constraint = 'seats_number_guard';
  end if;
  if tg_op = 'UPDATE'
    and new.standing <> 'OPEN'
    and new.lease_id is not null
    and (new.device_id is distinct from old.device_id or old.lease_id is null)
  then
    raise exception 'a seat that is % gets no new holder', new.standing
      using errcode = 'check_violation', constraint = 'seats_holder_guard';
  end if;
  if tg_op = 'UPDATE'
    and new.standing <> 'OPEN'
    and not is_held(old.last_call_at, old.lapses_after, clock_timestamp())
    and is_held(new.last_call_at, new.lapses_after, clock_timestamp())
    and exists (
      select from seats s
      join seat_pools p on p.customer_id = s.customer_id and p.id = s.seat_pool_id
      where s.customer_id = new.customer_id
        and s.seat_pool_id = new.seat_pool_id
        and s.seat_number > p.licensed_quantity
    )
  then
    -- Not a violation: a renewal just in time can find its lease lapsed here. It is tried again and treated as lapsed.
    raise exception 'the pool is over: a lapsed seat does not come back'
      using errcode = 'serialization_failure', constraint = 'seats_revival_guard';
  end if;
  if tg_op = 'INSERT' or (new.standing = 'OPEN' and old.standing <> 'OPEN') then
    -- Waits for a change of the quantity that is under way.
    select licensed_quantity into quantity
    from seat_pools
    where customer_id = new.customer_id and id = new.seat_pool_id
    for share;
    if new.seat_number > quantity or exists (
      select from seats
      where customer_id = new.customer_id
        and seat_pool_id = new.seat_pool_id
        and seat_number > quantity
    ) then
      raise exception 'the pool has % licences', quantity
        using errcode = 'check_violation', constraint = 'seats_quantity_guard';
    end if;
  end if;
  return null;
end $$;

-- Refuses a device without a name or an installation, with one that is too long, and with anything but a hash of a token.
create or replace function guard_device() returns trigger language plpgsql as $$
declare
  wrong text := case
    when length(new.name) not between 1 and 200 then 'name'
    when length(new.installation_id) not between 1 and 128 then 'installation_id'
    when octet_length(new.token_hash) <> 32 then 'token_hash'
  end;
begin
  if wrong is not null then
    raise exception '% of the device has a wrong length', wrong
      using errcode = 'check_violation', constraint = 'devices_' || wrong || '_check';
  end if;
  return null;
end $$;

-- Refuses every change of a table that is append-only: the audit trail (L24).
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Lowers the bound until which a seat is held at least to its lapse, whoever changes the seat: a search must not pass
-- over a seat that can be taken.
create or replace function lower_held_bound() returns trigger language plpgsql as $$
begin
  update seats set held_at_least_until = call_lasts_until(last_call_at, lapses_after)
  where customer_id = new.customer_id
    and seat_pool_id = new.seat_pool_id
    and seat_number = new.seat_number
    and held_at_least_until > call_lasts_until(last_call_at, lapses_after);
  return null;
end $$;
