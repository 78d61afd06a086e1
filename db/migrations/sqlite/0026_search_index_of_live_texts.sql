-- The index holds what is live alone, in the order of lists: db/live-keepers.ts writes it.
DROP TRIGGER `search_docs_inserted`;
--> statement-breakpoint
DROP TRIGGER `search_docs_deleted`;
--> statement-breakpoint
DROP TRIGGER `search_docs_updated`;
--> statement-breakpoint
DROP TABLE `search_index`;
--> statement-breakpoint
-- Words reach it folded and cut in code: the tokenizer only has to keep them whole, with the marks before them.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	words,
	content='',
	contentless_delete=1,
	detail=column,
	tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
