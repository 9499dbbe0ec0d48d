CREATE TABLE `mail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`message_id` text NOT NULL,
	`is_digest` integer NOT NULL,
	`subject` text NOT NULL,
	`text_body` text NOT NULL,
	`html_body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` text NOT NULL,
	`next_attempt_at` text NOT NULL,
	`sent_at` text,
	`last_error` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_message_id_unique` ON `mail` (`message_id`);--> statement-breakpoint
CREATE INDEX `mail_to_send` ON `mail` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`dedupe_key` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`at` text NOT NULL,
	`due_at` text NOT NULL,
	`mail_id` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`mail_id`) REFERENCES `mail`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_dedupe_key_unique` ON `notice` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `notice_waiting` ON `notice` (`mail_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `submission` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`edition` integer NOT NULL,
	`project` text,
	`ministry` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_id_unique` ON `submission` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submission_hash_unique` ON `submission` (`hash`);--> statement-breakpoint
CREATE INDEX `submission_edition` ON `submission` (`edition`,`ministry`);--> statement-breakpoint
CREATE TABLE `submission_draft` (
	`submission` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`base_version` integer NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_by_name` text NOT NULL,
	FOREIGN KEY (`submission`) REFERENCES `submission`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `submission_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`submission`) REFERENCES `submission`(`id`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_event_hash_unique` ON `submission_event` (`hash`);--> statement-breakpoint
CREATE INDEX `submission_event_submission` ON `submission_event` (`submission`,`seq`);--> statement-breakpoint
ALTER TABLE `edition_event` ADD `collection_deadline` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `proposer_id` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `proposer_name` text;--> statement-breakpoint
ALTER TABLE `revision` ADD `submission` text;