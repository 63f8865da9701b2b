-- Together with db/functions: applied in one transaction with the functions that follow, which search for a free seat by
-- the new column.
ALTER TABLE "seats" ADD COLUMN "held_at_least_until" timestamp with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
CREATE INDEX "seats_bound_idx" ON "seats" USING btree ("customer_id","seat_pool_id","held_at_least_until") WHERE "seats"."held_at_least_until" < 'infinity';--> statement-breakpoint
DROP FUNCTION IF EXISTS end_login(devices, text, text, text, text), next_grant_number(uuid, uuid), take_seat(uuid, uuid, uuid, uuid, text, text, text, interval, int);
