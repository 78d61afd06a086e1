-- Texts are kept beside the rows, so that all rows that have a word are found on few pages.
ALTER TABLE "search_docs" SET (toast_tuple_target = 128);
--> statement-breakpoint
CLUSTER "search_docs" USING "search_docs_pkey";
