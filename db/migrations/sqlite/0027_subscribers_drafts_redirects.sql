CREATE TABLE `websub_subscriptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic_path` text NOT NULL,
	`callback` text NOT NULL,
	`callback_host` text NOT NULL,
	`secret` text,
	`lease_until` integer NOT NULL,
	`sent_hash` text NOT NULL,
	`delivered_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`error` text,
	`next_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`topic_path`) REFERENCES `websub_topics`(`path`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `websub_subscriptions_topic_callback_unique` ON `websub_subscriptions` (`topic_path`,`callback`);--> statement-breakpoint
CREATE INDEX `websub_subscriptions_host` ON `websub_subscriptions` (`callback_host`);--> statement-breakpoint
CREATE INDEX `websub_subscriptions_lease` ON `websub_subscriptions` (`lease_until`);--> statement-breakpoint
CREATE TABLE `websub_topics` (
	`path` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`checked_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `redirects` ADD `status` integer DEFAULT 308 NOT NULL;--> statement-breakpoint
ALTER TABLE `newsletters` ADD `drafts_itself` integer DEFAULT false NOT NULL;