import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { joinNames } from "@/lib/ingest/formats/feed/lists";
import { type Fields, fieldsOf, textOf } from "@/lib/ingest/json/fields";
import type { JsonPath } from "@/lib/ingest/json/json-place";
import type { JsonArray } from "@/lib/ingest/json/map-arrays";

/** Who wrote what and which tags it has: Ghost keeps that in tables of its own. */
export interface GhostSite {
  readonly language: string | null;
  authorsOf(postId: string): string | null;
  personNamed(id: string | null): string | null;
  tagsOf(postId: string): string[];
}

/** Read the tables beside the posts; broken ones are as good as missing. */
export function readSite(text: string, arrays: readonly JsonArray[], posts: JsonPath): GhostSite {
  const table = (name: string): Fields[] => {
    const path = [...posts.slice(0, -1), name];
    const found = arrays.findLast((array) => array.path?.join("\n") === path.join("\n"));
    return found ? rowsOf(text.slice(...found.range)) : [];
  };
  const people = namesById(table("users"));
  const tags = namesById(table("tags"));
  const authors = groupByPost(table("posts_authors"), "author_id");
  const topics = groupByPost(table("posts_tags"), "tag_id");
  return {
    language: settingOf(table("settings"), ["locale", "default_locale", "lang"]),
    authorsOf: (id) => joinNames((authors.get(id) ?? []).map((author) => people.get(author) ?? null)),
    personNamed: (id) => (id === null ? null : (people.get(id) ?? null)),
    tagsOf: (id) => (topics.get(id) ?? []).flatMap((tag) => tags.get(tag) ?? []),
  };
}

function rowsOf(json: string): Fields[] {
  try {
    const rows: unknown = JSON.parse(json);
    return Array.isArray(rows) ? rows.map(fieldsOf) : [];
  } catch {
    return [];
  }
}

function namesById(rows: readonly Fields[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const [id, name] = [textOf(row, "id"), lineOf(textOf(row, "name", "slug"))];
      return id !== null && name !== null ? [[id, name] as const] : [];
    }),
  );
}

/** What belongs to each post, in the order that its editor gave. */
function groupByPost(rows: readonly Fields[], key: string): ReadonlyMap<string, string[]> {
  const order = (row: Fields) => Number(row.get("sort_order") ?? 0) || 0;
  const groups = new Map<string, string[]>();
  for (const row of rows.toSorted((a, b) => order(a) - order(b))) {
    const [post, other] = [textOf(row, "post_id"), textOf(row, key)];
    if (post === null || other === null) continue;
    groups.set(post, [...(groups.get(post) ?? []), other]);
  }
  return groups;
}

function settingOf(rows: readonly Fields[], names: readonly string[]): string | null {
  const row = rows.find((setting) => names.includes(textOf(setting, "key") ?? ""));
  return row ? textOf(row, "value") : null;
}
