CREATE TABLE "report_delivery" (
	"order_id" uuid NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"way" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"failure" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "report_delivery_order_id_period_from_way_pk" PRIMARY KEY("order_id","period_from","way"),
	CONSTRAINT "report_delivery_way" CHECK ("report_delivery"."way" in ('mail', 'webhook')),
	CONSTRAINT "report_delivery_state" CHECK ("report_delivery"."state" in ('waiting', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "report_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"node_id" text NOT NULL,
	"every" text NOT NULL,
	"language" text NOT NULL,
	"mail" text,
	"to_webhook" boolean NOT NULL,
	"ordered_by" text NOT NULL,
	"since" date NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "report_order_every" CHECK ("report_order"."every" in ('week', 'month')),
	CONSTRAINT "report_order_way" CHECK ("report_order"."mail" is not null or "report_order"."to_webhook")
);
--> statement-breakpoint
CREATE INDEX "report_delivery_due" ON "report_delivery" USING btree ("due_at") WHERE "report_delivery"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "report_order_node" ON "report_order" USING btree ("scope","node_id");