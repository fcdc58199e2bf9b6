CREATE TABLE "ticket_copy" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"copy" integer NOT NULL,
	"printer_id" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ticket_copy_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_papers" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"business_day" date NOT NULL,
	"record_version" text NOT NULL,
	"case_index" integer NOT NULL,
	"ticked" integer[] NOT NULL,
	CONSTRAINT "ticket_papers_centre_id_ticket_id_pk" PRIMARY KEY("centre_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_person" (
	"centre_id" text NOT NULL,
	"service_id" text NOT NULL,
	"person_hash" text NOT NULL,
	"business_day" date NOT NULL,
	"ticket_id" text NOT NULL,
	CONSTRAINT "ticket_person_centre_id_service_id_person_hash_pk" PRIMARY KEY("centre_id","service_id","person_hash")
);
--> statement-breakpoint
CREATE INDEX "ticket_copy_ticket" ON "ticket_copy" USING btree ("centre_id","ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_papers_day" ON "ticket_papers" USING btree ("centre_id","business_day");--> statement-breakpoint
CREATE INDEX "ticket_person_day" ON "ticket_person" USING btree ("centre_id","business_day");