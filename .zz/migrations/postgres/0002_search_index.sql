-- Words reach search_docs folded and cut in code: 'simple' only has to keep them whole.
ALTER TABLE "search_docs" ADD COLUMN "search_vector" tsvector GENERATED ALWAYS AS (
	setweight(to_tsvector('simple', "title"), 'A') || setweight(to_tsvector('simple', "body"), 'B')
) STORED;
--> statement-breakpoint
CREATE INDEX "search_docs_search_vector" ON "search_docs" USING gin ("search_vector");
