CREATE TABLE "article_reads" (
	"day" text NOT NULL,
	"article_id" integer NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "article_reads_day_article_id_pk" PRIMARY KEY("day","article_id")
);
--> statement-breakpoint
ALTER TABLE "article_reads" ADD CONSTRAINT "article_reads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;