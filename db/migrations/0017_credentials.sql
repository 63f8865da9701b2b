ALTER TABLE "api_tokens" ADD COLUMN "scope" text DEFAULT 'EVERYTHING' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "portal_sessions" ADD COLUMN "authenticated_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_scope_check" CHECK ("api_tokens"."scope" in ('READ', 'DEVICES', 'EVERYTHING'));--> statement-breakpoint
UPDATE "portal_sessions" SET "authenticated_at" = "created_at";
