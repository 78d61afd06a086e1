import type { Tx } from "@/db/db";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { API_RATE } from "@/lib/domain/rate-limit";
import { FIELDS } from "@/lib/site/api/ninjs";
import { KEYED_PATHS, KEYED_SCHEMAS } from "@/lib/site/api/openapi-keyed";
import {
  type ApiOperation,
  type ApiParameter,
  type JsonSchema,
  objectOf,
  pageSchema,
  refTo,
  SCHEMAS,
  text,
} from "@/lib/site/api/openapi-schemas";
import { API_PATH } from "@/lib/site/api/request";

/** The description of the API: OpenAPI 3.1. */
export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
}

const query = (name: string, description: string, schema: JsonSchema = text): ApiParameter => ({
  name,
  in: "query",
  description,
  schema,
});
const inPath = (name: string, description: string): ApiParameter => ({
  ...{ name, in: "path", required: true, description },
  schema: text,
});
const moment: JsonSchema = { type: "string", format: "date-time" };

const FIELDS_PARAMETER = query(
  "fields",
  `Only these properties, with commas between them: ${FIELDS.join(", ")}.`,
);
const SECTION = query(
  "section",
  "The slug of a section that they are in: its topic, or one directly under it.",
);
const PAGE = [
  query("page[size]", "How many on a page: 1 to 100.", {
    type: "integer",
    minimum: 1,
    maximum: 100,
    default: 20,
  }),
  query("page[after]", "Where to go on: a cursor as links.next has it. Don’t make one yourself."),
];

interface Described {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly ApiParameter[];
  readonly answer: JsonSchema;
  readonly others?: Readonly<Record<string, string>>;
}

function read(operationId: string, { parameters = [], answer, others = {}, ...about }: Described) {
  const failed = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: refTo("Problem") } },
  });
  const problems = { "400": "A parameter makes no sense.", "429": "Too many requests.", ...others };
  return {
    get: {
      operationId,
      ...about,
      parameters,
      responses: {
        "200": { description: "Found.", content: { "application/json": { schema: answer } } },
        "304": { description: "Nothing has changed since the ETag in If-None-Match." },
        ...Object.fromEntries(Object.entries(problems).map(([status, words]) => [status, failed(words)])),
      },
    },
  };
}

const ARTICLES = pageSchema(refTo("Article"));
const NOT_FOUND = { "404": "Nothing that is published is found here." };

const PATHS: OpenApi["paths"] = {
  "/articles": read("listArticles", {
    summary: "Published articles, newest news first",
    parameters: [
      query("term", "The slug of a term that they have."),
      SECTION,
      query("language", "The language they are in (BCP 47)."),
      query("source", "The name of the source they come from."),
      query("since", "Dated at this moment or later.", moment),
      query("until", "Dated before this moment.", moment),
      FIELDS_PARAMETER,
      ...PAGE,
    ],
    answer: ARTICLES,
    others: NOT_FOUND,
  }),
  "/articles/{key}": read("getArticle", {
    summary: "One published article",
    description: "An old slug leads on with 308.",
    parameters: [inPath("key", "Its id, or its slug."), FIELDS_PARAMETER],
    answer: objectOf({ data: refTo("Article") }),
    others: { ...NOT_FOUND, "410": "It was taken down. Remove it from your copies." },
  }),
  "/terms": read("listTerms", {
    summary: "Terms that published articles have",
    parameters: [query("type", "Only terms of this type.", { enum: [...TAG_TYPES] }), ...PAGE],
    answer: pageSchema(refTo("Term")),
  }),
  "/terms/{slug}": read("getTerm", {
    summary: "One term",
    parameters: [inPath("slug", "Its slug.")],
    answer: objectOf({ data: refTo("Term") }),
    others: NOT_FOUND,
  }),
  "/terms/{slug}/articles": read("listArticlesOfTerm", {
    summary: "Published articles of a term, newest news first",
    parameters: [inPath("slug", "Its slug."), FIELDS_PARAMETER, ...PAGE],
    answer: ARTICLES,
    others: NOT_FOUND,
  }),
  "/search": read("search", {
    summary: "Published articles that hold every word, the best first",
    parameters: [{ ...query("q", "The words."), required: true }, ...[SECTION, FIELDS_PARAMETER, ...PAGE]],
    answer: pageSchema(refTo("Article"), { total: { type: "integer" }, isCapped: { type: "boolean" } }),
    others: NOT_FOUND,
  }),
  "/changes": read("listChanges", {
    summary: "What was published, changed or taken down, the earliest first",
    description:
      "For those who keep a copy. Follow links.next until meta.isComplete, store it, and ask there again later. A change is told at least once; an article that is “gone” has to be removed.",
    parameters: [
      query("since", "Begin with what changed at this moment or later.", moment),
      FIELDS_PARAMETER,
      ...PAGE,
    ],
    answer: pageSchema(refTo("Change"), { isComplete: { type: "boolean" } }),
  }),
};

const ABOUT = [
  "Everything that is published here, as JSON: no key is needed to read it. Drafts and writing need one, sent as “Authorization: Bearer”.",
  "Articles have the form of IPTC ninjs 2.1. Lists come in pages: follow links.next.",
  "Answers have an ETag; send it as If-None-Match and get 304 where nothing has changed.",
  `Every address may ask ${API_RATE.limit} times a minute; what is answered from memory is not counted. The RateLimit header says what is left.`,
].join(" ");

/** Describe the API of this site. */
export async function readOpenApi(db: Tx, origin: string): Promise<OpenApi> {
  const { name } = await readSiteIdentity(db);
  return {
    openapi: "3.1.0",
    info: { title: `${name} API`, version: "1", description: ABOUT },
    servers: [{ url: `${origin}${API_PATH}` }],
    paths: { ...PATHS, ...withKeyed() },
    components: {
      schemas: { ...SCHEMAS, ...KEYED_SCHEMAS },
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
    },
  };
}

function withKeyed(): OpenApi["paths"] {
  return Object.fromEntries(
    Object.entries(KEYED_PATHS).map(([path, operations]) => [path, { ...PATHS[path], ...operations }]),
  );
}
