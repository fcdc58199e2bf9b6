CREATE TABLE "feedback" (
	"centre_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"business_day" date NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"language" text NOT NULL,
	"device_id" text,
	"given_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"reply" text,
	"replied_by" text,
	"replied_at" timestamp (3) with time zone,
	CONSTRAINT "feedback_centre_id_feedback_id_pk" PRIMARY KEY("centre_id","feedback_id"),
	CONSTRAINT "feedback_kind" CHECK ("feedback"."kind" in ('complaint', 'suggestion')),
	CONSTRAINT "feedback_state" CHECK ("feedback"."state" in ('new', 'read', 'acted'))
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"centre_id" text NOT NULL,
	"rating_id" text NOT NULL,
	"business_day" date NOT NULL,
	"ticket_id" text,
	"leg" integer,
	"service_id" text,
	"counter_id" text,
	"clerk_id" text,
	"procedure_code" text,
	"level" text NOT NULL,
	"levels" integer NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"comment" text,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"device_id" text,
	"given_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"reply" text,
	"replied_by" text,
	"replied_at" timestamp (3) with time zone,
	CONSTRAINT "rating_centre_id_rating_id_pk" PRIMARY KEY("centre_id","rating_id"),
	CONSTRAINT "rating_bound" CHECK (("rating"."ticket_id" is null) = ("rating"."leg" is null)),
	CONSTRAINT "rating_levels" CHECK ("rating"."levels" in (3, 4, 5)),
	CONSTRAINT "rating_channel" CHECK ("rating"."channel" in ('tablet', 'kiosk', 'phone')),
	CONSTRAINT "rating_state" CHECK ("rating"."state" in ('new', 'read', 'acted'))
);
--> statement-breakpoint
CREATE INDEX "feedback_day" ON "feedback" USING btree ("centre_id","business_day");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_leg" ON "rating" USING btree ("centre_id","ticket_id","leg") WHERE "rating"."ticket_id" is not null;--> statement-breakpoint
CREATE INDEX "rating_day" ON "rating" USING btree ("centre_id","business_day");