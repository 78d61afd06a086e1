import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Rendered } from "@/lib/cache";
import type { Db } from "@/lib/database";
import { readIssueOfArchive, readNewsletter, readOpenNewsletters } from "@/lib/newsletter/read-archive";
import { readOpenApi } from "@/lib/site/api/openapi";
import { readArchiveDay } from "@/lib/site/archive-day";
import { readArchive, readArchiveMonth, readArchiveYear } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { citationOf } from "@/lib/site/citation";
import { readCountriesPage } from "@/lib/site/countries-page";
import { findRedirectMove, isGonePath } from "@/lib/site/find-redirect-target";
import { readSiteFrame } from "@/lib/site/frame";
import { readHomePage } from "@/lib/site/home-page";
import { articleJsonLd } from "@/lib/site/json-ld";
import { readSearchPage } from "@/lib/site/search-page";
import { readSectionPage } from "@/lib/site/section-page";
import { readSitePage } from "@/lib/site/site-page";
import { findMergedTopicPath, findTopicPath, readTopicPage } from "@/lib/site/topic-page";
import { readTopicsOfType, readTopicTypes } from "@/lib/site/topics-page";

export const ORIGIN = "https://news.example.org";

const ROOT = join(import.meta.dirname, "../..");

/** What a page is asked for. */
interface Asked {
  readonly db: Db;
  readonly now: Date;
  readonly path: string;
  /** By the names in the folder of its route. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

type ReadPage = (asked: Asked) => Promise<unknown>;

const pageOf = ({ query, now }: Asked) => ({ page: Number(query.page ?? 1), now });

/** What each page reads; what it makes of that is markup alone. */
export const PAGES: Readonly<Record<string, ReadPage>> = {
  "/": ({ db, now }) => readHomePage(db, now),
  "/[page]": ({ db, params }) => readSitePage(db, params.page ?? ""),
  "/archive": ({ db, now }) => readArchive(db, now),
  "/archive/[year]": ({ db, now, params }) => readArchiveYear(db, params.year ?? "", now),
  "/archive/[year]/[month]": (asked) =>
    readArchiveMonth(asked.db, `${asked.params.year}-${asked.params.month}`, pageOf(asked)),
  "/archive/[year]/[month]/[day]": (asked) => {
    const { year, month, day } = asked.params;
    return readArchiveDay(asked.db, `${year}-${month}-${day}`, pageOf(asked));
  },
  "/articles/[slug]": async ({ db, now, params }) => {
    const page = await readArticlePage(db, params.slug ?? "", now);
    if (!page) return null;
    const machines = { origin: ORIGIN, name: "Site", frontPage: "Front page", logo: null };
    return {
      ...{ page, jsonLd: articleJsonLd(page, machines) },
      citation: citationOf(page, { origin: ORIGIN, site: "Site" }),
    };
  },
  "/countries": ({ db, now }) => readCountriesPage(db, now, "en"),
  "/developers": ({ db }) => readOpenApi(db, ORIGIN),
  "/newsletter": async ({ db }) => {
    const newsletters = await readOpenNewsletters(db);
    return newsletters.length > 0 ? newsletters : null;
  },
  "/newsletters/[slug]": ({ db, params }) => readNewsletter(db, params.slug ?? ""),
  "/newsletters/[slug]/[number]": ({ db, now, params }) =>
    readIssueOfArchive(db, params.slug ?? "", { number: Number(params.number), now }),
  "/search": ({ db, now, query }) => readSearchPage(db, query, now),
  "/sections/[section]": async ({ db, now, params }) => {
    const { section = "" } = params;
    return (await readSectionPage(db, section, now)) ?? leadTo(await findTopicPath(db, section, now));
  },
  "/topics": ({ db, now, query }) =>
    query.type
      ? readTopicsOfType(db, { type: query.type, page: 1, now, language: "en" })
      : readTopicTypes(db, now),
  "/topics/[term]": async (asked) => {
    const { term = "" } = asked.params;
    const page = await readTopicPage(asked.db, term, pageOf(asked));
    return page ?? leadTo(await findMergedTopicPath(asked.db, term, asked.now));
  },
};

/** An answer that names another path. */
class Elsewhere {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

const leadTo = (path: string | null) => (path === null ? null : new Elsewhere(path));

/** A folder of `app` that answers readers: its address with the names of its parameters, and its file. */
export interface Route {
  readonly address: string;
  readonly file: string;
}

/** A name goes before a parameter, a parameter before the rest of a path. */
const rank = (address: string) => address.replace(/\[\.\.\.\w+\]/g, "~~").replace(/\[\w+\]/g, "~");

/** Every public route there is, as `app` has it. */
export const ROUTES: readonly Route[] = [
  ["app/(site)", ""],
  ["app/api/v1", "/api/v1"],
]
  .flatMap(([folder = "", prefix = ""]) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:page\.tsx|route\.ts)$/.test(entry.name))
      .map((entry) => {
        const within = relative(join(ROOT, folder), entry.parentPath);
        const address = [prefix, ...within.split("/").filter(Boolean)].join("/");
        return {
          address: address.startsWith("/") ? address : `/${address}`,
          file: join(entry.parentPath, entry.name),
        };
      }),
  )
  .sort((a, b) => (rank(a.address) < rank(b.address) ? -1 : 1));

/** The route that answers a path, with its parameters; null where there is none. */
export function findRoute(path: string) {
  for (const { address, file } of ROUTES) {
    const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
    const pattern = address.replace(/[.*+?^$()]/g, "\\$&").replace(/\[\w+\]/g, "([^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found)
      return {
        address,
        file,
        params: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ""])),
      };
  }
  return null;
}

/** What a door says without a cache: the answer of its route handler, or what its page reads, as JSON. */
export async function renderDoor(db: Db, url: string): Promise<Rendered> {
  const { pathname, searchParams } = new URL(url, ORIGIN);
  const path = pathname.split("/").map(decodeURIComponent).join("/");
  const route = findRoute(pathname);
  if (!route) return answer(404, "");
  if (route.file.endsWith("route.ts")) return renderRoute(db, url, route);
  const params = Object.fromEntries(
    Object.entries(route.params).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
  const asked = { db, path, params, query: Object.fromEntries(searchParams), now: new Date() };
  const page = (await PAGES[route.address]?.(asked)) ?? null;
  if (page instanceof Elsewhere) return answer(308, "", { location: page.path });
  return page === null
    ? missing(asked)
    : answer(200, JSON.stringify([page, await readSiteFrame(db, asked.now)]));
}

const DATABASE = Symbol.for("copydesk.database");

/** The handler itself, with the test's database as that of the process. */
async function renderRoute(
  db: Db,
  url: string,
  { file, params }: { file: string; params: Record<string, string> },
): Promise<Rendered> {
  const { GET } = (await import(file)) as {
    GET: (request: Request, context: { params: Promise<object> }) => Promise<Response>;
  };
  Object.assign(globalThis, { [DATABASE]: db });
  const headers = { host: new URL(ORIGIN).host, "x-forwarded-proto": "https" };
  const response = await GET(new Request(new URL(url, ORIGIN), { headers }), {
    params: Promise.resolve(params),
  });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

async function missing({ db, path, now }: Asked): Promise<Rendered> {
  const move = await findRedirectMove(db, path, now);
  if (move) return answer(move.status, "", { location: move.target });
  return answer((await isGonePath(db, path)) ? 410 : 404, "");
}

const answer = (status: number, text: string, headers: Record<string, string> = {}): Rendered => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body: Buffer.from(text),
});
