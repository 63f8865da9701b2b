-- Refusals are collected and written a little later, after the reply. The process dies before the last are.
create table late_denials (like denials including defaults including identity);
select mutate_function('deny', 'insert into denials (', 'insert into late_denials (');
select mutate_function('deny', 'with clock as materialized', 'insert into denials overriding system value
  select * from late_denials where seat_pool_id = p_pool and at < clock_timestamp() - interval ''100 ms'' on conflict do nothing;
  with clock as materialized');
