import { FIELDS } from "@/lib/site/api/ninjs";

/** A piece of JSON Schema, as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A parameter of an operation. */
export interface ApiParameter {
  readonly name: string;
  readonly in: "query" | "path" | "header";
  readonly required?: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** One thing that can be asked of the API. */
export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: unknown }>>;
}

export const text: JsonSchema = { type: "string" };
const moment: JsonSchema = { type: "string", format: "date-time" };
const address: JsonSchema = { type: "string", format: "uri" };

/** A schema that stands among the components. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A list of things. */
export const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });

/** An object with these properties; those whose names end in “?” may be missing. */
export function objectOf(properties: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema {
  const names = Object.keys(properties);
  return {
    type: "object",
    ...(description ? { description } : {}),
    properties: Object.fromEntries(names.map((name) => [name.replace("?", ""), properties[name]])),
    required: names.filter((name) => !name.endsWith("?")),
  };
}

/** One page of `items`, with where the next one is. */
export const pageSchema = (items: JsonSchema, meta: Readonly<Record<string, JsonSchema>> = {}): JsonSchema =>
  objectOf({
    data: listOf(items),
    links: objectOf({ self: address, "next?": address }),
    ...(Object.keys(meta).length > 0 ? { meta: objectOf(meta) } : {}),
  });

const roled = objectOf({ role: text, value: text, "contenttype?": text });
const named = objectOf({ name: text, "rel?": text, "uri?": address });

/** What the properties of an article hold. */
const ARTICLE: Readonly<Record<(typeof FIELDS)[number], JsonSchema>> = {
  uri: {
    type: "string",
    description: "Names the article for good, whatever its address (a tag URI, RFC 4151).",
  },
  standard: objectOf({ name: text, version: text, schema: address }),
  type: { const: "text" },
  profile: text,
  pubstatus: { const: "usable" },
  firstcreated: { ...moment, description: "When it was first published here." },
  versioncreated: { ...moment, description: "When it last changed." },
  contentcreated: { ...moment, description: "The date of the news, as its source gives it." },
  language: { type: "string", description: "BCP 47." },
  headlines: listOf(roled),
  descriptions: listOf(roled),
  bodies: {
    ...listOf(roled),
    description:
      "As HTML (`main`) and as text (`plain`); only an `excerpt`, or nothing, where the source allows no more.",
  },
  by: { type: "string", description: "The byline as it is written." },
  located: text,
  subjects: listOf(named),
  people: listOf(named),
  organisations: listOf(named),
  places: listOf(named),
  events: listOf(named),
  infosources: {
    ...listOf(objectOf({ name: text, role: text })),
    description: "Whose it is (`publisher`), and each of those whom the byline names (`author`).",
  },
  copyrightholder: text,
  usageterms: text,
  altids: {
    ...listOf(roled),
    description:
      "`id`, `slug`, `web` (its page here), `original` (where it was first published), and `canonical` where that is the original’s address.",
  },
  associations: { ...listOf({ type: "object" }), description: "Its pictures, each with its renditions." },
};

/** The schemas to which the operations refer. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Article: {
    ...objectOf(
      Object.fromEntries(FIELDS.map((name) => [name === "uri" ? name : `${name}?`, ARTICLE[name]])),
      "An article in the form of IPTC ninjs 2.1.",
    ),
  },
  Term: objectOf({
    slug: text,
    type: text,
    name: text,
    "description?": text,
    "count?": { type: "integer", description: "How many published articles have it." },
    links: objectOf({ web: address, articles: address }),
  }),
  Change: objectOf({
    uri: text,
    id: { type: "integer" },
    action: { enum: ["published", "gone"] },
    at: moment,
    "article?": refTo("Article"),
  }),
  Problem: objectOf(
    { type: text, title: text, status: { type: "integer" }, detail: text, "code?": text },
    "What went wrong (RFC 9457).",
  ),
};
