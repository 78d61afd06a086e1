import { createServer, type IncomingHttpHeaders, request as openRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createPageCache, type Rendered } from "@/lib/cache";
import type { Db } from "@/lib/database";
import type { PageRequest } from "@/lib/server/render-page";
import { createReaderDoors } from "@/lib/server/serve-readers";
import { readApiArticles } from "@/lib/site/api/articles";
import type { ApiRequest } from "@/lib/site/api/request";
import { readApiSearch } from "@/lib/site/api/search";
import { readApiTerms } from "@/lib/site/api/terms";
import { readArchive, readArchiveMonth } from "@/lib/site/archive-pages";
import { readArticlePage } from "@/lib/site/article-page";
import { answerFeed } from "@/lib/site/feeds/answer-feed";
import { readSitemap } from "@/lib/site/feeds/sitemap";
import { findRedirectTarget } from "@/lib/site/find-redirect-target";
import { readSiteFrame } from "@/lib/site/frame";
import { readHomePage } from "@/lib/site/home-page";
import { readSearchPage } from "@/lib/site/search-page";
import { readSectionPage } from "@/lib/site/section-page";
import { findMergedTopicPath, readTopicPage } from "@/lib/site/topic-page";

/** What an instance answers. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One instance: a cache of its own before read models of a database that others share. */
export interface Instance {
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<DoorAnswer>;
  /** How often it had to render. */
  readonly renders: () => number;
}

export const ORIGIN = "https://news.example.org";

/** Start an instance over `db`; it ends with the test. */
export async function startInstance(
  db: Db,
  render: (asked: PageRequest) => Promise<Rendered> = (asked) => renderDoor(db, asked.url),
): Promise<Instance> {
  let renders = 0;
  const answer = createReaderDoors({
    cache: createPageCache(db),
    publicUrl: ORIGIN,
    render: (asked) => {
      renders += 1;
      return render(asked);
    },
  });
  const server = createServer(async (request, response) => {
    if (!(await answer(request, response)))
      response.writeHead(418, { "content-type": "text/plain" }).end("passed on");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    ask: (path, headers = {}, method = "GET") => ask(port, { path, headers, method }),
    renders: () => renders,
  };
}

/** Node's own client: it asks for nothing that it was not told to. */
function ask(port: number, what: { path: string; headers: Record<string, string>; method: string }) {
  return new Promise<DoorAnswer>((done, fail) => {
    openRequest({ host: "127.0.0.1", port, agent: false, ...what }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", fail)
      .end();
  });
}

/** What a door says without a cache: the read model of its page, as JSON. */
export async function renderDoor(db: Db, url: string): Promise<Rendered> {
  const now = new Date();
  const { pathname, searchParams } = new URL(url, ORIGIN);
  const [, first = "", second = "", third] = pathname.split("/").map(decodeURIComponent);
  const page = Number(searchParams.get("page") ?? 1);
  const request = { db, now, origin: ORIGIN, headers: new Headers() };
  if (second.startsWith("feed") || first.endsWith("feed.xml"))
    return fromResponse(await answerFeed(request, "feed.xml"));
  if (third === "feed.xml") {
    const kind = first === "sections" ? "section" : "topic";
    return fromResponse(await answerFeed(request, "feed.xml", second, kind));
  }
  if (first === "sitemap.xml") return found(await readSitemap(db, { now, origin: ORIGIN, page: null }));
  if (first === "articles") return await missing(db, pathname, await readArticlePage(db, second, now), now);
  if (first === "topics") {
    const merged = await findMergedTopicPath(db, second, now);
    return missing(db, pathname, (await readTopicPage(db, second, { page, now })) ?? merged, now);
  }
  if (first === "sections") return found(await readSectionPage(db, second, now));
  if (first === "archive")
    return found(
      third ? await readArchiveMonth(db, `${second}-${third}`, { page, now }) : await readArchive(db, now),
    );
  if (first === "api") return renderApi({ ...request, parameters: searchParams }, third ?? "");
  if (first === "search") return found(await readSearchPage(db, Object.fromEntries(searchParams), now));
  return found({ frame: await readSiteFrame(db, now), home: await readHomePage(db, now) });
}

async function renderApi(asked: ApiRequest, list: string): Promise<Rendered> {
  if (list === "terms") return found(await readApiTerms(asked));
  return found(list === "search" ? await readApiSearch(asked) : await readApiArticles(asked));
}

async function missing(db: Db, path: string, page: unknown, now: Date): Promise<Rendered> {
  const target = page === null ? await findRedirectTarget(db, path, now) : null;
  return target ? answer(308, "", { location: target }) : found(page);
}

const found = (page: unknown): Rendered => answer(page === null ? 404 : 200, JSON.stringify(page));

const answer = (status: number, text: string, headers: Record<string, string> = {}): Rendered => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body: Buffer.from(text),
});

async function fromResponse(response: Response): Promise<Rendered> {
  return answer(response.status, await response.text(), Object.fromEntries(response.headers));
}
