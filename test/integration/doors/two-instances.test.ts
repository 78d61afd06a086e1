import PostalMime from "postal-mime";
import { expect, onTestFinished, test, vi } from "vitest";
import { findNewsletter } from "@/db/queries/newsletters";
import { proposeArticles } from "@/lib/desk/newsletters/propose-articles";
import { AppError } from "@/lib/errors";
import { readEntries } from "@/lib/newsletter/live-entries";
import { signIn } from "@/test/integration/desk/desk-fixtures";
import { FUZZ_SEED } from "@/test/support/fuzz";
import { type DoorAnswer, type Instance, startInstance } from "@/test/support/public-doors";
import { findRoute, ROUTES, renderDoor } from "@/test/support/render-door";
import { createTestDatabase, openUntilTestEnds } from "@/test/support/test-db";
import {
  addressesOf,
  createDice,
  load,
  type Newsroom,
  noteAddresses,
  once,
  openNewsroom,
  pick,
} from "./newsroom";
import { STEPS } from "./steps-of-a-day";
import { readTold, type Told, wordsIn } from "./told-words";

/** On a slow machine that others use as well. */
const A_DAY_MS = 1_800_000;
const TRUE_WITHIN_MS = 1_000;
const DAY = 32;
/** Doors of articles and tags that are looked at after each step, besides half of the lists and the step's own article. */
const SAMPLE = 12;
/** Lists that name every live article, as long as there are few. */
const WHOLE = ["/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/api/v1/articles?page[size]=100"];
const [YEAR = "", MONTH = "", DATE = ""] = new Date().toISOString().split(/[-T]/);
const LISTS = [
  ...WHOLE,
  ...[`/archive/${YEAR}`, `/archive/${YEAR}/${MONTH}`, `/archive/${YEAR}/${MONTH}/${DATE}`],
  ...[
    "/sitemap.xml?page=1",
    "/sitemap.xml?page=topics-1",
    "/sitemap.xml?page=site",
    "/sitemap.xml?page=999999999",
  ],
  ...["/", "/topics", "/topics?type=topic", "/countries", "/archive", "/newsletter", "/developers"],
  ...["/search?q=ferry", "/search?lang=de", "/search/feed.xml?q=ferry", "/search/atom.xml?q=ferry"],
  ...["/search/feed.json?q=ferry", "/news-sitemap.xml", "/feeds.opml", "/llms.txt", "/robots.txt"],
  ...["/site-icon.svg", "/apple-touch-icon.png", "/favicon.ico"],
  ...["/api/v1/search?q=ferry", "/api/v1/terms", "/api/v1/changes", "/api/v1/openapi.json"],
  ...["/about", "/about-us", "/newsletters/harbour-weekly", "/newsletters/harbour-weekly/1"],
  ...["feed.xml", "atom.xml", "feed.json"].map((file) => `/newsletters/harbour-weekly/${file}`),
];

/** Routes that are asked for nowhere here, each with its reason. */
const NOT_DRIVEN: Readonly<Record<string, string>> = {
  "/newsletter/[notice]": "it says a fixed sentence",
  "/newsletter/confirm/[token]": "it is for one person",
  "/newsletter/unsubscribe/[token]": "it is for one person",
  "/newsletters": "it leads to the newsletters",
  "/[...path]": "it has redirects alone, which every missing page has",
  "/api/v1": "it names the lists of the API",
  "/api/v1/[...rest]": "it says a fixed sentence",
  "/api/v1/articles/[key]/publish": "it needs a key",
  "/api/v1/articles/[key]/unpublish": "it needs a key",
};

/** One step; those that the desk refuses change nothing. */
async function take(room: Newsroom, name: string): Promise<boolean> {
  const article = await load(room, pick(room, room.ids));
  let isDone = true;
  try {
    await STEPS[name]?.(room, article);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    isDone = false;
  }
  await noteAddresses(room);
  const { slug } = await load(room, article.id).then(({ fields }) => fields);
  room.touched.clear();
  for (const one of [slug, article.fields.slug]) for (const path of addressesOf(one)) room.touched.add(path);
  return isDone;
}

/** How a page says that its canonical address is that of the original. */
const ORIGINAL = '<link rel="canonical" href="https://agency.example/ferry"/>';

