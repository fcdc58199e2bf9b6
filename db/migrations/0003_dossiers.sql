CREATE TABLE "dossier" (
	"centre_id" text NOT NULL,
	"code_key" text NOT NULL,
	"code" text NOT NULL,
	"tail" text NOT NULL,
	"procedure_code" text,
	"channel" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"promise" text NOT NULL,
	"content_hash" text NOT NULL,
	"source" text NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dossier_centre_id_code_key_pk" PRIMARY KEY("centre_id","code_key")
);
--> statement-breakpoint
CREATE TABLE "dossier_applicant" (
	"centre_id" text NOT NULL,
	"code_key" text NOT NULL,
	"name" text,
	"id_hashes" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "dossier_applicant_centre_id_code_key_pk" PRIMARY KEY("centre_id","code_key")
);
--> statement-breakpoint
CREATE TABLE "dossier_status_change" (
	"centre_id" text NOT NULL,
	"code_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dossier_status_change_centre_id_code_key_at_status_pk" PRIMARY KEY("centre_id","code_key","at","status")
);
--> statement-breakpoint
CREATE TABLE "dossier_try" (
	"centre_id" text NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossier_try_centre_id_key_pk" PRIMARY KEY("centre_id","key")
);
--> statement-breakpoint
CREATE TABLE "integration_key" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "integration_key_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
ALTER TABLE "integration_key" ADD CONSTRAINT "integration_key_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_tail" ON "dossier" USING btree ("centre_id","tail");--> statement-breakpoint
CREATE INDEX "integration_key_agency_id" ON "integration_key" USING btree ("agency_id");