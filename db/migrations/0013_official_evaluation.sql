CREATE TABLE "evaluation_sheet" (
	"centre_id" text NOT NULL,
	"quarter" text NOT NULL,
	"account_id" text NOT NULL,
	"scheme_id" text NOT NULL,
	"self_marks" jsonb,
	"self_by" text,
	"self_at" timestamp (3) with time zone,
	"verified_marks" jsonb,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "evaluation_sheet_centre_id_quarter_account_id_pk" PRIMARY KEY("centre_id","quarter","account_id")
);
