CREATE TABLE "number_trouble" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"service_id" text NOT NULL,
	"device_id" text,
	"reason" text,
	"noticed_at" timestamp (3) with time zone NOT NULL,
	"arrived_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	CONSTRAINT "number_trouble_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id"),
	CONSTRAINT "number_trouble_kind" CHECK ("number_trouble"."kind" in ('number-refused', 'number-doubled', 'number-not-lent'))
);
--> statement-breakpoint
CREATE TABLE "procedure_opening" (
	"centre_id" text NOT NULL,
	"business_day" date NOT NULL,
	"procedure_code" text NOT NULL,
	"opened" integer NOT NULL,
	CONSTRAINT "procedure_opening_centre_id_business_day_procedure_code_pk" PRIMARY KEY("centre_id","business_day","procedure_code")
);
--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "printer" jsonb;--> statement-breakpoint
CREATE INDEX "number_trouble_open" ON "number_trouble" USING btree ("centre_id") WHERE "number_trouble"."arrived_at" is null and "number_trouble"."settled_at" is null;