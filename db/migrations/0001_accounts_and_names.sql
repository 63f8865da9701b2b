do $$ begin
  if not exists (select from pg_collation where collprovider = 'i') then
    raise exception 'this PostgreSQL was built without ICU, by which names are ordered and compared: %',
      'use a build with ICU, as distributions, Docker images and cloud services have it';
  end if;
end $$;
--> statement-breakpoint
-- The order of names in lists: 2 before 10, ä beside a. Deterministic, so that equality stays that of bytes.
create collation name_order (provider = icu, locale = 'und-u-kn-true');
--> statement-breakpoint
-- The canonical form of a text, by which names are compared, as canonicalText of the program. It stays here because a
-- migration needs it; else only processes of version 0.1.0 do, whose inserts a trigger completes.
create function text_key(p_text text) returns text language plpgsql immutable strict parallel safe as $$
declare
  t text := p_text;
begin
  if t ~ '^[!-~]*$' then return lower(t collate "C"); end if;
  t := regexp_replace(normalize(t, NFKC), '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g');
  -- Both cases, one after the other, make one of letters that only one case unites.
  t := normalize(lower(upper(lower(t collate name_order))), NFKD);
  t := normalize(replace(replace(t, U&'\0131', 'i'), U&'i\0307', 'i'), NFKC);
  return btrim(regexp_replace(t, '[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'));
