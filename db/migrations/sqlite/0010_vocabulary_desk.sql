CREATE TABLE `term_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`term_id` integer NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`name` text NOT NULL,
	`into_id` integer,
	`moved` text NOT NULL,
	`actor_id` integer,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `term_changes_term` ON `term_changes` (`term_id`,`id`);--> statement-breakpoint
ALTER TABLE `terms` ADD `state` text DEFAULT 'active' NOT NULL;--> statement-breakpoint
CREATE INDEX `term_suggestions_name_state` ON `term_suggestions` (`name`,`state`);