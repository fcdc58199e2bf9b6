CREATE TABLE "phone_notice" (
	"centre_id" text NOT NULL,
	"notice_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"business_day" date NOT NULL,
	"kind" text NOT NULL,
	"leg" integer NOT NULL,
	"called_at" timestamp (3) with time zone,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"failure" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "phone_notice_centre_id_notice_id_pk" PRIMARY KEY("centre_id","notice_id"),
	CONSTRAINT "phone_notice_kind" CHECK ("phone_notice"."kind" in ('near', 'turn')),
	CONSTRAINT "phone_notice_state" CHECK ("phone_notice"."state" in ('waiting', 'sent', 'failed', 'outdated'))
);
--> statement-breakpoint
CREATE TABLE "ticket_reach" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"business_day" date NOT NULL,
	"sealed" text NOT NULL,
	"language" text NOT NULL,
	"consented_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ticket_reach_centre_id_ticket_id_pk" PRIMARY KEY("centre_id","ticket_id")
);
--> statement-breakpoint
CREATE INDEX "phone_notice_due" ON "phone_notice" USING btree ("centre_id","due_at") WHERE "phone_notice"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "phone_notice_ended" ON "phone_notice" USING btree ("centre_id","state","ended_at");--> statement-breakpoint
CREATE INDEX "ticket_reach_day" ON "ticket_reach" USING btree ("centre_id","business_day");