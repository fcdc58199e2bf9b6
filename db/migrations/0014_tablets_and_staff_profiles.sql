CREATE TABLE "staff_profile" (
	"user_id" text PRIMARY KEY NOT NULL,
	"title" text,
	"photo" "bytea",
	"photo_type" text,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_profile_photo" CHECK (("staff_profile"."photo" is null) = ("staff_profile"."photo_type" is null))
);
--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "counter_id" text;--> statement-breakpoint
ALTER TABLE "staff_profile" ADD CONSTRAINT "staff_profile_user_id_staff_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff_user"("id") ON DELETE cascade ON UPDATE no action;