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
CREATE INDEX "webhook_deliveries_endpoint_idx" ON "webhook_deliveries" USING btree ("customer_id","endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due_idx" ON "webhook_deliveries" USING btree ("next_attempt_at") WHERE "webhook_deliveries"."status" = 'PENDING';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created_idx" ON "webhook_deliveries" USING btree ("created_at");