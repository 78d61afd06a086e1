const API_PAGE = ["page[size]", "page[after]"] as const;
const API_LIST = ["fields", ...API_PAGE] as const;

/**
 * Public addresses whose answers may be kept, with the parameters that they read; documents look the same whatever a
 * reader has chosen. Any other address is never kept.
 */
const DOORS = [
  { name: "home", path: /^\/$/, query: [] },
  { name: "article", path: /^\/articles\/[^/]+$/, query: [] },
  { name: "card", path: /^\/articles\/[^/]+\/card\.jpg$/, query: [] },
  { name: "citation", path: /^\/articles\/[^/]+\/cite\.(?:bib|ris)$/, query: [] },
  { name: "topics", path: /^\/topics$/, query: ["type", "page"] },
  { name: "countries", path: /^\/countries$/, query: [] },
  { name: "topic", path: /^\/topics\/[^/]+$/, query: ["page"] },
  { name: "section", path: /^\/sections\/[^/]+$/, query: [] },
  { name: "archive", path: /^\/archive(?:\/\d{4}(?:\/\d{2}){0,2})?$/, query: ["page"] },
  {
    name: "search",
    path: /^\/search(?:\/(?:feed\.xml|atom\.xml|feed\.json))?$/,
    query: ["q", "tag", "section", "year", "lang", "source", "sort", "page"],
  },
  {
    name: "feed",
    path: /^(?:\/(?:topics|sections|newsletters)\/[^/]+)?\/(?:feed\.xml|atom\.xml|feed\.json)$/,
    query: [],
  },
  { name: "newsletter", path: /^\/newsletters\/[^/]+(?:\/[1-9]\d{0,5})?$/, query: [] },
  { name: "sitemap", path: /^\/sitemap\.xml$/, query: ["page"] },
  { name: "list", path: /^\/(?:news-sitemap\.xml|feeds\.opml|llms\.txt)$/, query: [] },
  { name: "picture", path: /^\/media\/[^/]+\/[^/]+$/, query: [] },
  {
    name: "api",
    path: /^\/api\/v1\/articles$/,
    query: ["term", "section", "language", "source", "since", "until", ...API_LIST],
  },
  { name: "api", path: /^\/api\/v1\/articles\/[^/]+$/, query: ["fields"] },
  { name: "api", path: /^\/api\/v1\/terms$/, query: ["type", ...API_PAGE] },
  { name: "api", path: /^\/api\/v1\/terms\/[^/]+\/articles$/, query: API_LIST },
  { name: "api", path: /^\/api\/v1\/(?:terms\/[^/]+|openapi\.json)$/, query: [] },
  { name: "api", path: /^\/api\/v1\/search$/, query: ["q", "section", ...API_LIST] },
  { name: "api", path: /^\/api\/v1\/changes$/, query: ["since", ...API_LIST] },
  { name: "robots", path: /^\/robots\.txt$/, query: [] },
  { name: "icon", path: /^\/(?:site-icon\.svg|apple-touch-icon\.png|favicon\.ico)$/, query: [] },
  {
    name: "page",
    path: /^\/(?!(?:admin|api|login|setup|invite|reset|preferences|websub)$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
    query: [],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly path: RegExp;
  readonly query: readonly string[];
}[];

/** What others append to addresses to count visits; no page reads it. */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|dclid|msclkid|twclid|yclid|mc_cid|mc_eid|igshid|ref)$/;
const LONGEST = 2_000;

const DOCUMENTS: readonly string[] = [
  "api",
  "card",
  "citation",
  "feed",
  "sitemap",
  "list",
  "picture",
  "robots",
  "icon",
];

/** An address whose answer may be kept. */
export interface PageUrl {
  readonly door: (typeof DOORS)[number]["name"];
  /** The one spelling of the address: the renderer is asked for this and nothing else. */
  readonly url: string;
  /** Whether it is the same for all readers, whatever they have chosen. */
  readonly isDocument: boolean;
}

/**
 * The address that `raw` means, or null where its answer may not be kept: no public door, or with parameters that
 * the door does not know.
 */
export function readPageUrl(raw: string): PageUrl | null {
  if (raw.length > LONGEST) return null;
  const [rawPath = "", rawQuery = ""] = splitOnce(raw, "?");
  const path = spellPath(rawPath);
  const door = path === null ? undefined : DOORS.find((one) => one.path.test(path));
  if (!door || path === null) return null;
  const query = spellQuery(rawQuery, door.query);
  if (query === null) return null;
  const isDocument = DOCUMENTS.includes(door.name);
  return { door: door.name, url: query ? `${path}?${query}` : path, isDocument };
}

function spellPath(path: string): string | null {
  if (!path.includes("%")) return path;
  try {
    return path
      .split("/")
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join("/");
  } catch {
    return null;
  }
}

/** In the order of the door; null with one that the door does not know, or that comes twice. */
function spellQuery(query: string, known: readonly string[]): string | null {
  if (query === "") return "";
  const given = [...new URLSearchParams(query)].filter(([name]) => !TRACKING.test(name));
  const names = given.map(([name]) => name);
  if (names.some((name) => !known.includes(name)) || new Set(names).size < names.length) return null;
  const sorted = given.sort(([a], [b]) => known.indexOf(a) - known.indexOf(b));
  return new URLSearchParams(sorted).toString();
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
