CREATE TABLE "message" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"business_day" date NOT NULL,
	"sender" text NOT NULL,
	"sender_counter_id" text,
	"receiver" text NOT NULL,
	"receiver_counter_id" text,
	"content" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id"),
	CONSTRAINT "message_receiver" CHECK ("message"."receiver" in ('counter', 'supervisor', 'everybody')),
	CONSTRAINT "message_receiver_counter" CHECK (("message"."receiver" = 'counter') = ("message"."receiver_counter_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "message_read" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"reader" text NOT NULL,
	"business_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_read_centre_id_command_id_reader_pk" PRIMARY KEY("centre_id","command_id","reader")
);
--> statement-breakpoint
CREATE TABLE "ticket_note" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"business_day" date NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ticket_note_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id")
);
--> statement-breakpoint
CREATE INDEX "message_day" ON "message" USING btree ("centre_id","business_day","at");--> statement-breakpoint
CREATE INDEX "message_read_day" ON "message_read" USING btree ("centre_id","business_day");--> statement-breakpoint
CREATE INDEX "ticket_note_ticket" ON "ticket_note" USING btree ("centre_id","ticket_id","at");--> statement-breakpoint
CREATE INDEX "ticket_note_day" ON "ticket_note" USING btree ("centre_id","business_day");