DROP INDEX `search_docs_id_kind_ref`;--> statement-breakpoint
ALTER TABLE `search_docs` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `search_docs` ADD `excerpt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `live_entries` ADD `source_id` integer;