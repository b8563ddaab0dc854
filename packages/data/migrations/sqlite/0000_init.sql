CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`scope_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `appointments_person` ON `appointments` (`person_id`);--> statement-breakpoint
CREATE INDEX `appointments_scope` ON `appointments` (`scope`,`scope_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`hub_id` text,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_entries_hub` ON `audit_entries` (`hub_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`hub_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`id` text NOT NULL,
	`text` text NOT NULL,
	`sealed_person` text NOT NULL,
	`name` text,
	PRIMARY KEY(`hub_id`, `wave_id`, `id`),
	FOREIGN KEY (`hub_id`,`wave_id`) REFERENCES `waves`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`hub_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`id` text NOT NULL,
	`instrument_version_id` text NOT NULL,
	`answers` text NOT NULL,
	`sealed_person` text,
	`sealed_school` text NOT NULL,
	PRIMARY KEY(`hub_id`, `wave_id`, `id`),
	FOREIGN KEY (`hub_id`,`wave_id`) REFERENCES `waves`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`hub_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`question_key` text NOT NULL,
	`option` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `wave_id`, `question_key`, `option`),
	FOREIGN KEY (`hub_id`,`wave_id`) REFERENCES `waves`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `task_drafts` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	FOREIGN KEY (`secret_hash`) REFERENCES `task_links`(`secret_hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `task_links` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`hub_id` text NOT NULL,
	`task_id` text NOT NULL,
	`expires_on` text NOT NULL,
	FOREIGN KEY (`hub_id`,`task_id`) REFERENCES `tasks`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `task_links_task` ON `task_links` (`hub_id`,`task_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`hub_id` text NOT NULL,
	`id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`person_id` text NOT NULL,
	`urn` integer NOT NULL,
	`answered` integer NOT NULL,
	`excused` text,
	PRIMARY KEY(`hub_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`wave_id`) REFERENCES `waves`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_id` ON `tasks` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_once` ON `tasks` (`hub_id`,`wave_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `tasks_person` ON `tasks` (`person_id`);--> statement-breakpoint
CREATE TABLE `wave_results` (
	`hub_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`policy_version` integer NOT NULL,
	`expected` integer NOT NULL,
	`answered` integer NOT NULL,
	`cells` text NOT NULL,
	`hash` text NOT NULL,
	`frozen_at` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `wave_id`),
	FOREIGN KEY (`hub_id`,`wave_id`) REFERENCES `waves`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `waves` (
	`hub_id` text NOT NULL,
	`id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`instrument_version_id` text NOT NULL,
	`session_id` text,
	`lesson_id` text,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`closed_at` integer,
	PRIMARY KEY(`hub_id`, `id`),
	FOREIGN KEY (`instrument_version_id`) REFERENCES `instrument_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`work_group_id`) REFERENCES `work_groups`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waves_id` ON `waves` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `waves_lesson` ON `waves` (`hub_id`,`lesson_id`);--> statement-breakpoint
CREATE INDEX `waves_group` ON `waves` (`hub_id`,`work_group_id`);--> statement-breakpoint
CREATE TABLE `release_cells` (
	`release_id` text NOT NULL,
	`pattern` text NOT NULL,
	`level` text NOT NULL,
	`place` text NOT NULL,
	`project` text NOT NULL,
	`phase` text,
	`academic_year` integer NOT NULL,
	`wave_kind` text NOT NULL,
	`measure` text NOT NULL,
	`is_area` integer NOT NULL,
	`state` text NOT NULL,
	`respondents` integer,
	`schools` integer,
	`expected` integer,
	`agree` real,
	`mean` real,
	`options` text,
	`nearly` text,
	PRIMARY KEY(`release_id`, `pattern`, `academic_year`, `wave_kind`, `level`, `place`, `project`, `measure`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `release_cells_place` ON `release_cells` (`release_id`,`place`);--> statement-breakpoint
CREATE TABLE `release_waves` (
	`release_id` text NOT NULL,
	`hub_id` text NOT NULL,
	`wave_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`family_id` text,
	`academic_year` integer NOT NULL,
	`wave_kind` text NOT NULL,
	`instrument_version_id` text NOT NULL,
	`respondents` integer NOT NULL,
	`schools` integer NOT NULL,
	`expected` integer NOT NULL,
	PRIMARY KEY(`release_id`, `hub_id`, `wave_id`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `release_waves_family` ON `release_waves` (`release_id`,`family_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`policy_version` integer NOT NULL,
	`as_at` integer NOT NULL,
	`supersedes_id` text,
	`progress` real NOT NULL,
	`cells` integer NOT NULL,
	`withheld` integer NOT NULL,
	`hash` text,
	`failed_because` text,
	`published_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_number_unique` ON `releases` (`number`);--> statement-breakpoint
CREATE TABLE `instrument_questions` (
	`version_id` text NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`wording` text NOT NULL,
	PRIMARY KEY(`version_id`, `question_id`),
	FOREIGN KEY (`version_id`) REFERENCES `instrument_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `instrument_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`published_at` integer,
	`open_question` text,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_versions_once` ON `instrument_versions` (`instrument_id`,`version`);--> statement-breakpoint
CREATE TABLE `instruments` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`wave_kind` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instruments_key_unique` ON `instruments` (`key`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`area` text NOT NULL,
	`guskey_level` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_key_unique` ON `questions` (`key`);--> statement-breakpoint
CREATE TABLE `lesson_cycles` (
	`hub_id` text NOT NULL,
	`id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`title` text NOT NULL,
	`focus` text NOT NULL,
	`maths_question` text NOT NULL,
	`pedagogy_question` text,
	`phase` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `id`),
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`work_group_id`) REFERENCES `work_groups`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_cycles_id` ON `lesson_cycles` (`id`);--> statement-breakpoint
CREATE INDEX `lesson_cycles_group` ON `lesson_cycles` (`hub_id`,`work_group_id`);--> statement-breakpoint
CREATE TABLE `predictions` (
	`hub_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`case_pupil` text NOT NULL,
	`predicted` text NOT NULL,
	`locked_at` integer,
	PRIMARY KEY(`hub_id`, `lesson_id`, `case_pupil`),
	FOREIGN KEY (`hub_id`,`lesson_id`) REFERENCES `research_lessons`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `research_lessons` (
	`hub_id` text NOT NULL,
	`id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`iteration` integer NOT NULL,
	`session_id` text NOT NULL,
	`urn` integer NOT NULL,
	`teacher_id` text NOT NULL,
	`year_group` text NOT NULL,
	`on_day` text NOT NULL,
	`goal` text NOT NULL,
	`key_point` text NOT NULL,
	`difficulty_point` text,
	`state` text NOT NULL,
	`started_at` integer,
	`taught_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `id`),
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`teacher_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`cycle_id`) REFERENCES `lesson_cycles`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hub_id`,`session_id`) REFERENCES `sessions`(`hub_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `research_lessons_id` ON `research_lessons` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `research_lessons_iteration` ON `research_lessons` (`hub_id`,`cycle_id`,`iteration`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`hub_id` text,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`sealed` text,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient`);--> statement-breakpoint
CREATE TABLE `hub_lead_schools` (
	`hub_id` text NOT NULL,
	`urn` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `urn`),
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hubs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL,
	`state` text NOT NULL,
	`tile_code` text NOT NULL,
	`tile_column` integer NOT NULL,
	`tile_row` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hubs_slug_unique` ON `hubs` (`slug`);--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `schools` (
	`urn` integer PRIMARY KEY NOT NULL,
	`ukprn` text,
	`la_code` text NOT NULL,
	`la_name` text NOT NULL,
	`establishment_number` text,
	`name` text NOT NULL,
	`type_code` text,
	`type_name` text,
	`type_group_code` text,
	`type_group_name` text,
	`state` text NOT NULL,
	`opened_on` text,
	`closed_on` text,
	`phase_code` text,
	`phase_name` text,
	`low_age` integer,
	`high_age` integer,
	`pupils` integer,
	`free_school_meals` real,
	`trust_uid` text,
	`town` text,
	`county` text,
	`postcode` text,
	`region_code` text,
	`district` text,
	`easting` integer,
	`northing` integer,
	`changed_on` text,
	`successor_urn` integer,
	`search` text NOT NULL,
	`source_hash` text NOT NULL,
	FOREIGN KEY (`trust_uid`) REFERENCES `trusts`(`uid`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schools_postcode` ON `schools` (`postcode`);--> statement-breakpoint
CREATE INDEX `schools_trust` ON `schools` (`trust_uid`);--> statement-breakpoint
CREATE TABLE `trusts` (
	`uid` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`urn` integer,
	`created_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE INDEX `people_school` ON `people` (`urn`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`family_id` text NOT NULL,
	`academic_year` integer NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`instrument_version_id` text NOT NULL,
	`session_template` text NOT NULL,
	`area_reasons` text NOT NULL,
	`published_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `project_families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instrument_version_id`) REFERENCES `instrument_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_code_unique` ON `editions` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `editions_family_year` ON `editions` (`family_id`,`academic_year`);--> statement-breakpoint
CREATE INDEX `editions_year` ON `editions` (`academic_year`);--> statement-breakpoint
CREATE TABLE `outcome_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`area` text NOT NULL,
	`statement` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `outcome_statements_edition` ON `outcome_statements` (`edition_id`);--> statement-breakpoint
CREATE TABLE `project_families` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`phase` text NOT NULL,
	`activity_type` text NOT NULL,
	`summary` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_families_slug_unique` ON `project_families` (`slug`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`hub_id` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`urn` integer NOT NULL,
	`seat` text NOT NULL,
	`mark` text,
	PRIMARY KEY(`hub_id`, `session_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`session_id`) REFERENCES `sessions`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attendances_person` ON `attendances` (`person_id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_secretHash_unique` ON `calendar_feeds` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hub_id` text NOT NULL,
	`id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`mode` text NOT NULL,
	`venue` text,
	`link` text,
	`note` text,
	`state` text NOT NULL,
	`cancelled_because` text,
	`sequence` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `id`),
	FOREIGN KEY (`hub_id`,`work_group_id`) REFERENCES `work_groups`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id` ON `sessions` (`id`);--> statement-breakpoint
CREATE INDEX `sessions_group` ON `sessions` (`hub_id`,`work_group_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `code_limits` (
	`email_hash` text PRIMARY KEY NOT NULL,
	`asked` integer NOT NULL,
	`window_start` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `login_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `login_accounts_user` ON `login_accounts` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `login_accounts_once` ON `login_accounts` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `logins` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`name` text NOT NULL,
	`image` text,
	`two_factor_enabled` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `logins_email_unique` ON `logins` (`email`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limits_key_unique` ON `rate_limits` (`key`);--> statement-breakpoint
CREATE TABLE `sign_in_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`appointment_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_sessions_token_unique` ON `sign_in_sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sign_in_sessions_user` ON `sign_in_sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sign_in_sessions_expiry` ON `sign_in_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `logins`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `two_factors_userId_unique` ON `two_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE INDEX `verifications_expiry` ON `verifications` (`expires_at`);--> statement-breakpoint
CREATE TABLE `import_problems` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`urn` text,
	`reason` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`, `reason`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_problems_import` ON `import_problems` (`import_id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`urn` integer NOT NULL,
	`change` text NOT NULL,
	`record` text NOT NULL,
	PRIMARY KEY(`import_id`, `urn`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`refused_because` text,
	`rows` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`closed` integer NOT NULL,
	`same` integer NOT NULL,
	`bad` integer NOT NULL,
	`progress` real NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `group_outcomes` (
	`hub_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`id` text NOT NULL,
	`area` text NOT NULL,
	`statement` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `work_group_id`, `id`),
	FOREIGN KEY (`hub_id`,`work_group_id`) REFERENCES `work_groups`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `participants` (
	`hub_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`urn` integer NOT NULL,
	`seat` text NOT NULL,
	`joined_on` text NOT NULL,
	`left_on` text,
	PRIMARY KEY(`hub_id`, `work_group_id`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`work_group_id`) REFERENCES `work_groups`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participants_person` ON `participants` (`person_id`);--> statement-breakpoint
CREATE TABLE `places` (
	`hub_id` text NOT NULL,
	`work_group_id` text NOT NULL,
	`urn` integer NOT NULL,
	`state` text NOT NULL,
	`interested_on` text,
	`applied_on` text,
	`accepted_on` text,
	`started_on` text,
	`completed_on` text,
	`withdrawn_on` text,
	`reason` text,
	PRIMARY KEY(`hub_id`, `work_group_id`, `urn`),
	FOREIGN KEY (`urn`) REFERENCES `schools`(`urn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`,`work_group_id`) REFERENCES `work_groups`(`hub_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `places_school` ON `places` (`urn`);--> statement-breakpoint
CREATE TABLE `work_groups` (
	`hub_id` text NOT NULL,
	`id` text NOT NULL,
	`edition_id` text,
	`academic_year` integer NOT NULL,
	`title` text NOT NULL,
	`activity_type` text NOT NULL,
	`phase` text NOT NULL,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`capacity` integer NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`hub_id`, `id`),
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_groups_id` ON `work_groups` (`id`);--> statement-breakpoint
CREATE INDEX `work_groups_year` ON `work_groups` (`hub_id`,`academic_year`);--> statement-breakpoint
CREATE INDEX `work_groups_edition` ON `work_groups` (`edition_id`);