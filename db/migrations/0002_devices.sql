CREATE TABLE "device" (
	"centre_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"zone_id" text,
	"state" text DEFAULT 'active' NOT NULL,
	"incarnation" text NOT NULL,
	"paired_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"identify_at" timestamp (3) with time zone,
	"reload_at" timestamp (3) with time zone,
	"token_hash" text,
	"token_at" timestamp (3) with time zone,
	"next_seed" text,
	"next_hash" text,
	"previous_hash" text,
	"locked_hashes" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "device_centre_id_id_pk" PRIMARY KEY("centre_id","id"),
	CONSTRAINT "device_kind" CHECK ("device"."kind" in ('kiosk', 'display', 'panel-strip', 'rating-tablet')),
	CONSTRAINT "device_state" CHECK ("device"."state" in ('active', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "device_act" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"device_id" text NOT NULL,
	"act" text NOT NULL,
	"actor" text NOT NULL,
	"fingerprint" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "device_act_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "device_health" (
	"centre_id" text NOT NULL,
	"device_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"report" jsonb NOT NULL,
	CONSTRAINT "device_health_centre_id_device_id_pk" PRIMARY KEY("centre_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "device_pairing" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"code_hash" text,
	"kind" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"centre_id" text,
	"device_id" text,
	"seed" text,
	CONSTRAINT "device_pairing_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_changed_at" ON "device" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "device_act_device" ON "device_act" USING btree ("centre_id","device_id","at");--> statement-breakpoint
CREATE INDEX "device_pairing_expires_at" ON "device_pairing" USING btree ("expires_at");