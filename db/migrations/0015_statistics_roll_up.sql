CREATE TABLE "roll_up" (
	"scope" text NOT NULL,
	"node_id" text NOT NULL,
	"period" text NOT NULL,
	"first_day" date NOT NULL,
	"rules" text NOT NULL,
	"legs" integer NOT NULL,
	"ratings" integer NOT NULL,
	"version" bigint,
	"rolled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roll_up_scope_node_id_period_first_day_pk" PRIMARY KEY("scope","node_id","period","first_day"),
	CONSTRAINT "roll_up_scope" CHECK ("roll_up"."scope" in ('centre', 'agency')),
	CONSTRAINT "roll_up_period" CHECK ("roll_up"."period" in ('day', 'month'))
);
--> statement-breakpoint
CREATE TABLE "roll_up_group" (
	"scope" text NOT NULL,
	"node_id" text NOT NULL,
	"period" text NOT NULL,
	"first_day" date NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"counts" json NOT NULL,
	"times" json NOT NULL,
	CONSTRAINT "roll_up_group_scope_node_id_period_first_day_dimension_value_pk" PRIMARY KEY("scope","node_id","period","first_day","dimension","value")
);
--> statement-breakpoint
ALTER TABLE "roll_up_group" ADD CONSTRAINT "roll_up_group_of" FOREIGN KEY ("scope","node_id","period","first_day") REFERENCES "public"."roll_up"("scope","node_id","period","first_day") ON DELETE cascade ON UPDATE no action;