end $$;
--> statement-breakpoint
CREATE TABLE "mail_recipients" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"asked_at" timestamp with time zone,
	"token_secret" "bytea",
	"token_expires_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"grace_until" timestamp with time zone,
	"unsubscribe_secret" "bytea" NOT NULL,
	CONSTRAINT "mail_recipients_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "mail_recipients_email_key" UNIQUE("customer_id","email"),
	CONSTRAINT "mail_recipients_language_check" CHECK ("mail_recipients"."language" in ('en', 'de')),
	CONSTRAINT "mail_recipients_answer_check" CHECK (num_nonnulls("mail_recipients"."confirmed_at", "mail_recipients"."declined_at") < 2),
	CONSTRAINT "mail_recipients_token_check" CHECK (num_nulls("mail_recipients"."token_secret", "mail_recipients"."token_expires_at") in (0, 2)),
	CONSTRAINT "mail_recipients_secret_check" CHECK (octet_length("mail_recipients"."unsubscribe_secret") = 32 and octet_length("mail_recipients"."token_secret") = 32)
);
--> statement-breakpoint
CREATE TABLE "display_link_pools" (
	"customer_id" uuid NOT NULL,
	"display_link_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "display_link_pools_pkey" PRIMARY KEY("customer_id","display_link_id","seat_pool_id"),
	CONSTRAINT "display_link_pools_position_key" UNIQUE("customer_id","display_link_id","position"),
	CONSTRAINT "display_link_pools_position_check" CHECK ("display_link_pools"."position" between 0 and 11)
);
--> statement-breakpoint
CREATE TABLE "display_links" (
	"customer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"creator_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "display_links_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "display_links_customer_check" CHECK ("display_links"."customer_id" <> '00000000-0000-0000-0000-000000000000'),
	CONSTRAINT "display_links_name_check" CHECK (length("display_links"."name") between 1 and 100),
	CONSTRAINT "display_links_token_hash_check" CHECK (octet_length("display_links"."token_hash") = 32),
	CONSTRAINT "display_links_expires_at_check" CHECK ("display_links"."expires_at" > "display_links"."created_at")
);
--> statement-breakpoint
CREATE TABLE "portal_invitations" (
	"customer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"inviter_customer_id" uuid NOT NULL,
	"inviter_id" uuid NOT NULL,
	"inviter_name" text NOT NULL,
	"is_mailed" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "portal_invitations_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "portal_invitations_email_key" UNIQUE("customer_id","email"),
	CONSTRAINT "portal_invitations_role_check" CHECK (("portal_invitations"."role" in ('VENDOR_ADMIN', 'SUPPORT')) = ("portal_invitations"."customer_id" = '00000000-0000-0000-0000-000000000000') and "portal_invitations"."role" in ('VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER')),
	CONSTRAINT "portal_invitations_token_hash_check" CHECK (octet_length("portal_invitations"."token_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "record_id_settings" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"secret" "bytea" NOT NULL,
	"last_plain_denial" bigint NOT NULL,
	"last_plain_alert" bigint NOT NULL,
	"last_plain_webhook_delivery" bigint NOT NULL,
	CONSTRAINT "record_id_settings_is_only_check" CHECK ("record_id_settings"."is_only"),
	CONSTRAINT "record_id_settings_secret_check" CHECK (octet_length("record_id_settings"."secret") = 32)
);
--> statement-breakpoint
CREATE TABLE "registration_windows" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"hour_starts_at" timestamp with time zone NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"registered_before" integer DEFAULT 0 NOT NULL,
	"refused_at" timestamp with time zone,
	CONSTRAINT "registration_windows_pkey" PRIMARY KEY("customer_id","seat_pool_id","slot"),
	CONSTRAINT "registration_windows_slot_check" CHECK ("registration_windows"."slot" between 0 and 15),
	CONSTRAINT "registration_windows_counts_check" CHECK ("registration_windows"."registered" >= 0 and "registration_windows"."registered_before" >= 0)
);
--> statement-breakpoint
CREATE TABLE "schema_functions" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"revision" integer NOT NULL,
	"sha256" text NOT NULL,
	"applied_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "schema_functions_is_only_check" CHECK ("schema_functions"."is_only")
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttles" (
	"scope" text NOT NULL,
	"account" integer NOT NULL,
	"caller" bigint NOT NULL,
	"misses" integer NOT NULL,
	"blocked_until" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_throttles_pkey" PRIMARY KEY("scope","account","caller"),
	CONSTRAINT "sign_in_throttles_misses_check" CHECK ("sign_in_throttles"."misses" > 0)
);
--> statement-breakpoint
ALTER TABLE "alert_mails" DROP CONSTRAINT "alert_mails_finished_check";
--> statement-breakpoint
DROP INDEX "alert_mails_due_idx";
--> statement-breakpoint
ALTER TABLE "alert_settings" ALTER COLUMN "kinds" SET DEFAULT '{"NEARLY_FULL","FULL","FIRST_DENIAL_OF_DAY","OVER_QUANTITY","IDLE_LICENSES","REGISTRATION_LIMIT"}';
--> statement-breakpoint
ALTER TABLE "portal_emails" DROP CONSTRAINT "portal_emails_pkey";
--> statement-breakpoint
ALTER TABLE "portal_emails" ADD CONSTRAINT "portal_emails_pkey" PRIMARY KEY("email","customer_id");
--> statement-breakpoint
ALTER TABLE "app_users" ADD COLUMN "user_name_key" text;
--> statement-breakpoint
ALTER TABLE "app_users" ADD COLUMN "latin_reading" text;
--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "superseded_token_hash" "bytea";
--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "token_issued_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "scope" text DEFAULT 'EVERYTHING' NOT NULL;
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "expires_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "portal_sessions" ADD COLUMN "authenticated_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL;
--> statement-breakpoint
ALTER TABLE "portal_users" ADD COLUMN "address_proven_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "mail_recipients" ADD CONSTRAINT "mail_recipients_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "display_link_pools" ADD CONSTRAINT "display_link_pools_link_fkey" FOREIGN KEY ("customer_id","display_link_id") REFERENCES "public"."display_links"("customer_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "display_link_pools" ADD CONSTRAINT "display_link_pools_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "display_links" ADD CONSTRAINT "display_links_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "portal_invitations" ADD CONSTRAINT "portal_invitations_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "portal_invitations" ADD CONSTRAINT "portal_invitations_inviter_fkey" FOREIGN KEY ("inviter_customer_id","inviter_id") REFERENCES "public"."portal_users"("customer_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registration_windows" ADD CONSTRAINT "registration_windows_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "portal_invitations_inviter_idx" ON "portal_invitations" USING btree ("inviter_customer_id","inviter_id");
--> statement-breakpoint
CREATE INDEX "portal_invitations_purge_idx" ON "portal_invitations" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "sign_in_throttles_expires_idx" ON "sign_in_throttles" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "alert_mails_due_idx" ON "alert_mails" USING btree ("next_attempt_at") WHERE "alert_mails"."status" in ('PENDING', 'QUEUED');
--> statement-breakpoint
ALTER TABLE "alert_mails" ADD CONSTRAINT "alert_mails_finished_check" CHECK (("alert_mails"."status" in ('PENDING', 'QUEUED')) = ("alert_mails"."finished_at" is null));
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_scope_check" CHECK ("api_tokens"."scope" in ('READ', 'DEVICES', 'EVERYTHING'));
--> statement-breakpoint
CREATE UNIQUE INDEX "app_users_user_name_canonical_key" ON "app_users" USING btree ("customer_id",coalesce("user_name_key", lower("user_name" collate "C")));
--> statement-breakpoint
CREATE UNIQUE INDEX "app_users_look_alike_key" ON "app_users" USING btree ("customer_id",coalesce("latin_reading", "user_name_key", lower("user_name" collate "C")));
--> statement-breakpoint
UPDATE "portal_sessions" SET "authenticated_at" = "created_at";
--> statement-breakpoint
-- gen_random_uuid() is the one source of strong randomness without an extension: 366 random bits.
-- Numbers up to these were given out unencrypted.
insert into record_id_settings (secret, last_plain_denial, last_plain_alert, last_plain_webhook_delivery)
select sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')),
  d.last_value, a.last_value, w.last_value
from denials_id_seq d, alerts_id_seq a, webhook_deliveries_id_seq w;
--> statement-breakpoint
-- Counted by this table from now on. Older processes go on counting there until they stop.
delete from rate_limits where key ~ '^(portal|app-user):(misses|delay|address|account):';
--> statement-breakpoint
UPDATE "portal_users" SET "address_proven_at" = "created_at";
--> statement-breakpoint
-- Texts that are stored already get their canonical form, the oldest first. Where it is taken they stay as they are,
-- and are still found exactly as they are. Denials and the audit trail keep the names of their time.
create function stored_text(p_text text) returns text language sql immutable strict as $$
  select case when made ~ '[^[:space:]\u2800]' and length(made) <= length(p_text) then made else p_text end
  from (select btrim(normalize(regexp_replace(normalize(p_text, NFC), '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]', '', 'g'), NFC)) as made) t
$$;
--> statement-breakpoint
update customers set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);
--> statement-breakpoint
update applications set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);
--> statement-breakpoint
update portal_users set display_name = stored_text(display_name) where display_name !~ '^[ -~]*$' and display_name <> stored_text(display_name);
--> statement-breakpoint
update api_tokens set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);
--> statement-breakpoint
update app_users set display_name = stored_text(display_name) where display_name !~ '^[ -~]*$' and display_name <> stored_text(display_name);
--> statement-breakpoint
update devices set name = stored_text(name) where name !~ '^[ -~]*$' and name <> stored_text(name);
--> statement-breakpoint
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
--> statement-breakpoint
-- Nobody has left the new kind out. Endpoints that want every kind want this one too.
update alert_settings set kinds = kinds || '{REGISTRATION_LIMIT}'::text[] where not 'REGISTRATION_LIMIT' = any (kinds);
--> statement-breakpoint
update webhook_endpoints set kinds = kinds || '{REGISTRATION_LIMIT}'::text[]
where kinds @> '{NEARLY_FULL,FULL,FIRST_DENIAL_OF_DAY,OVER_QUANTITY,IDLE_LICENSES}' and not 'REGISTRATION_LIMIT' = any (kinds);
--> statement-breakpoint
-- Those who get mail today go on getting it for thirty days, in which each mail asks them to confirm.
INSERT INTO "mail_recipients" ("customer_id", "email", "grace_until", "unsubscribe_secret")
SELECT r."customer_id", r."email", clock_timestamp() + interval '30 days',
	decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
FROM (
	SELECT DISTINCT s."customer_id", coalesce(e."recipient"->>'email', u."email") AS "email"
	FROM "alert_settings" s
	CROSS JOIN LATERAL jsonb_array_elements(s."recipients") AS e("recipient")
	LEFT JOIN "portal_users" u ON u."customer_id" = s."customer_id"
		AND u."id"::text = e."recipient"->>'portalUserId' AND u."address_proven_at" IS NULL
) r
WHERE r."email" IS NOT NULL;
