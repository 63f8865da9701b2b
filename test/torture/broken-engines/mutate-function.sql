-- Changes the text of an engine function; fails if the text is no longer there, so that no broken engine turns
-- into a sound one unnoticed.
create or replace function mutate_function(p_name text, p_search text, p_replacement text) returns void language plpgsql as $mutate$
declare
  source text := pg_get_functiondef(p_name::regproc);
begin
  if position(p_search in source) = 0 then
    raise exception 'in % there is no "%"', p_name, p_search;
  end if;
  execute replace(source, p_search, p_replacement);
end $mutate$;
