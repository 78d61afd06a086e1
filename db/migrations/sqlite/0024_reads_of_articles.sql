CREATE TABLE `article_reads` (
	`day` text NOT NULL,
	`article_id` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`day`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
