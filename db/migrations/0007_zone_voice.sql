CREATE TABLE "zone_voice" (
	"centre_id" text NOT NULL,
	"zone_id" text NOT NULL,
	"screen_id" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"said_at" bigint,
	"said_ticket" text,
	CONSTRAINT "zone_voice_centre_id_zone_id_pk" PRIMARY KEY("centre_id","zone_id")
);
