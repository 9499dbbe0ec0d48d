CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	CONSTRAINT "user_email_lower" CHECK("user"."email" = lower("user"."email")),
	CONSTRAINT "user_role_known" CHECK("user"."role" in ('officer', 'liaison', 'manager', 'administrator'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `user_ministry` (
	`user_id` text NOT NULL,
	`ministry_code` text NOT NULL,
	PRIMARY KEY(`user_id`, `ministry_code`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`summary` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);--> statement-breakpoint
CREATE TABLE `declared_figures` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition` integer NOT NULL,
	`figures` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declared_figures_hash_unique` ON `declared_figures` (`hash`);--> statement-breakpoint
CREATE TABLE `edition` (
	`number` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `edition_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition` integer NOT NULL,
	`state` text NOT NULL,
	`data_month` text NOT NULL,
	`published_on` text,
	`budget_method` text NOT NULL,
	`schedule_method` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_event_hash_unique` ON `edition_event` (`hash`);--> statement-breakpoint
CREATE INDEX `edition_event_edition` ON `edition_event` (`edition`,`seq`);--> statement-breakpoint
CREATE TABLE `ministry_label` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ministry` text NOT NULL,
	`edition` integer NOT NULL,
	`label` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ministry_label_hash_unique` ON `ministry_label` (`hash`);--> statement-breakpoint
CREATE TABLE `project` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` text NOT NULL,
	`edition` integer NOT NULL,
	`ministry_before` text NOT NULL,
	`ministry_after` text NOT NULL,
	`origin` text NOT NULL,
	`reason_code` text,
	`reason_text` text NOT NULL,
	`changes` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_hash_unique` ON `revision` (`hash`);--> statement-breakpoint
CREATE INDEX `revision_project` ON `revision` (`project`,`edition`,`seq`);--> statement-breakpoint
CREATE INDEX `revision_edition` ON `revision` (`edition`,`seq`);