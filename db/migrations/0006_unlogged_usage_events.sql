-- Events are deleted within a second. Not logging them saves a seventh of the write-ahead log of a login and logout.
ALTER TABLE "usage_events" SET UNLOGGED;--> statement-breakpoint
CREATE UNLOGGED TABLE "usage_events_intact" (
	"is_intact" boolean PRIMARY KEY DEFAULT true NOT NULL,
	CONSTRAINT "usage_events_intact_check" CHECK ("usage_events_intact"."is_intact")
);--> statement-breakpoint
INSERT INTO "usage_events_intact" DEFAULT VALUES;
