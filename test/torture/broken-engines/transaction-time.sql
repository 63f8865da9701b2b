-- The renewal waits for the lock, then looks at the time its transaction began.
create or replace function counted_clock() returns timestamptz language sql stable as $$ select now() $$;
