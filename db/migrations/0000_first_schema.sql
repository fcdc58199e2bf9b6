CREATE TABLE "hall" (
	"centre_id" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"business_day" date,
	"day_start_version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "hall_version_order" CHECK (0 <= "hall"."day_start_version" and "hall"."day_start_version" <= "hall"."version")
);
--> statement-breakpoint
CREATE TABLE "hall_command" (
	"centre_id" text NOT NULL,
	"command_id" text NOT NULL,
	"business_day" date NOT NULL,
	"fingerprint" text NOT NULL,
	"from_version" bigint NOT NULL,
	"to_version" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hall_command_centre_id_command_id_pk" PRIMARY KEY("centre_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "hall_event" (
	"centre_id" text NOT NULL,
	"business_day" date NOT NULL,
	"version" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"command_id" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "hall_event_centre_id_business_day_version_pk" PRIMARY KEY("centre_id","business_day","version")
) PARTITION BY RANGE ("business_day");
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"kind" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"path" text NOT NULL,
	CONSTRAINT "agency_path_unique" UNIQUE("path"),
	CONSTRAINT "agency_path_ends_with_id" CHECK ("agency"."path" ^@ '/' and right("agency"."path", length("agency"."id") + 2) = '/' || "agency"."id" || '/')
);
--> statement-breakpoint
CREATE TABLE "centre" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"time_zone" text DEFAULT 'Asia/Ho_Chi_Minh' NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "centre_configuration" (
	"centre_id" text NOT NULL,
	"version" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	"source" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "centre_configuration_centre_id_version_pk" PRIMARY KEY("centre_id","version"),
	CONSTRAINT "centre_configuration_version_positive" CHECK ("centre_configuration"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "field" (
	"id" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text
);
--> statement-breakpoint
CREATE TABLE "procedure" (
	"code" text PRIMARY KEY NOT NULL,
	"full_code" text NOT NULL,
	"name" text NOT NULL,
	"plain_name" text,
	"field_id" text,
	"ministry" text,
	"levels" text[] DEFAULT '{}' NOT NULL,
	"kind" text,
	"audience" text[] DEFAULT '{}' NOT NULL,
	"agencies" text[] DEFAULT '{}' NOT NULL,
	"channels" jsonb DEFAULT '[]' NOT NULL,
	"steps" text,
	"documents" jsonb DEFAULT '[]' NOT NULL,
	"documents_text" text,
	"result" text,
	"conditions" text,
	"legal_basis" jsonb DEFAULT '[]' NOT NULL,
	"decision" text,
	"url" text,
	"source" text NOT NULL,
	"content_hash" text NOT NULL,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "staff_rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"impersonated_by" text,
	CONSTRAINT "staff_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "staff_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"username" text,
	"display_username" text,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp (3) with time zone,
	"two_factor_enabled" boolean DEFAULT false,
	CONSTRAINT "staff_user_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "staff_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_assignment" (
	"user_id" text NOT NULL,
	"scope" text NOT NULL,
	"node_id" text NOT NULL,
	"role" text NOT NULL,
	"assigned_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"assigned_by" text,
	CONSTRAINT "staff_assignment_user_id_scope_node_id_role_pk" PRIMARY KEY("user_id","scope","node_id","role"),
	CONSTRAINT "staff_assignment_role" CHECK ("staff_assignment"."role" in ('clerk', 'manager', 'administrator')),
	CONSTRAINT "staff_assignment_scope" CHECK ("staff_assignment"."scope" in ('agency', 'centre'))
);
--> statement-breakpoint
CREATE TABLE "leg" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"leg" integer NOT NULL,
	"business_day" date NOT NULL,
	"service_id" text NOT NULL,
	"counter_id" text,
	"clerk_id" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"called_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"calls" integer DEFAULT 0 NOT NULL,
	"called_by_rule" text,
	"called_reason" jsonb,
	"version" bigint NOT NULL,
	CONSTRAINT "leg_centre_id_ticket_id_leg_pk" PRIMARY KEY("centre_id","ticket_id","leg")
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"business_day" date NOT NULL,
	"label" text NOT NULL,
	"series_id" text NOT NULL,
	"number" integer NOT NULL,
	"service_id" text NOT NULL,
	"procedure_code" text,
	"priority_class" text,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"version" bigint NOT NULL,
	CONSTRAINT "ticket_centre_id_ticket_id_pk" PRIMARY KEY("centre_id","ticket_id"),
	CONSTRAINT "ticket_state" CHECK ("ticket"."state" in ('waiting', 'called', 'serving', 'parked', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "ticket_holder" (
	"centre_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"business_day" date NOT NULL,
	"dossier_code" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_holder_centre_id_ticket_id_pk" PRIMARY KEY("centre_id","ticket_id")
);
--> statement-breakpoint
ALTER TABLE "hall" ADD CONSTRAINT "hall_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre" ADD CONSTRAINT "centre_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre_configuration" ADD CONSTRAINT "centre_configuration_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_field_id_field_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."field"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_user_id_staff_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_staff_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_two_factor" ADD CONSTRAINT "staff_two_factor_user_id_staff_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_assignment" ADD CONSTRAINT "staff_assignment_user_id_staff_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hall_command_day" ON "hall_command" USING btree ("centre_id","business_day");--> statement-breakpoint
CREATE INDEX "agency_parent_id" ON "agency" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agency_path_prefix" ON "agency" USING btree ("path" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "centre_agency_id" ON "centre" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "procedure_field_id" ON "procedure" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "staff_account_user_id" ON "staff_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_session_user_id" ON "staff_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_two_factor_secret" ON "staff_two_factor" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "staff_two_factor_user_id" ON "staff_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_verification_identifier" ON "staff_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "staff_assignment_node" ON "staff_assignment" USING btree ("scope","node_id");--> statement-breakpoint
CREATE INDEX "leg_day_counter" ON "leg" USING btree ("centre_id","business_day","counter_id");--> statement-breakpoint
CREATE INDEX "leg_day_clerk" ON "leg" USING btree ("centre_id","business_day","clerk_id");--> statement-breakpoint
CREATE INDEX "ticket_day_number" ON "ticket" USING btree ("centre_id","business_day","series_id","number");--> statement-breakpoint
CREATE INDEX "ticket_holder_day" ON "ticket_holder" USING btree ("centre_id","business_day");--> statement-breakpoint
CREATE INDEX "ticket_holder_dossier" ON "ticket_holder" USING btree ("centre_id","dossier_code");