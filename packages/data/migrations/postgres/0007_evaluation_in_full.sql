CREATE TABLE "resume_codes" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_pairs" (
	"release_id" uuid NOT NULL,
	"pattern" text NOT NULL,
	"level" text NOT NULL,
	"place" text NOT NULL,
	"project" text NOT NULL,
	"academic_year" integer NOT NULL,
	"measure" text NOT NULL,
	"state" text NOT NULL,
	"paired" integer NOT NULL,
	"only_baseline" integer NOT NULL,
	"only_endline" integer NOT NULL,
	"schools" integer NOT NULL,
	"improved" integer,
	"same" integer,
	"declined" integer,
	"improved_share" double precision,
	"nearly" text,
	"shifts" jsonb,
	CONSTRAINT "release_pairs_release_id_pattern_academic_year_level_place_project_measure_pk" PRIMARY KEY("release_id","pattern","academic_year","level","place","project","measure")
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "question_key" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "hurried" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "doubted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD COLUMN "core_id" uuid;--> statement-breakpoint
ALTER TABLE "instruments" ADD COLUMN "hub_id" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "choices" jsonb;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "then_of" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replaces_key" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "hub_id" uuid;--> statement-breakpoint
ALTER TABLE "resume_codes" ADD CONSTRAINT "resume_codes_secret_hash_task_links_secret_hash_fk" FOREIGN KEY ("secret_hash") REFERENCES "public"."task_links"("secret_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_pairs" ADD CONSTRAINT "release_pairs_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instruments" ADD CONSTRAINT "instruments_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;