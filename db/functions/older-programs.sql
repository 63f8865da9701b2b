-- What only processes of an older version need, while processes are replaced one after the other.

-- Logs in with a name that the caller gives without its canonical form.
create or replace function log_in_trusted(
  p_customer uuid, p_device uuid, p_token_hash bytea,
  p_user_name text, p_app_version text
)
returns license_answer language sql set enable_seqscan = off as $$
  select log_in_trusted(p_customer, p_device, p_token_hash, p_user_name, text_key(p_user_name), p_app_version)
$$;

-- Fills in the canonical form of an app user's name, which older processes do not insert. Leaves it null if another app
-- user has it already: the name is then found exactly as it is.
create or replace function set_user_name_key() returns trigger language plpgsql as $$
begin
  if not exists (
    select from app_users
    where customer_id = new.customer_id
      and coalesce(user_name_key, lower(user_name collate "C")) = text_key(new.user_name)
  ) then
    new.user_name_key := text_key(new.user_name);
  end if;
  return new;
end $$;

-- Fills in the canonical forms of the names that an older process added after the migration that introduced them and
-- before the trigger was there. The oldest of those with one form gets it.
create or replace function complete_user_name_keys() returns void language plpgsql as $$
declare
  r record;
begin
  for r in
    select customer_id, id
    from app_users
    where user_name_key is null and user_name !~ '^[!-~]*$'
    order by created_at, id
  loop
    begin
      update app_users set user_name_key = text_key(user_name)
      where customer_id = r.customer_id and id = r.id and user_name_key is null;
    exception when unique_violation then null;
    end;
  end loop;
end $$;
