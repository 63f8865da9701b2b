CREATE TABLE "device_checks" (
	"customer_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "device_checks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"app_user_id" uuid,
	CONSTRAINT "device_checks_pkey" PRIMARY KEY("customer_id","device_id","at","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "actor_role" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "api_token_name" text;--> statement-breakpoint
ALTER TABLE "portal_users" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "portal_users" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "portal_users" ADD COLUMN "last_sign_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "seat_pools" ADD COLUMN "settings_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "denials_device_idx" ON "denials" USING btree ("customer_id","device_id","at","id");--> statement-breakpoint
CREATE INDEX "leases_ended_idx" ON "leases" USING btree ("customer_id","seat_pool_id","ended_at","id");--> statement-breakpoint
ALTER TABLE "portal_users" ADD CONSTRAINT "portal_users_language_check" CHECK ("portal_users"."language" in ('en', 'de'));