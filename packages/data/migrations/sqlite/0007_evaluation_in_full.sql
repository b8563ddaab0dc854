CREATE TABLE `resume_codes` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer NOT NULL,
	FOREIGN KEY (`secret_hash`) REFERENCES `task_links`(`secret_hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `release_pairs` (
	`release_id` text NOT NULL,
	`pattern` text NOT NULL,
	`level` text NOT NULL,
	`place` text NOT NULL,
	`project` text NOT NULL,
	`academic_year` integer NOT NULL,
	`measure` text NOT NULL,
	`state` text NOT NULL,
	`paired` integer NOT NULL,
	`only_baseline` integer NOT NULL,
	`only_endline` integer NOT NULL,
	`schools` integer NOT NULL,
	`improved` integer,
	`same` integer,
	`declined` integer,
	`improved_share` real,
	`nearly` text,
	`shifts` text,
	PRIMARY KEY(`release_id`, `pattern`, `academic_year`, `level`, `place`, `project`, `measure`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `comments` ADD `question_key` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `hurried` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `tasks` ADD `doubted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `instrument_versions` ADD `core_id` text;--> statement-breakpoint
ALTER TABLE `instruments` ADD `hub_id` text REFERENCES hubs(id);--> statement-breakpoint
ALTER TABLE `questions` ADD `choices` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `then_of` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `replaces_key` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `hub_id` text REFERENCES hubs(id);