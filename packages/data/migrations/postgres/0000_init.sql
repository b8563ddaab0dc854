CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"scope_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hub_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"hub_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"text" text NOT NULL,
	"sealed_person" text NOT NULL,
	"name" text,
	CONSTRAINT "comments_hub_id_wave_id_id_pk" PRIMARY KEY("hub_id","wave_id","id")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"hub_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_version_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"sealed_person" text,
	"sealed_school" text NOT NULL,
	CONSTRAINT "responses_hub_id_wave_id_id_pk" PRIMARY KEY("hub_id","wave_id","id")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"hub_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"option" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "tallies_hub_id_wave_id_question_key_option_pk" PRIMARY KEY("hub_id","wave_id","question_key","option")
);
--> statement-breakpoint
CREATE TABLE "task_drafts" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"hub_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"hub_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	"answered" boolean NOT NULL,
	"excused" text,
	CONSTRAINT "tasks_hub_id_id_pk" PRIMARY KEY("hub_id","id")
);
--> statement-breakpoint
CREATE TABLE "wave_results" (
	"hub_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"policy_version" integer NOT NULL,
	"expected" integer NOT NULL,
	"answered" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"hash" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wave_results_hub_id_wave_id_pk" PRIMARY KEY("hub_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "waves" (
	"hub_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"instrument_version_id" uuid NOT NULL,
	"session_id" uuid,
	"lesson_id" uuid,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "waves_hub_id_id_pk" PRIMARY KEY("hub_id","id")
);
--> statement-breakpoint
CREATE TABLE "release_cells" (
	"release_id" uuid NOT NULL,
	"pattern" text NOT NULL,
	"level" text NOT NULL,
	"place" text NOT NULL,
	"project" text NOT NULL,
	"phase" text,
	"academic_year" integer NOT NULL,
	"wave_kind" text NOT NULL,
	"measure" text NOT NULL,
	"is_area" boolean NOT NULL,
	"state" text NOT NULL,
	"respondents" integer,
	"schools" integer,
	"expected" integer,
	"agree" double precision,
	"mean" double precision,
	"options" jsonb,
	"nearly" text,
	CONSTRAINT "release_cells_release_id_pattern_academic_year_wave_kind_level_place_project_measure_pk" PRIMARY KEY("release_id","pattern","academic_year","wave_kind","level","place","project","measure")
);
--> statement-breakpoint
CREATE TABLE "release_waves" (
	"release_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"family_id" uuid,
	"academic_year" integer NOT NULL,
	"wave_kind" text NOT NULL,
	"instrument_version_id" uuid NOT NULL,
	"respondents" integer NOT NULL,
	"schools" integer NOT NULL,
	"expected" integer NOT NULL,
	CONSTRAINT "release_waves_release_id_hub_id_wave_id_pk" PRIMARY KEY("release_id","hub_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"policy_version" integer NOT NULL,
	"as_at" timestamp (3) with time zone NOT NULL,
	"supersedes_id" uuid,
	"progress" double precision NOT NULL,
	"cells" integer NOT NULL,
	"withheld" integer NOT NULL,
	"hash" text,
	"failed_because" text,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "releases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "instrument_questions" (
	"version_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"wording" text NOT NULL,
	CONSTRAINT "instrument_questions_version_id_question_id_pk" PRIMARY KEY("version_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "instrument_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"instrument_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"open_question" text
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"wave_kind" text NOT NULL,
	CONSTRAINT "instruments_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"area" text NOT NULL,
	"guskey_level" integer NOT NULL,
	CONSTRAINT "questions_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "lesson_cycles" (
	"hub_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"title" text NOT NULL,
	"focus" text NOT NULL,
	"maths_question" text NOT NULL,
	"pedagogy_question" text,
	"phase" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "lesson_cycles_hub_id_id_pk" PRIMARY KEY("hub_id","id")
);
--> statement-breakpoint
CREATE TABLE "predictions" (
	"hub_id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"case_pupil" text NOT NULL,
	"predicted" text NOT NULL,
	"locked_at" timestamp (3) with time zone,
	CONSTRAINT "predictions_hub_id_lesson_id_case_pupil_pk" PRIMARY KEY("hub_id","lesson_id","case_pupil")
);
--> statement-breakpoint
CREATE TABLE "research_lessons" (
	"hub_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"iteration" integer NOT NULL,
	"session_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	"teacher_id" uuid NOT NULL,
	"year_group" text NOT NULL,
	"on_day" date NOT NULL,
	"goal" text NOT NULL,
	"key_point" text NOT NULL,
	"difficulty_point" text,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone,
	"taught_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "research_lessons_hub_id_id_pk" PRIMARY KEY("hub_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hub_id" uuid,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"sealed" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "hub_lead_schools" (
	"hub_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	CONSTRAINT "hub_lead_schools_hub_id_urn_pk" PRIMARY KEY("hub_id","urn")
);
--> statement-breakpoint
CREATE TABLE "hubs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"region_code" text NOT NULL,
	"state" text NOT NULL,
	"tile_code" text NOT NULL,
	"tile_column" integer NOT NULL,
	"tile_row" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "hubs_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"urn" integer PRIMARY KEY NOT NULL,
	"ukprn" text,
	"la_code" text NOT NULL,
	"la_name" text NOT NULL,
	"establishment_number" text,
	"name" text NOT NULL,
	"type_code" text,
	"type_name" text,
	"type_group_code" text,
	"type_group_name" text,
	"state" text NOT NULL,
	"opened_on" date,
	"closed_on" date,
	"phase_code" text,
	"phase_name" text,
	"low_age" integer,
	"high_age" integer,
	"pupils" integer,
	"free_school_meals" double precision,
	"trust_uid" text,
	"town" text,
	"county" text,
	"postcode" text,
	"region_code" text,
	"district" text,
	"easting" integer,
	"northing" integer,
	"changed_on" date,
	"successor_urn" integer,
	"search" text NOT NULL,
	"source_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trusts" (
	"uid" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"urn" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"academic_year" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"instrument_version_id" uuid NOT NULL,
	"session_template" jsonb NOT NULL,
	"area_reasons" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "editions_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "outcome_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"area" text NOT NULL,
	"statement" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_families" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"phase" text NOT NULL,
	"activity_type" text NOT NULL,
	"summary" text NOT NULL,
	CONSTRAINT "project_families_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"hub_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	"seat" text NOT NULL,
	"mark" text,
	CONSTRAINT "attendances_hub_id_session_id_person_id_pk" PRIMARY KEY("hub_id","session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	CONSTRAINT "calendar_feeds_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hub_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"mode" text NOT NULL,
	"venue" text,
	"link" text,
	"note" text,
	"state" text NOT NULL,
	"cancelled_because" text,
	"sequence" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "sessions_hub_id_id_pk" PRIMARY KEY("hub_id","id")
);
--> statement-breakpoint
CREATE TABLE "code_limits" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"asked" integer NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"account_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"name" text NOT NULL,
	"image" text,
	"two_factor_enabled" boolean,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "logins_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sign_in_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"appointment_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean,
	"failed_verification_count" integer,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "two_factors_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_problems" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"urn" text,
	"reason" text NOT NULL,
	CONSTRAINT "import_problems_import_id_line_reason_pk" PRIMARY KEY("import_id","line","reason")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	"change" text NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "import_rows_import_id_urn_pk" PRIMARY KEY("import_id","urn")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"refused_because" text,
	"rows" integer NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"closed" integer NOT NULL,
	"same" integer NOT NULL,
	"bad" integer NOT NULL,
	"progress" double precision NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_outcomes" (
	"hub_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"area" text NOT NULL,
	"statement" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "group_outcomes_hub_id_work_group_id_id_pk" PRIMARY KEY("hub_id","work_group_id","id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"hub_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	"seat" text NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	CONSTRAINT "participants_hub_id_work_group_id_person_id_pk" PRIMARY KEY("hub_id","work_group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"hub_id" uuid NOT NULL,
	"work_group_id" uuid NOT NULL,
	"urn" integer NOT NULL,
	"state" text NOT NULL,
	"interested_on" date,
	"applied_on" date,
	"accepted_on" date,
	"started_on" date,
	"completed_on" date,
	"withdrawn_on" date,
	"reason" text,
	CONSTRAINT "places_hub_id_work_group_id_urn_pk" PRIMARY KEY("hub_id","work_group_id","urn")
);
--> statement-breakpoint
CREATE TABLE "work_groups" (
	"hub_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"edition_id" uuid,
	"academic_year" integer NOT NULL,
	"title" text NOT NULL,
	"activity_type" text NOT NULL,
	"phase" text NOT NULL,
	"mode" text NOT NULL,
	"state" text NOT NULL,
	"capacity" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "work_groups_hub_id_id_pk" PRIMARY KEY("hub_id","id")
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_hub_id_wave_id_waves_hub_id_id_fk" FOREIGN KEY ("hub_id","wave_id") REFERENCES "public"."waves"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_hub_id_wave_id_waves_hub_id_id_fk" FOREIGN KEY ("hub_id","wave_id") REFERENCES "public"."waves"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_hub_id_wave_id_waves_hub_id_id_fk" FOREIGN KEY ("hub_id","wave_id") REFERENCES "public"."waves"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_drafts" ADD CONSTRAINT "task_drafts_secret_hash_task_links_secret_hash_fk" FOREIGN KEY ("secret_hash") REFERENCES "public"."task_links"("secret_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_links" ADD CONSTRAINT "task_links_hub_id_task_id_tasks_hub_id_id_fk" FOREIGN KEY ("hub_id","task_id") REFERENCES "public"."tasks"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_hub_id_wave_id_waves_hub_id_id_fk" FOREIGN KEY ("hub_id","wave_id") REFERENCES "public"."waves"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_results" ADD CONSTRAINT "wave_results_hub_id_wave_id_waves_hub_id_id_fk" FOREIGN KEY ("hub_id","wave_id") REFERENCES "public"."waves"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_instrument_version_id_instrument_versions_id_fk" FOREIGN KEY ("instrument_version_id") REFERENCES "public"."instrument_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_hub_id_work_group_id_work_groups_hub_id_id_fk" FOREIGN KEY ("hub_id","work_group_id") REFERENCES "public"."work_groups"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_cells" ADD CONSTRAINT "release_cells_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_waves" ADD CONSTRAINT "release_waves_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_questions" ADD CONSTRAINT "instrument_questions_version_id_instrument_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."instrument_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_questions" ADD CONSTRAINT "instrument_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_instrument_id_instruments_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instruments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_cycles" ADD CONSTRAINT "lesson_cycles_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_cycles" ADD CONSTRAINT "lesson_cycles_hub_id_work_group_id_work_groups_hub_id_id_fk" FOREIGN KEY ("hub_id","work_group_id") REFERENCES "public"."work_groups"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "predictions" ADD CONSTRAINT "predictions_hub_id_lesson_id_research_lessons_hub_id_id_fk" FOREIGN KEY ("hub_id","lesson_id") REFERENCES "public"."research_lessons"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_lessons" ADD CONSTRAINT "research_lessons_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_lessons" ADD CONSTRAINT "research_lessons_teacher_id_people_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_lessons" ADD CONSTRAINT "research_lessons_hub_id_cycle_id_lesson_cycles_hub_id_id_fk" FOREIGN KEY ("hub_id","cycle_id") REFERENCES "public"."lesson_cycles"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_lessons" ADD CONSTRAINT "research_lessons_hub_id_session_id_sessions_hub_id_id_fk" FOREIGN KEY ("hub_id","session_id") REFERENCES "public"."sessions"("hub_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_lead_schools" ADD CONSTRAINT "hub_lead_schools_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_lead_schools" ADD CONSTRAINT "hub_lead_schools_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_trust_uid_trusts_uid_fk" FOREIGN KEY ("trust_uid") REFERENCES "public"."trusts"("uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_family_id_project_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."project_families"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_instrument_version_id_instrument_versions_id_fk" FOREIGN KEY ("instrument_version_id") REFERENCES "public"."instrument_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_statements" ADD CONSTRAINT "outcome_statements_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_hub_id_session_id_sessions_hub_id_id_fk" FOREIGN KEY ("hub_id","session_id") REFERENCES "public"."sessions"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_hub_id_work_group_id_work_groups_hub_id_id_fk" FOREIGN KEY ("hub_id","work_group_id") REFERENCES "public"."work_groups"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_accounts" ADD CONSTRAINT "login_accounts_user_id_logins_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."logins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_id_people_id_fk" FOREIGN KEY ("id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_user_id_logins_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."logins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_logins_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."logins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_outcomes" ADD CONSTRAINT "group_outcomes_hub_id_work_group_id_work_groups_hub_id_id_fk" FOREIGN KEY ("hub_id","work_group_id") REFERENCES "public"."work_groups"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_hub_id_work_group_id_work_groups_hub_id_id_fk" FOREIGN KEY ("hub_id","work_group_id") REFERENCES "public"."work_groups"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_urn_schools_urn_fk" FOREIGN KEY ("urn") REFERENCES "public"."schools"("urn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_hub_id_work_group_id_work_groups_hub_id_id_fk" FOREIGN KEY ("hub_id","work_group_id") REFERENCES "public"."work_groups"("hub_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_groups" ADD CONSTRAINT "work_groups_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_groups" ADD CONSTRAINT "work_groups_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_person" ON "appointments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "appointments_scope" ON "appointments" USING btree ("scope","scope_id");--> statement-breakpoint
CREATE INDEX "audit_entries_hub" ON "audit_entries" USING btree ("hub_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "task_links_task" ON "task_links" USING btree ("hub_id","task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_id" ON "tasks" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_once" ON "tasks" USING btree ("hub_id","wave_id","person_id");--> statement-breakpoint
CREATE INDEX "tasks_person" ON "tasks" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "waves_id" ON "waves" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "waves_lesson" ON "waves" USING btree ("hub_id","lesson_id");--> statement-breakpoint
CREATE INDEX "waves_group" ON "waves" USING btree ("hub_id","work_group_id");--> statement-breakpoint
CREATE INDEX "release_cells_place" ON "release_cells" USING btree ("release_id","place");--> statement-breakpoint
CREATE INDEX "release_waves_family" ON "release_waves" USING btree ("release_id","family_id");--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_versions_once" ON "instrument_versions" USING btree ("instrument_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_cycles_id" ON "lesson_cycles" USING btree ("id");--> statement-breakpoint
CREATE INDEX "lesson_cycles_group" ON "lesson_cycles" USING btree ("hub_id","work_group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "research_lessons_id" ON "research_lessons" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "research_lessons_iteration" ON "research_lessons" USING btree ("hub_id","cycle_id","iteration");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("sent_at","due_at");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient");--> statement-breakpoint
CREATE INDEX "schools_postcode" ON "schools" USING btree ("postcode");--> statement-breakpoint
CREATE INDEX "schools_trust" ON "schools" USING btree ("trust_uid");--> statement-breakpoint
CREATE INDEX "people_school" ON "people" USING btree ("urn");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_family_year" ON "editions" USING btree ("family_id","academic_year");--> statement-breakpoint
CREATE INDEX "editions_year" ON "editions" USING btree ("academic_year");--> statement-breakpoint
CREATE INDEX "outcome_statements_edition" ON "outcome_statements" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "attendances_person" ON "attendances" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_id" ON "sessions" USING btree ("id");--> statement-breakpoint
CREATE INDEX "sessions_group" ON "sessions" USING btree ("hub_id","work_group_id","starts_at");--> statement-breakpoint
CREATE INDEX "login_accounts_user" ON "login_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "login_accounts_once" ON "login_accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_user" ON "sign_in_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_expiry" ON "sign_in_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "verifications_expiry" ON "verifications" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "import_problems_import" ON "import_problems" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "participants_person" ON "participants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "places_school" ON "places" USING btree ("urn");--> statement-breakpoint
CREATE UNIQUE INDEX "work_groups_id" ON "work_groups" USING btree ("id");--> statement-breakpoint
CREATE INDEX "work_groups_year" ON "work_groups" USING btree ("hub_id","academic_year");--> statement-breakpoint
CREATE INDEX "work_groups_edition" ON "work_groups" USING btree ("edition_id");