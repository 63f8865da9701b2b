-- Triggers on these columns check the same (db/functions/guards.sql): PostgreSQL prepares check constraints anew for every
-- statement, also where no such column is written, and that was an eighth of the time of a login and logout.
ALTER TABLE "devices" DROP CONSTRAINT "devices_installation_id_check";--> statement-breakpoint
ALTER TABLE "devices" DROP CONSTRAINT "devices_name_check";--> statement-breakpoint
ALTER TABLE "devices" DROP CONSTRAINT "devices_token_hash_check";--> statement-breakpoint
ALTER TABLE "seats" DROP CONSTRAINT "seats_number_check";--> statement-breakpoint
ALTER TABLE "seats" DROP CONSTRAINT "seats_standing_check";
