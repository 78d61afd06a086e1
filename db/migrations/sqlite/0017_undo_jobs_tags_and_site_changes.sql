CREATE TABLE `decision_keys` (
	`key` text NOT NULL,
	`decision_id` integer NOT NULL,
	`side` text NOT NULL,
	PRIMARY KEY(`key`, `decision_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `duplicate_decisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `decision_keys_decision` ON `decision_keys` (`decision_id`);--> statement-breakpoint
CREATE TABLE `site_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tag` text NOT NULL,
	`written_in` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `site_changes_written_in` ON `site_changes` (`written_in`);--> statement-breakpoint
CREATE TABLE `batch_vocabularies` (
	`batch_id` integer PRIMARY KEY NOT NULL,
	`vocabulary` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `term_pair_decisions` (
	`low_id` integer NOT NULL,
	`high_id` integer NOT NULL,
	`decided_by` integer,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`low_id`, `high_id`),
	FOREIGN KEY (`low_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`high_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `batch_undo_terms` (
	`undo_id` integer NOT NULL,
	`term_id` integer NOT NULL,
	`state_before` text NOT NULL,
	PRIMARY KEY(`undo_id`, `term_id`),
	FOREIGN KEY (`undo_id`) REFERENCES `batch_undos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `batch_undo_terms_term` ON `batch_undo_terms` (`term_id`);--> statement-breakpoint
DROP INDEX `items_state`;--> statement-breakpoint
CREATE INDEX `items_batch_span` ON `items` (`batch_id`,`span_start`,`span_end`);--> statement-breakpoint
CREATE INDEX `items_state` ON `items` (`state`,`id`,`batch_id`);--> statement-breakpoint
ALTER TABLE `terms` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_undos` ADD `under_way` text;--> statement-breakpoint
ALTER TABLE `batch_undos` ADD `failure` text;--> statement-breakpoint
CREATE INDEX `duplicate_suggestions_other_item` ON `duplicate_suggestions` (`other_item_id`);