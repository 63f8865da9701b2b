-- Of a search only the index is read. What an index is built with stays in a migration: a change of it has to build the
-- index anew.
-- The groups of three characters in a text, each mixed with the customer: what a search within a customer is looked up
-- by. Costly, so that it is computed for stored rows only when an index on it is built.
create function search_grams(p_customer uuid, p_text text) returns bigint[]
language sql immutable parallel safe strict cost 2000 as $$
  select array_agg(hashtextextended(substr(t, i, 3), uuid_hash_extended(p_customer, 0)))
  from lower(p_text) t, generate_series(1, length(t) - 2) i
$$;
--> statement-breakpoint
CREATE INDEX "app_users_name_order_idx" ON "app_users" USING btree ("customer_id","user_name" collate name_order,"id");
--> statement-breakpoint
CREATE INDEX "app_users_search_idx" ON "app_users" USING gin (search_grams("customer_id", "user_name" || chr(10) || "display_name"));
--> statement-breakpoint
CREATE INDEX "audit_entries_all_idx" ON "audit_entries" USING btree ("at","id");
--> statement-breakpoint
CREATE INDEX "audit_entries_search_idx" ON "audit_entries" USING gin (search_grams('00000000-0000-0000-0000-000000000000'::uuid, "actor_name" || chr(10) || "subject_name"));
--> statement-breakpoint
CREATE INDEX "devices_name_order_idx" ON "devices" USING btree ("customer_id","seat_pool_id","name" collate name_order,"id") WHERE "devices"."removed_at" is null;
--> statement-breakpoint
CREATE INDEX "devices_search_idx" ON "devices" USING gin (search_grams("customer_id", "name" || chr(10) || "installation_id"));