/** What is wrong with an answer, judged by the rows alone; null where nothing is. */
function findFault(path: string, { status, headers, body }: DoorAnswer, told: Told): string | null {
  const text = /^(?:image|font)\//.test(headers["content-type"] ?? "") ? "" : body.toString();
  const asked = wordsIn(path);
  const forbidden = wordsIn(text, headers.location ?? null).find(
    (word) => !told.words.has(word) && !asked.includes(word),
  );
  if (forbidden) return `says ${text.match(`.{0,80}${forbidden}.{0,80}`) ?? headers.location}`;
  const [, first, second = ""] = path.split("/");
  const slug = decodeURIComponent(second);
  const isLive = told.live.some((article) => article.slug === slug);
  if (first === "articles" && (status === 200) !== isLive) return `is ${status}`;
  const isElsewhere = told.elsewhere.has(slug);
  if (
    first === "articles" &&
    !path.slice(1).includes(".") &&
    isLive &&
    text.includes(ORIGINAL) !== isElsewhere
  )
    return `names ${isElsewhere ? "itself" : "the original"} as canonical`;
  const stray = [...told.elsewhere].find(
    (one) => path.includes("sitemap") && text.includes(`/articles/${one}<`),
  );
  if (stray) return `has ${stray}, whose canonical address is another`;
  if (first === "media" && (status === 200) !== told.pictures.has(Number.parseInt(slug, 10)))
    return `is ${status}`;
  const missing =
    WHOLE.includes(path) &&
    told.live.find(
      ({ slug }) =>
        !text.includes(`/articles/${slug}`) && !(path.includes("sitemap") && told.elsewhere.has(slug)),
    );
  return missing ? `lacks ${missing.slug}` : null;
}

/** The place that a list of changes goes on from is the clock's. */
const saidBy = (path: string, body: Buffer): string =>
  path === "/api/v1/changes" ? JSON.stringify(JSON.parse(body.toString()).data) : body.toString("latin1");

/** Every door of every instance says what an uncached server says, and nothing that the rows forbid. */
async function expectTruth(
  room: Newsroom,
  instances: readonly Instance[],
  { step, isWhole }: { readonly step: string; readonly isWhole: boolean },
): Promise<void> {
  const giveUpAt = Date.now() + TRUE_WITHIN_MS;
  let told = await readTold(room.db, new Date());
  const known = [...room.paths];
  const sample = isWhole ? known : Array.from({ length: SAMPLE }, () => pick(room, known));
  const lists = isWhole ? LISTS : LISTS.filter(() => once(room, 2));
  for (const path of new Set([...WHOLE, ...lists, ...room.touched, ...sample])) {
    room.asked.add(findRoute(path.split("?")[0] ?? "")?.address ?? path);
    for (let tries = 1; ; tries += 1) {
      // Nothing changes meanwhile but the clock, by which more may be told.
      if (tries > 1) told = await readTold(room.db, new Date());
      const truth = await renderDoor(room.db, path);
      const wrong: string[] = [];
      const askedAt = Date.now();
      for (const instance of instances) {
        const answer = await instance.ask(path);
        const isTrue =
          answer.status === truth.status &&
          saidBy(path, answer.body) === saidBy(path, truth.body) &&
          answer.headers.location === truth.headers.location;
        const fault = findFault(path, answer, told) ?? (isTrue ? null : `is not true: ${answer.body}`);
        if (fault) wrong.push(fault);
      }
      if (wrong.length === 0) break;
      if (tries > 2 && askedAt > giveUpAt) expect([step, path, wrong]).toEqual([step, path, []]);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

/** What a digest would have if it were written now, and what the mails that went out since have. */
async function expectHonestMail(room: Newsroom, step: string, seen: number): Promise<void> {
  const now = new Date();
  const told = await readTold(room.db, now);
  const newsletter = await findNewsletter(room.db, room.newsletterId);
  const news = newsletter ? await proposeArticles(room.db, newsletter, now) : [];
  const texts = [JSON.stringify(await readEntries(room.db, news, now))];
  for (const { raw } of room.sink.mails.slice(seen)) {
    const { html, text } = await PostalMime.parse(raw);
    texts.push(`${html}${text}`);
  }
  const forbidden = wordsIn(...texts).filter((word) => !told.words.has(word));
  expect([step, forbidden]).toEqual([step, []]);
}

test(
  "whatever the desk does, every door of two instances tells it within a second, and nothing else",
  async () => {
    const place = await createTestDatabase();
    vi.stubEnv("COPYDESK_DATA", place.dataFolder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const publisher = await signIn(place.db, "administrator");
    const instances = [
      await startInstance(openUntilTestEnds(place)),
      await startInstance(openUntilTestEnds(place)),
    ];
    const done: string[] = [];
    const check = async (when: string, isWhole = false) => {
      const step = `seed ${FUZZ_SEED}: ${done.join(", ")}, ${when}`;
      await expectTruth(room, instances, { step, isWhole });
    };
    const room: Newsroom = {
      ...(await openNewsroom(place, { publisher, roll: createDice(FUZZ_SEED) })),
      check,
    };
    const names = Object.keys(STEPS);
    for (let n = 0; n < DAY; n += 1) {
      const step = n < 6 ? (["write", "write", "publish"][n % 3] ?? "write") : pick(room, names);
      done.push(step);
      const sent = room.sink.mails.length;
      if (n === 0) await STEPS.write?.(room, undefined as never);
      if (!(await take(room, step))) done.push("(refused)");
      await check("afterwards");
      await expectHonestMail(room, done.join(", "), sent);
    }
    await check("at the end of the day", true);
    const driven = ROUTES.map(({ address }) => address).filter((address) => !(address in NOT_DRIVEN));
    expect(driven.filter((address) => !room.asked.has(address))).toEqual([]);
  },
  A_DAY_MS,
);
