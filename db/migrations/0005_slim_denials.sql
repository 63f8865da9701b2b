-- Together with db/functions: those before it write the lists.
ALTER TABLE "denials" DROP CONSTRAINT "denials_in_use_check";--> statement-breakpoint
ALTER TABLE "denials" ALTER COLUMN "holder_device_ids" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "denials" ALTER COLUMN "holder_lease_ids" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "denials" ALTER COLUMN "holder_last_call_ats" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "denials" ADD CONSTRAINT "denials_in_use_check" CHECK ("denials"."in_use" >= "denials"."licensed_quantity");
