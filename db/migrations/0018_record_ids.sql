CREATE TABLE "record_id_settings" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"secret" "bytea" NOT NULL,
	"last_plain_denial" bigint NOT NULL,
	"last_plain_alert" bigint NOT NULL,
	"last_plain_webhook_delivery" bigint NOT NULL,
	CONSTRAINT "record_id_settings_is_only_check" CHECK ("record_id_settings"."is_only"),
	CONSTRAINT "record_id_settings_secret_check" CHECK (octet_length("record_id_settings"."secret") = 32)
);
--> statement-breakpoint
-- gen_random_uuid() is the one source of strong randomness without an extension: 366 random bits.
-- Numbers up to these were given out unencrypted.
insert into record_id_settings (secret, last_plain_denial, last_plain_alert, last_plain_webhook_delivery)
select sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')),
  d.last_value, a.last_value, w.last_value
from denials_id_seq d, alerts_id_seq a, webhook_deliveries_id_seq w;
