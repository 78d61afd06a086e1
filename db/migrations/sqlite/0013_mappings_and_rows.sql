CREATE TABLE `batch_errors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`table_start` integer NOT NULL,
	`line` integer NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`cells` text,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_errors_batch_start_unique` ON `batch_errors` (`batch_id`,`start`);--> statement-breakpoint
CREATE TABLE `column_mappings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`columns_key` text NOT NULL,
	`mapping` text NOT NULL,
	`updated_by` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `column_mappings_columns_unique` ON `column_mappings` (`columns_key`);--> statement-breakpoint
CREATE INDEX `column_mappings_updated` ON `column_mappings` (`updated_at`);--> statement-breakpoint
ALTER TABLE `batches` ADD `mappings` text;--> statement-breakpoint
ALTER TABLE `batches` ADD `tables` text;