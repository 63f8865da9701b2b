-- Counters of failed attempts to sign in to the portal or log in to an app, and how long they hold off the next one.
-- The arrays of a call run in parallel, one entry a counter. docs/sign-in-limits.md explains the limits.

-- Counts an attempt at every counter or at none. Returns for how many seconds no attempt may be made; null: this one
-- may. From the p_free-th miss on, a counter blocks for p_first seconds, twice as long after each further miss, at most
-- p_longest; it starts anew 24 hours after its first miss. A refused attempt writes nothing: made-up names leave no row
-- once their caller is held off. Locks the counters in the order of the arrays, so that no two calls can deadlock:
-- callers name them in the same order.
create or replace function count_attempt(
  p_scope text, p_accounts int[], p_callers bigint[],
  p_free int[], p_first int[], p_longest int[]
)
returns double precision language plpgsql as $$
declare
  at timestamptz := clock_timestamp();
  held timestamptz;
begin
  select max(t.blocked_until) into held
  from sign_in_throttles t
  join unnest(p_accounts, p_callers) as k(account, caller) on k.account = t.account and k.caller = t.caller
  where t.scope = p_scope and t.blocked_until > at;
  if held is not null then return extract(epoch from held - at); end if;

  begin
    for n in 1 .. cardinality(p_accounts) loop
      insert into sign_in_throttles as t (scope, account, caller, misses, expires_at, blocked_until)
      values (
        p_scope, p_accounts[n], p_callers[n], 1, at + interval '24 hours',
        case when p_free[n] <= 1 then at + make_interval(secs => p_first[n]) end
      )
      on conflict (scope, account, caller) do update set
        misses = case
          when t.expires_at <= at then 1
          else t.misses + 1
        end,
        expires_at = case
          when t.expires_at <= at then excluded.expires_at
          else t.expires_at
        end,
        blocked_until = case
          when t.expires_at <= at then excluded.blocked_until
          when t.misses + 1 >= p_free[n] then
            at + make_interval(
              secs => least(p_longest[n], p_first[n] * power(2, least(t.misses + 1 - p_free[n], 20)))
            )
        end
      where t.blocked_until is null or t.blocked_until <= at;
      if not found then
        -- Another call was counted meanwhile, and blocks this one. The exception undoes the counters before.
        select t.blocked_until into held
        from sign_in_throttles t
        where t.scope = p_scope and t.account = p_accounts[n] and t.caller = p_callers[n];
        raise exception using errcode = 'SW001';
      end if;
    end loop;
  exception when sqlstate 'SW001' then
    return greatest(1, extract(epoch from coalesce(held, at) - at));
  end;
  return null;
end $$;

-- Uncounts an attempt that did not fail, and ends the block it set; where p_forget is 1 the counter starts anew.
-- Locks the counters in the order of the arrays, each before it is read: two calls that read 2 would both subtract.
create or replace function take_attempt_back(p_scope text, p_accounts int[], p_callers bigint[], p_forget int[])
returns void language plpgsql as $$
declare
  counted int;
begin
  for n in 1 .. cardinality(p_accounts) loop
    select t.misses into counted
    from sign_in_throttles t
    where t.scope = p_scope and t.account = p_accounts[n] and t.caller = p_callers[n]
    for update;
    if p_forget[n] = 1 or counted <= 1 then
      delete from sign_in_throttles t
      where t.scope = p_scope and t.account = p_accounts[n] and t.caller = p_callers[n];
    else
      update sign_in_throttles t set misses = t.misses - 1, blocked_until = null
      where t.scope = p_scope and t.account = p_accounts[n] and t.caller = p_callers[n];
    end if;
  end loop;
end $$;
