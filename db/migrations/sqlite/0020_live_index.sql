CREATE TABLE `live_counts` (
	`kind` text NOT NULL,
	`ref` integer NOT NULL,
	`key` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `key`)
);
--> statement-breakpoint
CREATE INDEX `live_counts_kind_n` ON `live_counts` (`kind`,`n`,`ref`,`key`);--> statement-breakpoint
CREATE TABLE `live_entries` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`language` text NOT NULL,
	`source` text NOT NULL,
	`embargo_until` integer
);
--> statement-breakpoint
CREATE INDEX `live_entries_at` ON `live_entries` (`at`,`article_id`,`embargo_until`);--> statement-breakpoint
CREATE INDEX `live_entries_day` ON `live_entries` (`day`,`at`,`article_id`,`embargo_until`);--> statement-breakpoint
CREATE INDEX `live_entries_embargo` ON `live_entries` (`embargo_until`);--> statement-breakpoint
CREATE INDEX `live_entries_source` ON `live_entries` (`source`,`at`,`article_id`);--> statement-breakpoint
CREATE INDEX `live_entries_language` ON `live_entries` (`language`,`at`,`article_id`);--> statement-breakpoint
CREATE TABLE `live_tags` (
	`term_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`at` integer NOT NULL,
	`month` text NOT NULL,
	`embargo_until` integer,
	PRIMARY KEY(`article_id`, `term_id`)
);
--> statement-breakpoint
CREATE INDEX `live_tags_term_at` ON `live_tags` (`term_id`,`at`,`article_id`,`embargo_until`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`initial` text NOT NULL,
	`signs` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_words_initial_signs` ON `search_words` (`initial`,`signs`,`word`);