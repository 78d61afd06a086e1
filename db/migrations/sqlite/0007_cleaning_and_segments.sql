CREATE TABLE `recipes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` integer NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`note` text,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recipes_source_version_unique` ON `recipes` (`source_id`,`version`);--> statement-breakpoint
CREATE TABLE `reclean_items` (
	`reclean_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`version` integer NOT NULL,
	`article_id` integer,
	`article_version` integer,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`article_before` text,
	`reason` text,
	`outcome` text NOT NULL,
	PRIMARY KEY(`reclean_id`, `item_id`),
	FOREIGN KEY (`reclean_id`) REFERENCES `recleans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `reclean_items_outcome` ON `reclean_items` (`reclean_id`,`outcome`,`item_id`);--> statement-breakpoint
CREATE INDEX `reclean_items_article` ON `reclean_items` (`article_id`);--> statement-breakpoint
CREATE TABLE `recleans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer,
	`source_id` integer,
	`switches` text NOT NULL,
	`switches_before` text NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`created_by` integer,
	`created_at` integer NOT NULL,
	`applied_by` integer,
	`applied_at` integer,
	`undone_by` integer,
	`undone_at` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applied_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recleans_batch` ON `recleans` (`batch_id`);--> statement-breakpoint
CREATE INDEX `recleans_source` ON `recleans` (`source_id`);--> statement-breakpoint
CREATE TABLE `step_switches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`span_start` integer NOT NULL,
	`name` text NOT NULL,
	`is_on` integer NOT NULL,
	`set_by` integer,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_switches_unique` ON `step_switches` (`batch_id`,`span_start`,`name`);--> statement-breakpoint
CREATE TABLE `segment_edits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`edits` text NOT NULL,
	`decided` text NOT NULL,
	`text_length` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`before` text,
	`after` text NOT NULL,
	`saved_by` integer,
	`saved_at` integer NOT NULL,
	`undone_by` integer,
	`undone_at` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `segment_edits_batch` ON `segment_edits` (`batch_id`);--> statement-breakpoint
ALTER TABLE `sources` ADD `version` integer DEFAULT 1 NOT NULL;