CREATE TABLE `item_warnings` (
	`item_id` integer NOT NULL,
	`code` text NOT NULL,
	`batch_id` integer NOT NULL,
	PRIMARY KEY(`item_id`, `code`),
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `item_warnings_batch` ON `item_warnings` (`batch_id`,`code`);