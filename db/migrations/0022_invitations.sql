CREATE TABLE "portal_invitations" (
	"customer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"inviter_customer_id" uuid NOT NULL,
	"inviter_id" uuid NOT NULL,
	"inviter_name" text NOT NULL,
	"is_mailed" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "portal_invitations_pkey" PRIMARY KEY("customer_id","id"),
	CONSTRAINT "portal_invitations_email_key" UNIQUE("customer_id","email"),
	CONSTRAINT "portal_invitations_role_check" CHECK (("portal_invitations"."role" in ('VENDOR_ADMIN', 'SUPPORT')) = ("portal_invitations"."customer_id" = '00000000-0000-0000-0000-000000000000') and "portal_invitations"."role" in ('VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER')),
	CONSTRAINT "portal_invitations_token_hash_check" CHECK (octet_length("portal_invitations"."token_hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "portal_emails" DROP CONSTRAINT "portal_emails_pkey";--> statement-breakpoint
ALTER TABLE "portal_emails" ADD CONSTRAINT "portal_emails_pkey" PRIMARY KEY("email","customer_id");--> statement-breakpoint
ALTER TABLE "portal_users" ADD COLUMN "address_proven_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "portal_invitations" ADD CONSTRAINT "portal_invitations_customer_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_invitations" ADD CONSTRAINT "portal_invitations_inviter_fkey" FOREIGN KEY ("inviter_customer_id","inviter_id") REFERENCES "public"."portal_users"("customer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portal_invitations_inviter_idx" ON "portal_invitations" USING btree ("inviter_customer_id","inviter_id");--> statement-breakpoint
CREATE INDEX "portal_invitations_purge_idx" ON "portal_invitations" USING btree ("expires_at");--> statement-breakpoint
UPDATE "portal_users" SET "address_proven_at" = "created_at";
