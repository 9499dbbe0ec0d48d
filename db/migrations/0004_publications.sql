CREATE TABLE `article_draft` (
	`edition` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by_id` text NOT NULL,
	`updated_by_name` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `publication` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition` integer NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`published_on` text NOT NULL,
	`note` text,
	`figures` text NOT NULL,
	`files` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_hash_unique` ON `publication` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `publication_version` ON `publication` (`edition`,`version`);--> statement-breakpoint
CREATE TABLE `publication_file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `set_aside` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition` integer NOT NULL,
	`finding` text NOT NULL,
	`word` text,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE restrict ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `set_aside_hash_unique` ON `set_aside` (`hash`);--> statement-breakpoint
CREATE INDEX `set_aside_edition` ON `set_aside` (`edition`,`seq`);