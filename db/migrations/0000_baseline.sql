CREATE TABLE "alert_mails" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"status" text DEFAULT 'PENDING' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "alert_mails_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "alert_mails_finished_check" CHECK (("alert_mails"."status" = 'PENDING') = ("alert_mails"."finished_at" is null))
);
--> statement-breakpoint
CREATE TABLE "monthly_report_runs" (
	"customer_id" uuid NOT NULL,
	"month" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "monthly_report_runs_pkey" PRIMARY KEY("customer_id","month"),
	CONSTRAINT "monthly_report_runs_month_check" CHECK ("monthly_report_runs"."month" ~ '^\d{4}-\d{2}$')
);
--> statement-breakpoint
CREATE TABLE "alert_digests" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"queued_at" timestamp with time zone,
	CONSTRAINT "alert_digests_pkey" PRIMARY KEY("customer_id","id")
);
--> statement-breakpoint
CREATE TABLE "alert_pool_states" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"state" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"looked_version" bigint NOT NULL,
	"look_again_at" timestamp with time zone,
	"idle_looked_at" timestamp with time zone,
	"idle_licenses" integer,
	CONSTRAINT "alert_pool_states_pkey" PRIMARY KEY("customer_id","seat_pool_id")
);
--> statement-breakpoint
CREATE TABLE "alert_settings" (
	"customer_id" uuid NOT NULL,
	"kinds" text[] DEFAULT '{"NEARLY_FULL","FULL","FIRST_DENIAL_OF_DAY","OVER_QUANTITY","IDLE_LICENSES"}' NOT NULL,
	"nearly_full_percent" integer DEFAULT 80 NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"quiet_from" integer,
	"quiet_until" integer,
	"digest_minutes" integer DEFAULT 10 NOT NULL,
	"cool_down_minutes" integer DEFAULT 60 NOT NULL,
	"recipients" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "alert_settings_pkey" PRIMARY KEY("customer_id"),
	CONSTRAINT "alert_settings_percent_check" CHECK ("alert_settings"."nearly_full_percent" between 50 and 99),
	CONSTRAINT "alert_settings_quiet_check" CHECK (num_nulls("alert_settings"."quiet_from", "alert_settings"."quiet_until") in (0, 2) and "alert_settings"."quiet_from" between 0 and 1439 and "alert_settings"."quiet_until" between 0 and 1439 and "alert_settings"."quiet_from" <> "alert_settings"."quiet_until"),
	CONSTRAINT "alert_settings_digest_check" CHECK ("alert_settings"."digest_minutes" between 0 and 1440),
	CONSTRAINT "alert_settings_cool_down_check" CHECK ("alert_settings"."cool_down_minutes" between 5 and 10080)
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"customer_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "alerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seat_pool_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"cleared_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"in_use" integer NOT NULL,
	"licensed_quantity" integer NOT NULL,
	"idle_licenses" integer,
	"denial_id" bigint,
	"device_name" text,
	"user_name" text,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" text,
	"digest_id" uuid,
	CONSTRAINT "alerts_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "alerts_order_check" CHECK ("alerts"."cleared_at" >= "alerts"."raised_at" and "alerts"."told_at" >= "alerts"."raised_at"),
	CONSTRAINT "alerts_acknowledged_check" CHECK (num_nulls("alerts"."acknowledged_at", "alerts"."acknowledged_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "app_users" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_name" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp with time zone,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "app_users_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "app_users_user_name_check" CHECK (length("app_users"."user_name") between 1 and 128),
	CONSTRAINT "app_users_display_name_check" CHECK (length("app_users"."display_name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"supports_concurrent" boolean NOT NULL,
	"checkpoints" text[] NOT NULL,
	"min_inactivity_timeout_seconds" integer DEFAULT 300 NOT NULL,
	"max_inactivity_timeout_seconds" integer DEFAULT 3600 NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "applications_code_key" UNIQUE("code"),
	CONSTRAINT "applications_concurrency_key" UNIQUE("id","supports_concurrent"),
	CONSTRAINT "applications_code_check" CHECK ("applications"."code" ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
	CONSTRAINT "applications_name_check" CHECK (length("applications"."name") between 1 and 200),
	CONSTRAINT "applications_timeout_bounds_check" CHECK ("applications"."min_inactivity_timeout_seconds" between 1 and "applications"."max_inactivity_timeout_seconds" and "applications"."max_inactivity_timeout_seconds" <= 604800)
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"customer_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_role" text,
	"api_token_name" text,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reason" text,
	CONSTRAINT "audit_entries_pkey" PRIMARY KEY("customer_id","id")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "customers_code_key" UNIQUE("code"),
	CONSTRAINT "customers_code_check" CHECK ("customers"."code" ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
	CONSTRAINT "customers_name_check" CHECK (length("customers"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "denials" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "denials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"device_id" uuid,
	"installation_id" text NOT NULL,
	"device_name" text NOT NULL,
	"app_user_id" uuid,
	"user_name" text,
	"action" text NOT NULL,
	"licensed_quantity" integer NOT NULL,
	"in_use" integer NOT NULL,
	"holder_device_ids" uuid[] NOT NULL,
	"holder_lease_ids" bigint[] NOT NULL,
	"holder_last_call_ats" timestamp with time zone[] NOT NULL,
	CONSTRAINT "denials_pkey" PRIMARY KEY("customer_id","seat_pool_id","id"),
	CONSTRAINT "denials_in_use_check" CHECK ("denials"."in_use" >= "denials"."licensed_quantity" and "denials"."in_use" = cardinality("denials"."holder_device_ids"))
);
--> statement-breakpoint
CREATE TABLE "device_activity" (
	"customer_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"last_action" text NOT NULL,
	CONSTRAINT "device_activity_pkey" PRIMARY KEY("customer_id","device_id")
);
--> statement-breakpoint
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
CREATE TABLE "devices" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"installation_id" text NOT NULL,
	"name" text NOT NULL,
	"platform" text,
	"app_version" text,
	"token_hash" "bytea" NOT NULL,
	"registered_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"removed_at" timestamp with time zone,
	"hard_login" boolean DEFAULT false NOT NULL,
	"app_user_id" uuid,
	"logged_in_at" timestamp with time zone,
	"logged_out_at" timestamp with time zone,
	"logout_reason" text,
	"logged_out_by" text,
	"logout_note" text,
	"held_off_until" timestamp with time zone,
	CONSTRAINT "devices_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "devices_seat_pool_key" UNIQUE("customer_id","seat_pool_id","id"),
	CONSTRAINT "devices_installation_key" UNIQUE("customer_id","seat_pool_id","installation_id"),
	CONSTRAINT "devices_installation_id_check" CHECK (length("devices"."installation_id") between 1 and 128),
	CONSTRAINT "devices_name_check" CHECK (length("devices"."name") between 1 and 200),
	CONSTRAINT "devices_token_hash_check" CHECK (octet_length("devices"."token_hash") = 32),
	CONSTRAINT "devices_hard_login_check" CHECK (not "devices"."hard_login" or ("devices"."app_user_id" is not null and "devices"."removed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "leases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"device_id" uuid NOT NULL,
	"app_user_id" uuid,
	"grant_number" integer NOT NULL,
	"origin" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_call_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"ended_by" text,
	"end_note" text,
	CONSTRAINT "leases_pkey" PRIMARY KEY("customer_id","seat_pool_id","id"),
	CONSTRAINT "leases_end_check" CHECK (num_nulls("leases"."ended_at", "leases"."end_reason", "leases"."last_call_at") in (0, 3)),
	CONSTRAINT "leases_order_check" CHECK ("leases"."ended_at" >= "leases"."started_at")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"portal_user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "api_tokens_name_check" CHECK (length("api_tokens"."name") between 1 and 200),
	CONSTRAINT "api_tokens_token_hash_check" CHECK (octet_length("api_tokens"."token_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "portal_emails" (
	"email" text PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"portal_user_id" uuid NOT NULL,
	CONSTRAINT "portal_emails_email_check" CHECK ("portal_emails"."email" = lower("portal_emails"."email") and length("portal_emails"."email") between 3 and 254)
);
--> statement-breakpoint
CREATE TABLE "portal_sessions" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"portal_user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "portal_sessions_pkey" PRIMARY KEY("customer_id","id")
);
--> statement-breakpoint
CREATE TABLE "portal_users" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text,
	"role" text NOT NULL,
	"time_zone" text,
	"language" text,
	"last_sign_in_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "portal_users_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "portal_users_email_key" UNIQUE("customer_id","id","email"),
	CONSTRAINT "portal_users_role_check" CHECK (("portal_users"."role" in ('VENDOR_ADMIN', 'SUPPORT')) = ("portal_users"."customer_id" = '00000000-0000-0000-0000-000000000000') and "portal_users"."role" in ('VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER')),
	CONSTRAINT "portal_users_language_check" CHECK ("portal_users"."language" in ('en', 'de')),
	CONSTRAINT "portal_users_display_name_check" CHECK (length("portal_users"."display_name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "seat_pools" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"supports_concurrent" boolean NOT NULL,
	"mode" text NOT NULL,
	"licensed_quantity" integer NOT NULL,
	"inactivity_timeout_seconds" integer NOT NULL,
	"reregistration_delay_hours" integer DEFAULT 720 NOT NULL,
	"force_logout_hold_off_seconds" integer DEFAULT 60 NOT NULL,
	"user_authentication" text DEFAULT 'PASSWORD' NOT NULL,
	"suspended_at" timestamp with time zone,
	"registration_key_hash" "bytea" NOT NULL,
	"settings_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "seat_pools_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "seat_pools_application_key" UNIQUE("customer_id","application_id"),
	CONSTRAINT "seat_pools_mode_check" CHECK ("seat_pools"."mode" = 'NAMED' or ("seat_pools"."mode" = 'CONCURRENT' and "seat_pools"."supports_concurrent")),
	CONSTRAINT "seat_pools_user_authentication_check" CHECK ("seat_pools"."user_authentication" in ('PASSWORD', 'TRUSTED')),
	CONSTRAINT "seat_pools_licensed_quantity_check" CHECK ("seat_pools"."licensed_quantity" between 0 and 10000),
	CONSTRAINT "seat_pools_inactivity_timeout_check" CHECK ("seat_pools"."inactivity_timeout_seconds" between 1 and 604800),
	CONSTRAINT "seat_pools_reregistration_delay_check" CHECK ("seat_pools"."reregistration_delay_hours" between 1 and 8760),
	CONSTRAINT "seat_pools_hold_off_check" CHECK ("seat_pools"."force_logout_hold_off_seconds" between 0 and 3600)
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"seat_number" integer NOT NULL,
	"mode" text NOT NULL,
	"standing" text DEFAULT 'OPEN' NOT NULL,
	"device_id" uuid,
	"lease_id" bigint,
	"grant_number" integer,
	"last_call_at" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"lapses_after" interval NOT NULL,
	"lapsed_at" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"lapse_noted" boolean DEFAULT false NOT NULL,
	"last_action" text,
	CONSTRAINT "seats_pkey" PRIMARY KEY("customer_id","seat_pool_id","seat_number"),
	CONSTRAINT "seats_number_check" CHECK ("seats"."seat_number" >= 1),
	CONSTRAINT "seats_standing_check" CHECK ("seats"."standing" in ('OPEN', 'SURPLUS', 'FROZEN')),
	CONSTRAINT "seats_holder_check" CHECK (num_nulls("seats"."device_id", "seats"."lease_id", "seats"."grant_number") in (0, 3) and ("seats"."device_id" is not null or "seats"."last_call_at" = '-infinity'))
);
--> statement-breakpoint
CREATE TABLE "usage_events" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "usage_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "usage_events_pkey" PRIMARY KEY("customer_id","seat_pool_id","id")
);
--> statement-breakpoint
CREATE TABLE "usage_versions" (
	"customer_id" uuid NOT NULL,
	"seat_pool_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"denials_aged_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "usage_versions_pkey" PRIMARY KEY("customer_id","seat_pool_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"customer_id" uuid NOT NULL,
	"delivery_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status_code" integer,
	"error" text,
	"response_excerpt" text,
	CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY("customer_id","delivery_id","number")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"customer_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"type" text NOT NULL,
	"alert_id" bigint,
	"payload" text NOT NULL,
	"status" text DEFAULT 'PENDING' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"trying_since" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "webhook_deliveries_finished_check" CHECK (("webhook_deliveries"."status" = 'PENDING') = ("webhook_deliveries"."finished_at" is null))
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"customer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"url" text NOT NULL,
	"description" text,
	"kinds" text[] NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"disabled_reason" text,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_secret_until" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "webhook_endpoints_url_check" CHECK (length("webhook_endpoints"."url") between 1 and 2000),
	CONSTRAINT "webhook_endpoints_enabled_check" CHECK ("webhook_endpoints"."enabled" = ("webhook_endpoints"."disabled_reason" is null)),
	CONSTRAINT "webhook_endpoints_previous_check" CHECK (num_nulls("webhook_endpoints"."previous_secret", "webhook_endpoints"."previous_secret_until") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "alert_mails" ADD CONSTRAINT "alert_mails_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monthly_report_runs" ADD CONSTRAINT "monthly_report_runs_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_digests" ADD CONSTRAINT "alert_digests_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_pool_states" ADD CONSTRAINT "alert_pool_states_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_settings" ADD CONSTRAINT "alert_settings_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_users" ADD CONSTRAINT "app_users_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "denials" ADD CONSTRAINT "denials_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_activity" ADD CONSTRAINT "device_activity_device_fkey" FOREIGN KEY ("customer_id","device_id") REFERENCES "public"."devices"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_app_user_fkey" FOREIGN KEY ("customer_id","app_user_id") REFERENCES "public"."app_users"("customer_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leases" ADD CONSTRAINT "leases_device_fkey" FOREIGN KEY ("customer_id","device_id") REFERENCES "public"."devices"("customer_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leases" ADD CONSTRAINT "leases_app_user_fkey" FOREIGN KEY ("customer_id","app_user_id") REFERENCES "public"."app_users"("customer_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_portal_user_fkey" FOREIGN KEY ("customer_id","portal_user_id") REFERENCES "public"."portal_users"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_emails" ADD CONSTRAINT "portal_emails_portal_user_fkey" FOREIGN KEY ("customer_id","portal_user_id","email") REFERENCES "public"."portal_users"("customer_id","id","email") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "portal_sessions" ADD CONSTRAINT "portal_sessions_portal_user_fkey" FOREIGN KEY ("customer_id","portal_user_id") REFERENCES "public"."portal_users"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_users" ADD CONSTRAINT "portal_users_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pools" ADD CONSTRAINT "seat_pools_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pools" ADD CONSTRAINT "seat_pools_application_fkey" FOREIGN KEY ("application_id","supports_concurrent") REFERENCES "public"."applications"("id","supports_concurrent") ON DELETE restrict ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_device_fkey" FOREIGN KEY ("customer_id","seat_pool_id","device_id") REFERENCES "public"."devices"("customer_id","seat_pool_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_versions" ADD CONSTRAINT "usage_versions_seat_pool_fkey" FOREIGN KEY ("customer_id","seat_pool_id") REFERENCES "public"."seat_pools"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_fkey" FOREIGN KEY ("customer_id","delivery_id") REFERENCES "public"."webhook_deliveries"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_fkey" FOREIGN KEY ("customer_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_mails_due_idx" ON "alert_mails" USING btree ("next_attempt_at") WHERE "alert_mails"."status" = 'PENDING';--> statement-breakpoint
CREATE INDEX "alert_mails_created_idx" ON "alert_mails" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_digests_open_key" ON "alert_digests" USING btree ("customer_id") WHERE "alert_digests"."queued_at" is null;--> statement-breakpoint
CREATE INDEX "alert_digests_queued_idx" ON "alert_digests" USING btree ("customer_id","queued_at");--> statement-breakpoint
CREATE INDEX "alerts_seat_pool_idx" ON "alerts" USING btree ("customer_id","seat_pool_id","id");--> statement-breakpoint
CREATE INDEX "alerts_digest_idx" ON "alerts" USING btree ("customer_id","digest_id") WHERE "alerts"."digest_id" is not null;--> statement-breakpoint
CREATE INDEX "alerts_cleared_idx" ON "alerts" USING btree ("cleared_at");--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_open_key" ON "alerts" USING btree ("customer_id","seat_pool_id","kind") WHERE "alerts"."cleared_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "app_users_user_name_key" ON "app_users" USING btree ("customer_id",lower("user_name"));--> statement-breakpoint
CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("customer_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("customer_id","subject_id","at");--> statement-breakpoint
CREATE INDEX "denials_at_idx" ON "denials" USING btree ("customer_id","seat_pool_id","at","id");--> statement-breakpoint
CREATE INDEX "denials_device_idx" ON "denials" USING btree ("customer_id","device_id","at","id");--> statement-breakpoint
CREATE INDEX "devices_registered_idx" ON "devices" USING btree ("customer_id","seat_pool_id","registered_at","id") WHERE "devices"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "devices_app_user_idx" ON "devices" USING btree ("customer_id","app_user_id") WHERE "devices"."app_user_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "leases_open_key" ON "leases" USING btree ("customer_id","device_id") WHERE "leases"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "leases_started_idx" ON "leases" USING btree ("customer_id","seat_pool_id","started_at","id");--> statement-breakpoint
CREATE INDEX "leases_ended_idx" ON "leases" USING btree ("customer_id","seat_pool_id","ended_at","id");--> statement-breakpoint
CREATE INDEX "leases_device_idx" ON "leases" USING btree ("customer_id","device_id","started_at");--> statement-breakpoint
CREATE INDEX "api_tokens_user_idx" ON "api_tokens" USING btree ("customer_id","portal_user_id");--> statement-breakpoint
CREATE INDEX "portal_sessions_user_idx" ON "portal_sessions" USING btree ("customer_id","portal_user_id");--> statement-breakpoint
CREATE INDEX "portal_sessions_purge_idx" ON "portal_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_device_key" ON "seats" USING btree ("customer_id","device_id") WHERE "seats"."device_id" is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_endpoint_idx" ON "webhook_deliveries" USING btree ("customer_id","endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due_idx" ON "webhook_deliveries" USING btree ("next_attempt_at") WHERE "webhook_deliveries"."status" = 'PENDING';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_alert_idx" ON "webhook_deliveries" USING btree ("customer_id","endpoint_id","alert_id","id") WHERE "webhook_deliveries"."status" = 'PENDING';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created_idx" ON "webhook_deliveries" USING btree ("created_at");
--> statement-breakpoint
-- A renewal rewrites its seat in place as long as its page has room.
alter table seats set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
-- A login and a logout of the same person are heap-only updates too.
alter table devices set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
alter table leases set (autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
alter table usage_events set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
--> statement-breakpoint
-- Rows come and go in bulk, once a day.
alter table device_checks set (autovacuum_vacuum_scale_factor = 0.05);
--> statement-breakpoint
-- One sequence a pool, made by next_grant_number.
create schema grant_numbers;
--> statement-breakpoint
-- The vendor's own row: its people and its audit entries lead their keys with it.
insert into customers (id, code, name) values ('00000000-0000-0000-0000-000000000000', 'VENDOR', 'Vendor');
--> statement-breakpoint
create type license_answer as (
  -- GRANTED, REFUSED, DONE, RETRY, UNAUTHENTICATED, UNKNOWN_ACTION, UNKNOWN_KEY, PASSWORD_NEEDED or RATE_LIMITED
  outcome text,
  grant_kind text,
  reason text,
  changed boolean,
  device_id uuid,
  grant_number int,
  lapses_at timestamptz,
  lapses_after_seconds int,
  retry_after_seconds int,
  logged_out_by text,
  logout_note text,
  checkpoints text[],
  server_time timestamptz
);
