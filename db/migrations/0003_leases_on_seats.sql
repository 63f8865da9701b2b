-- Together with db/functions: applied in one transaction with the functions that follow, because those before it cannot
-- work with these tables.
-- A lease that runs becomes part of its seat's row; the table keeps the leases that have ended, and gets another name.
CREATE SEQUENCE "public"."lease_ids" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;
--> statement-breakpoint
ALTER TABLE "leases" RENAME TO "past_leases";
--> statement-breakpoint
ALTER TABLE "past_leases" RENAME CONSTRAINT "leases_order_check" TO "past_leases_order_check";
--> statement-breakpoint
ALTER INDEX "leases_ended_idx" RENAME TO "past_leases_ended_idx";
--> statement-breakpoint
ALTER INDEX "leases_device_idx" RENAME TO "past_leases_device_idx";
--> statement-breakpoint
DROP INDEX "leases_open_key";
--> statement-breakpoint
DROP INDEX "leases_started_idx";
--> statement-breakpoint
ALTER TABLE "past_leases" DROP CONSTRAINT "leases_pkey", ADD CONSTRAINT "past_leases_pkey" PRIMARY KEY ("customer_id","seat_pool_id","started_at","id"), DROP CONSTRAINT "leases_end_check", DROP CONSTRAINT "leases_device_fkey", DROP CONSTRAINT "leases_app_user_fkey";
--> statement-breakpoint
ALTER TABLE "seats" DROP CONSTRAINT "seats_holder_check", ADD COLUMN "lease_origin" text, ADD COLUMN "lease_started_at" timestamp with time zone, ADD COLUMN "app_user_id" uuid;
--> statement-breakpoint
UPDATE "seats" s SET "lease_origin" = l."origin", "lease_started_at" = l."started_at", "app_user_id" = l."app_user_id"
FROM "past_leases" l
WHERE l."customer_id" = s."customer_id" AND l."seat_pool_id" = s."seat_pool_id" AND l."id" = s."lease_id";
--> statement-breakpoint
SELECT setval('lease_ids', greatest(nextval(pg_get_serial_sequence('past_leases', 'id')), 1));
--> statement-breakpoint
DELETE FROM "past_leases" WHERE "ended_at" IS NULL;
--> statement-breakpoint
ALTER TABLE "past_leases" ALTER COLUMN "id" DROP IDENTITY, ALTER COLUMN "last_call_at" SET NOT NULL, ALTER COLUMN "ended_at" SET NOT NULL, ALTER COLUMN "end_reason" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_holder_check" CHECK (num_nulls("seats"."lease_id", "seats"."grant_number", "seats"."lease_origin", "seats"."lease_started_at") in (0, 4)
        and ("seats"."lease_id" is null) = ("seats"."last_call_at" = '-infinity')
        and ("seats"."lease_id" is null or "seats"."device_id" is not null));
--> statement-breakpoint
-- Grant numbers are counted for each device from now on. Each device begins above every number that any pool has given,
-- so that its numbers go on growing; a default for the present rows takes no time, however many there are. Reading a
-- sequence locks it until the end of the transaction, which thousands of them would not survive: among so many pools
-- the leases have the greatest number.
DO $$
DECLARE
  greatest_number bigint := (SELECT coalesce(max("grant_number"), 0) FROM "past_leases");
BEGIN
  greatest_number := greatest(greatest_number, (SELECT max("grant_number") FROM "seats"));
  IF (SELECT count(*) FROM pg_class WHERE relnamespace = 'grant_numbers'::regnamespace) <= 1000 THEN
    greatest_number := greatest(
      greatest_number,
      (SELECT max(last_value) FROM pg_sequences WHERE schemaname = 'grant_numbers')
    );
  END IF;
  EXECUTE format(
    'ALTER TABLE "devices" ADD COLUMN "last_grant_number" integer NOT NULL DEFAULT %s',
    greatest_number
  );
END $$;
--> statement-breakpoint
ALTER TABLE "devices" ALTER COLUMN "last_grant_number" SET DEFAULT 0;
--> statement-breakpoint
DROP TRIGGER IF EXISTS "seat_pools_drop_grant_numbers" ON "seat_pools";
--> statement-breakpoint
DROP FUNCTION IF EXISTS drop_grant_numbers(), next_grant_number(uuid), open_lease(uuid, uuid, uuid, uuid, integer, text, timestamptz), take_seat(uuid, uuid, uuid, uuid, text, text, text, interval);
