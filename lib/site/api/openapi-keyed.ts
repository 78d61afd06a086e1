import {
  type ApiOperation,
  type ApiParameter,
  type JsonSchema,
  objectOf,
  refTo,
  text,
} from "@/lib/site/api/openapi-schemas";

const failed = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: refTo("Problem") } },
});

const ID: ApiParameter = { name: "key", in: "path", required: true, description: "Its id.", schema: text };
const IF_MATCH: ApiParameter = {
  ...{ name: "If-Match", in: "header", required: true, schema: text },
  description: "The ETag of the version that you have read.",
};

interface Described {
  readonly summary: string;
  readonly description?: string;
  readonly isOnVersion?: boolean;
  readonly body?: JsonSchema;
  readonly done?: string;
}

function write(
  operationId: string,
  { isOnVersion = false, body, done = "200", ...about }: Described,
): ApiOperation {
  const answer = {
    description: "The article as the desk has it.",
    content: { "application/json": { schema: objectOf({ data: refTo("Draft") }) } },
  };
  return {
    operationId,
    ...about,
    security: [{ key: [] }],
    parameters: isOnVersion ? [ID, IF_MATCH] : [],
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: {
      [done]: answer,
      "400": failed("What was sent makes no sense."),
      "401": failed("The key is missing or was revoked."),
      "403": failed("The role of the key does not allow it."),
      ...(isOnVersion ? { "412": failed("Somebody else has changed it in the meantime.") } : {}),
    },
  };
}

/** What needs a key, by path and method. */
export const KEYED_PATHS = {
  "/articles": {
    post: write("createArticle", {
      summary: "Begin a draft",
      body: refTo("ArticleInput"),
      done: "201",
    }),
  },
  "/articles/{key}": {
    patch: write("changeArticle", {
      summary: "Change an article",
      description:
        "Fields that are not named stay. Read it with ?view=desk and a key first. What readers see now changes only with applyToLive.",
      isOnVersion: true,
      body: refTo("ArticleInput"),
    }),
  },
  "/articles/{key}/publish": {
    post: write("publishArticle", { summary: "Publish an article", isOnVersion: true }),
  },
  "/articles/{key}/unpublish": {
    post: write("unpublishArticle", { summary: "Take an article off the site", isOnVersion: true }),
  },
} as const;

const INPUT: Readonly<Record<string, JsonSchema>> = {
  "headline?": text,
  "kicker?": { ...text, description: "The word above the headline." },
  "standfirst?": { ...text, description: "The sentence or two below it." },
  "byline?": { ...text, description: "Who wrote it." },
  "issuedOn?": {
    ...text,
    description: "The date of the news, as its source gives it: 2026-03-05, also with a time.",
  },
  "language?": { ...text, description: "BCP 47." },
  "slug?": { ...text, description: "The end of its address; made of the headline where it is left out." },
  "sourceName?": { ...text, description: "Who published it first." },
  "canonicalUrl?": { ...text, description: "Where it was first published." },
  "embargoUntil?": {
    ...{ type: ["string", "null"], format: "date-time" },
    description: "Nobody reads it before that moment.",
  },
  "tags?": {
    ...{ type: "array", items: objectOf({ type: text, name: text }) },
    description: "All of them; those that are left out are taken off.",
  },
};

/** The schemas of what needs a key. */
export const KEYED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ArticleInput: objectOf({
    ...INPUT,
    "html?": {
      type: "string",
      description: "The text; what is not plain structure or emphasis is left out.",
    },
    "body?": { type: "object", description: "The text as the editor has it, instead of html." },
    "applyToLive?": {
      ...{ type: "boolean", default: false },
      description: "Whether readers see the change at once, where the article is live.",
    },
    "correction?": { ...objectOf({ note: text }), description: "What was wrong, in a sentence for readers." },
  }),
  Draft: objectOf({
    id: { type: "integer" },
    version: { type: "integer" },
    status: text,
    fields: { type: "object" },
  }),
};
