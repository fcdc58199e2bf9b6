CREATE TABLE "appointment" (
	"centre_id" text NOT NULL,
	"code" text NOT NULL,
	"service_id" text NOT NULL,
	"slot_at" timestamp (3) with time zone NOT NULL,
	"holds_until" timestamp (3) with time zone NOT NULL,
	"seat" integer,
	"procedure_code" text,
	"language" text NOT NULL,
	"command_id" text NOT NULL,
	"asked_slot_at" timestamp (3) with time zone NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"arrived_at" timestamp (3) with time zone,
	"ticket_id" text,
	CONSTRAINT "appointment_centre_id_code_pk" PRIMARY KEY("centre_id","code"),
	CONSTRAINT "appointment_seat" UNIQUE("centre_id","service_id","slot_at","seat"),
	CONSTRAINT "appointment_command" UNIQUE("centre_id","command_id"),
	CONSTRAINT "appointment_seat_positive" CHECK ("appointment"."seat" > 0),
	CONSTRAINT "appointment_seat_given_back" CHECK (("appointment"."seat" is null) = ("appointment"."cancelled_at" is not null)),
	CONSTRAINT "appointment_arrived_or_cancelled" CHECK ("appointment"."cancelled_at" is null or "appointment"."arrived_at" is null)
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;