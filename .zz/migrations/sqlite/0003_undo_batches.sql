CREATE TABLE `batch_undo_articles` (
	`undo_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`status_before` text NOT NULL,
	`publish_at_before` integer,
	`version` integer NOT NULL,
	`outcome` text,
	`restored_version` integer,
	PRIMARY KEY(`undo_id`, `article_id`),
	FOREIGN KEY (`undo_id`) REFERENCES `batch_undos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `batch_undo_articles_article` ON `batch_undo_articles` (`article_id`);--> statement-breakpoint
CREATE TABLE `batch_undos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`status_before` text NOT NULL,
	`counts` text NOT NULL,
	`undone_by` integer,
	`undone_at` integer NOT NULL,
	`restored_by` integer,
	`restored_at` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`restored_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_undos_batch` ON `batch_undos` (`batch_id`);