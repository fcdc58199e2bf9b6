CREATE TABLE "comment_act" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"about" text NOT NULL,
	"comment_id" text NOT NULL,
	"state" text NOT NULL,
	"actor" text NOT NULL,
	"fingerprint" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_act_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id"),
	CONSTRAINT "comment_act_about" CHECK ("comment_act"."about" in ('rating', 'feedback'))
);
--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "handled" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "is_lowest" boolean GENERATED ALWAYS AS ((level = case when levels = 5 then 'very-dissatisfied' else 'dissatisfied' end)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "handled" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "comment_act_comment" ON "comment_act" USING btree ("centre_id","about","comment_id","at");--> statement-breakpoint
CREATE INDEX "rating_alert" ON "rating" USING btree ("centre_id","received_at") WHERE "rating"."is_lowest" and "rating"."state" = 'new';--> statement-breakpoint
CREATE INDEX "rating_worth_reading" ON "rating" USING btree ("centre_id","business_day") WHERE "rating"."comment" is not null or "rating"."is_lowest";