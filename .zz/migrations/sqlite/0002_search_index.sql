-- Words reach search_docs folded and cut in code: the tokenizer only has to keep them whole.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	title,
	body,
	content='search_docs',
	content_rowid='id',
	tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
--> statement-breakpoint
CREATE TRIGGER `search_docs_inserted` AFTER INSERT ON `search_docs` BEGIN
	INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER `search_docs_deleted` AFTER DELETE ON `search_docs` BEGIN
	INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
--> statement-breakpoint
CREATE TRIGGER `search_docs_updated` AFTER UPDATE ON `search_docs` BEGIN
	INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
	INSERT INTO search_index (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
--> statement-breakpoint
INSERT INTO search_index (search_index) VALUES ('rebuild');
