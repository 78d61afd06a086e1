CREATE TABLE "item_warnings" (
	"item_id" integer NOT NULL,
	"code" text NOT NULL,
	"batch_id" integer NOT NULL,
	CONSTRAINT "item_warnings_item_id_code_pk" PRIMARY KEY("item_id","code")
);
--> statement-breakpoint
ALTER TABLE "item_warnings" ADD CONSTRAINT "item_warnings_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_warnings" ADD CONSTRAINT "item_warnings_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_warnings_batch" ON "item_warnings" USING btree ("batch_id","code");