DROP INDEX "search_docs_id_kind_ref";--> statement-breakpoint
ALTER TABLE "search_docs" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_docs" ADD COLUMN "excerpt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "live_entries" ADD COLUMN "source_id" integer;