import { autoId, instant, integer, json, table, text, uniqueIndex } from "@/db/kit";
import { users } from "@/db/schema/people";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { PAGE_STATES } from "@/lib/domain/site-page";

/** What the site says about itself: about, imprint, accessibility, privacy. */
export const pages = table(
  "pages",
  {
    id: autoId("id"),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    /** Tiptap JSON: what the editor edits. */
    body: json<RichTextDoc>()("body").notNull(),
    /** Rendered by the sanitiser from `body`: what readers get. */
    bodyHtml: text("body_html").notNull(),
    state: text("state", { enum: PAGE_STATES }).notNull(),
    /** Its place in the footer, the least first. */
    position: integer("position").notNull().default(0),
    /** Raised by every change; a change names the version that it is based on. */
    version: integer("version").notNull().default(1),
    updatedBy: integer("updated_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [uniqueIndex("pages_slug_unique").on(t.slug)],
);
