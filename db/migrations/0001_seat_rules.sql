-- What keeps wrong states out of the tables, by whatever SQL they are written.

-- A renewal rewrites its seat in place as long as its page has room.
alter table seats set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
-- A login and a logout of the same person are heap-only updates too.
alter table devices set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
alter table leases set (autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
alter table usage_events set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
--> statement-breakpoint

-- The vendor's own row: its people and its audit entries lead their keys with it.
insert into customers (id, code, name) values ('00000000-0000-0000-0000-000000000000', 'VENDOR', 'Vendor');
--> statement-breakpoint

-- N+1 live seats cannot be stored. A holder needs a seat row, and rows are numbered without gaps, so a pool is
-- over exactly while a number above its quantity exists. Hence: no row is added above the quantity, a row only
-- ever moves down, none is opened while the pool is over, one that is not open gets no new holder, and a lapsed
-- one is not brought back while the pool is over.
create function guard_seat() returns trigger language plpgsql as $$
declare
  quantity int;
begin
  if tg_op = 'UPDATE' and (new.customer_id, new.seat_pool_id) is distinct from (old.customer_id, old.seat_pool_id) then
    raise exception 'a seat cannot move to another pool' using errcode = 'check_violation', constraint = 'seats_pool_guard';
  end if;
  if tg_op = 'UPDATE' and new.seat_number > old.seat_number then
    raise exception 'a seat number cannot grow' using errcode = 'check_violation', constraint = 'seats_number_guard';
  end if;
  if tg_op = 'UPDATE' and new.standing <> 'OPEN' and new.device_id is distinct from old.device_id and new.device_id is not null then
    raise exception 'a seat that is % gets no new holder', new.standing using errcode = 'check_violation', constraint = 'seats_holder_guard';
  end if;
  if tg_op = 'UPDATE' and new.standing <> 'OPEN' and old.last_call_at <= clock_timestamp() - old.lapses_after
    and new.last_call_at > clock_timestamp() - new.lapses_after
    and exists (
      select from seats s join seat_pools p on p.customer_id = s.customer_id and p.id = s.seat_pool_id
      where s.customer_id = new.customer_id and s.seat_pool_id = new.seat_pool_id and s.seat_number > p.licensed_quantity
    )
  then
    -- Not a violation: a renewal just in time can find its lease lapsed here, and finds so when it tries again.
    raise exception 'the pool is over: a lapsed seat does not come back' using errcode = 'serialization_failure', constraint = 'seats_revival_guard';
  end if;
  if tg_op = 'INSERT' or (new.standing = 'OPEN' and old.standing <> 'OPEN') then
    -- Waits for a change of the quantity that is under way.
    select licensed_quantity into quantity from seat_pools
      where customer_id = new.customer_id and id = new.seat_pool_id for share;
    if new.seat_number > quantity or exists (
      select from seats where customer_id = new.customer_id and seat_pool_id = new.seat_pool_id and seat_number > quantity
    ) then
      raise exception 'the pool has % licences', quantity using errcode = 'check_violation', constraint = 'seats_quantity_guard';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger seats_guard_insert before insert on seats for each row execute function guard_seat();
--> statement-breakpoint
create trigger seats_guard_update before update of customer_id, seat_pool_id, seat_number, standing, device_id, last_call_at, lapses_after on seats
  for each row
  when (
    (new.customer_id, new.seat_pool_id, new.seat_number, new.standing) is distinct from (old.customer_id, old.seat_pool_id, old.seat_number, old.standing)
    or (new.standing <> 'OPEN' and (new.device_id, new.last_call_at, new.lapses_after) is distinct from (old.device_id, old.last_call_at, old.lapses_after))
  )
  execute function guard_seat();
--> statement-breakpoint

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_entries_no_truncate before truncate on audit_entries
  for each statement execute function refuse_change();
