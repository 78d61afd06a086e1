CREATE TABLE `article_merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`winner_id` integer NOT NULL,
	`loser_id` integer NOT NULL,
	`winner` text NOT NULL,
	`loser` text NOT NULL,
	`merged` text NOT NULL,
	`winner_version` integer NOT NULL,
	`loser_version` integer NOT NULL,
	`moved_item_ids` text NOT NULL,
	`merged_by` integer,
	`merged_at` integer NOT NULL,
	`unmerged_by` integer,
	`unmerged_at` integer,
	FOREIGN KEY (`winner_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`loser_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unmerged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_merges_winner` ON `article_merges` (`winner_id`);--> statement-breakpoint
CREATE INDEX `article_merges_loser` ON `article_merges` (`loser_id`);--> statement-breakpoint
CREATE TABLE `item_fingerprints` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`word_runs` integer NOT NULL,
	`signs` text NOT NULL,
	`sign_runs` integer NOT NULL,
	`marks` text NOT NULL,
	`traits` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `near_keys` (
	`key` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`key`, `item_id`)
);
--> statement-breakpoint
CREATE TABLE `update_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`open_article_id` integer,
	`base_item_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by` integer,
	`decided_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`base_item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `update_proposals_open_unique` ON `update_proposals` (`open_article_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `update_proposals_item_unique` ON `update_proposals` (`article_id`,`item_id`);--> statement-breakpoint
CREATE INDEX `update_proposals_item` ON `update_proposals` (`item_id`);--> statement-breakpoint
CREATE INDEX `update_proposals_base_item` ON `update_proposals` (`base_item_id`);--> statement-breakpoint
ALTER TABLE `items` DROP COLUMN `signature`;