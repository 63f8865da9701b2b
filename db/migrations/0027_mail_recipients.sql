CREATE TABLE "mail_recipients" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"asked_at" timestamp with time zone,
	"token_hash" "bytea",
	"token_expires_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"grace_until" timestamp with time zone,
	"unsubscribe_secret" "bytea" NOT NULL,
	CONSTRAINT "mail_recipients_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "mail_recipients_email_key" UNIQUE("customer_id","email"),
	CONSTRAINT "mail_recipients_language_check" CHECK ("mail_recipients"."language" in ('en', 'de')),
	CONSTRAINT "mail_recipients_answer_check" CHECK (num_nonnulls("mail_recipients"."confirmed_at", "mail_recipients"."declined_at") < 2),
	CONSTRAINT "mail_recipients_token_check" CHECK (num_nulls("mail_recipients"."token_hash", "mail_recipients"."token_expires_at") in (0, 2)),
	CONSTRAINT "mail_recipients_secret_check" CHECK (octet_length("mail_recipients"."unsubscribe_secret") = 32)
);
--> statement-breakpoint
ALTER TABLE "mail_recipients" ADD CONSTRAINT "mail_recipients_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
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
