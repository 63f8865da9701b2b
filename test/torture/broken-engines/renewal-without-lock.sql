-- The renewal writes its own device only; a taker counts without seeing what is not committed yet.
select mutate_function('counted_renew', 'perform counted_lock(p_pool);', '');
