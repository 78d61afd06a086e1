-- The index of words gives what lists need of an article at once; db/live-keepers.ts writes the words, and makes the index.
ALTER TABLE "search_docs" DROP COLUMN "words";
--> statement-breakpoint
ALTER TABLE "live_entries" ADD COLUMN "words" tsvector;
--> statement-breakpoint
-- Words are kept beside the rows, so that all rows that have a word are found on few pages.
ALTER TABLE "live_entries" SET (toast_tuple_target = 128);
