do $$ begin
  if not exists (select from pg_collation where collprovider = 'i') then
    raise exception 'this PostgreSQL was built without ICU, by which names are ordered and compared: use a build with ICU, as distributions, Docker images and cloud services have it';
  end if;
end $$;
--> statement-breakpoint
-- The order of names in lists: 2 before 10, ä beside a. Deterministic, so that equality stays that of bytes.
create collation name_order (provider = icu, locale = 'und-u-kn-true');
--> statement-breakpoint
-- The canonical form of a text, by which names are compared. As canonicalText of the program.
create function text_key(p_text text) returns text language plpgsql immutable strict parallel safe as $$
declare
  t text := p_text;
begin
  if t ~ '^[!-~]*$' then return lower(t collate "C"); end if;
  t := regexp_replace(normalize(t, NFKC), '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g');
  -- Both cases, one after the other, make one of letters that only one case unites.
  t := normalize(lower(upper(lower(t collate name_order))), NFKD);
  t := normalize(replace(replace(t, U&'\0131', 'i'), U&'i\0307', 'i'), NFKC);
  return btrim(regexp_replace(t, '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'));
end $$;
--> statement-breakpoint
ALTER TABLE "app_users" ADD COLUMN "user_name_key" text;--> statement-breakpoint
ALTER TABLE "app_users" ADD COLUMN "latin_reading" text;--> statement-breakpoint
CREATE UNIQUE INDEX "app_users_user_name_canonical_key" ON "app_users" USING btree ("customer_id",coalesce("user_name_key", lower("user_name" collate "C")));--> statement-breakpoint
CREATE INDEX "app_users_latin_reading_idx" ON "app_users" USING btree ("customer_id","latin_reading") WHERE "app_users"."latin_reading" is not null;--> statement-breakpoint
-- The app user with a name, as it was typed and in its canonical form. Exactly that name first: of two older names with
-- one canonical form only one is found by it.
create function find_app_user(p_customer uuid, p_user_name text, p_key text) returns uuid language sql stable set enable_seqscan = off as $$
  select id from app_users
  where customer_id = p_customer and coalesce(user_name_key, lower(user_name collate "C")) in (lower(btrim(p_user_name) collate "C"), p_key)
  order by coalesce(user_name_key, lower(user_name collate "C")) = lower(btrim(p_user_name) collate "C") desc limit 1
$$;
--> statement-breakpoint
create function log_in_trusted(p_customer uuid, p_device uuid, p_token_hash bytea, p_user_name text, p_user_name_key text, p_app_version text) returns license_answer language plpgsql set enable_seqscan = off as $$
declare
  d devices;
  p seat_pools;
  person uuid;
  a license_answer;
begin
  select * into d from devices where customer_id = p_customer and id = p_device;
  select * into p from seat_pools where customer_id = p_customer and id = d.seat_pool_id;
  if d.id is null or d.token_hash <> p_token_hash then a.outcome := 'UNAUTHENTICATED'; return a; end if;
  if d.removed_at is not null then return refuse('DEVICE_NOT_REGISTERED', d); end if;
  if p.user_authentication <> 'TRUSTED' then a.outcome := 'PASSWORD_NEEDED'; return a; end if;
  person := find_app_user(p_customer, p_user_name, p_user_name_key);
  if person is null then return refuse('INVALID_CREDENTIALS', d); end if;
  return log_in(p_customer, p_device, p_token_hash, person, p_app_version);
end $$;
--> statement-breakpoint
-- Called by processes of the version before this one only.
create or replace function log_in_trusted(p_customer uuid, p_device uuid, p_token_hash bytea, p_user_name text, p_app_version text) returns license_answer language sql set enable_seqscan = off as $$
  select log_in_trusted(p_customer, p_device, p_token_hash, p_user_name, text_key(p_user_name), p_app_version)
$$;
--> statement-breakpoint
-- For processes of the version before this one, which insert no canonical form.
create function set_user_name_key() returns trigger language plpgsql as $$
begin
  if not exists (select from app_users where customer_id = new.customer_id and coalesce(user_name_key, lower(user_name collate "C")) = text_key(new.user_name)) then
    new.user_name_key := text_key(new.user_name);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger app_users_user_name_key before insert on app_users
for each row when (new.user_name_key is null and new.user_name !~ '^[!-~]*$') execute function set_user_name_key();
--> statement-breakpoint
-- Texts that are stored already get their canonical form, the oldest first. Where it is taken they stay as they are,
-- and are still found exactly as they are. Denials and the audit trail keep the names of their time.
create function stored_text(p_text text) returns text language sql immutable strict as $$
  select case when made ~ '[^[:space:]\u2800]' and length(made) <= length(p_text) then made else p_text end
  from (select btrim(normalize(regexp_replace(normalize(p_text, NFC), '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]', '', 'g'), NFC)) as made) t
$$;
--> statement-breakpoint
update customers set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);--> statement-breakpoint
update applications set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);--> statement-breakpoint
update portal_users set display_name = stored_text(display_name) where display_name !~ '^[ -~]*$' and display_name <> stored_text(display_name);--> statement-breakpoint
update api_tokens set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);--> statement-breakpoint
update app_users set display_name = stored_text(display_name) where display_name !~ '^[ -~]*$' and display_name <> stored_text(display_name);--> statement-breakpoint
update devices set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);--> statement-breakpoint
do $$
declare
  r record;
begin
  for r in select customer_id, id, text_key(user_name) as key, stored_text(user_name) as name from app_users
    where user_name !~ '^[!-~]*$' order by created_at, id
  loop
    begin
      update app_users set user_name_key = r.key, user_name = r.name where customer_id = r.customer_id and id = r.id;
    exception when unique_violation then null;
    end;
  end loop;
  for r in select customer_id, id, stored_text(installation_id) as installation from devices
    where installation_id !~ '^[ -~]*$' and installation_id <> stored_text(installation_id) order by registered_at, id
  loop
    begin
      update devices set installation_id = r.installation where customer_id = r.customer_id and id = r.id;
    exception when unique_violation then null;
    end;
  end loop;
end $$;
--> statement-breakpoint
drop function stored_text(text);
