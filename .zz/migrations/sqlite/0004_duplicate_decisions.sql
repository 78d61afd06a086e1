CREATE TABLE `duplicate_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer,
	`other_item_id` integer,
	`text_pair` text NOT NULL,
	`decision` text NOT NULL,
	`set_aside` text,
	`decided_by` integer,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`other_item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_decisions_pair_unique` ON `duplicate_decisions` (`item_id`,`other_item_id`);--> statement-breakpoint
CREATE INDEX `duplicate_decisions_other_item` ON `duplicate_decisions` (`other_item_id`);--> statement-breakpoint
CREATE INDEX `duplicate_decisions_text_pair` ON `duplicate_decisions` (`text_pair`);--> statement-breakpoint
ALTER TABLE `duplicate_suggestions` ADD `state` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
CREATE INDEX `duplicate_suggestions_inbox` ON `duplicate_suggestions` (`state`,`kind`,`item_id`,`other_item_id`);