CREATE TABLE `article_corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_corrections_article` ON `article_corrections` (`article_id`,`at`);--> statement-breakpoint
CREATE TABLE `article_translations` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`group_id` integer NOT NULL,
	`language` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `translation_groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_translations_language_unique` ON `article_translations` (`group_id`,`language`);--> statement-breakpoint
CREATE TABLE `translation_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `articles` ADD `revised_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `corrected_at` integer;--> statement-breakpoint
ALTER TABLE `sources` ADD `licence_name` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `licence_url` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `attribution` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `republish` text DEFAULT 'full' NOT NULL;