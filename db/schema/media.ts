import { autoId, index, instant, integer, primaryKey, real, table, text, uniqueIndex } from "@/db/kit";
import { articles } from "@/db/schema/articles";
import { users } from "@/db/schema/people";

/** Pictures that editors have uploaded; what readers get is made from the original and never the original itself. */
export const mediaAssets = table(
  "media_assets",
  {
    id: autoId("id"),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    fileName: text("file_name").notNull(),
    bytes: integer("bytes").notNull(),
    /** Of the upright picture, in pixels. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** A few pixels as a `data:` address. */
    placeholder: text("placeholder").notNull(),
    alt: text("alt").notNull().default(""),
    caption: text("caption"),
    credit: text("credit"),
    licence: text("licence"),
    /** What must stay in sight where the picture is cut, as shares of its width and height. */
    focalX: real("focal_x").notNull().default(0.5),
    focalY: real("focal_y").notNull().default(0.5),
    /** Raised by every change; a change names the version that it is based on. */
    version: integer("version").notNull().default(1),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("media_assets_sha256_unique").on(t.sha256),
    index("media_assets_created").on(t.createdAt),
  ],
);

/** Which pictures an article shows, in the order of its text: written with the article itself. */
export const articleMedia = table(
  "article_media",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    assetId: integer("asset_id")
      .notNull()
      .references(() => mediaAssets.id),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.assetId] }), index("article_media_asset").on(t.assetId)],
);
