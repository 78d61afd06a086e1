-- What is live alone is indexed; db/live-keepers.ts writes the words, and makes the index.
ALTER TABLE "search_docs" DROP COLUMN "search_vector";
--> statement-breakpoint
ALTER TABLE "search_docs" ADD COLUMN "words" tsvector;
