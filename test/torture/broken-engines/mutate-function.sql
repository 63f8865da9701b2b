-- Changes the text of an engine function, wherever its lines break; fails if the text is no longer there, so that no
-- broken engine turns into a sound one unnoticed.
create or replace function mutate_function(p_name text, p_search text, p_replacement text) returns void language plpgsql as $mutate$
declare
  source text := pg_get_functiondef(p_name::regproc);
  pattern text := regexp_replace(regexp_replace(p_search, '([]*.+?^${}()|\\[])', '\\\1', 'g'), '\s+', '\\s+', 'g');
  present text := substring(source from '(' || pattern || ')');
begin
  if present is null then
    raise exception 'in % there is no "%"', p_name, p_search;
  end if;
  execute replace(source, present, p_replacement);
end $mutate$;
