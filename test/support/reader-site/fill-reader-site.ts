import { eq } from "drizzle-orm";
import type { Db } from "@/db/db";
import { putSearchDoc } from "@/db/queries/search";
import { articleItems, type articles, terms } from "@/db/schema/articles";
import { articleCorrections } from "@/db/schema/corrections";
import { duplicateSuggestions, sources } from "@/db/schema/imports";
import { articleMedia } from "@/db/schema/media";
import { newsletterIssues, newsletters } from "@/db/schema/newsletter";
import { receivePicture } from "@/lib/desk/media/receive-picture";
import { savePicture } from "@/lib/desk/media/save-picture";
import { createPage } from "@/lib/desk/pages/create-page";
import { savePage } from "@/lib/desk/pages/save-page";
import { renderBody } from "@/lib/desk/render-body";
import { linkTranslation } from "@/lib/desk/translations/link-translation";
import type { Actor } from "@/lib/domain/actor";
import type { TagType } from "@/lib/domain/ingest";
import { GONE } from "@/lib/domain/redirect";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { openPictures } from "@/lib/media/pictures";
import { openStorage } from "@/lib/media/storage";
import {
  insertArticle,
  insertBatch,
  insertItem,
  insertRedirect,
  insertSetting,
  insertTerm,
  tagArticle,
} from "@/test/support/factories";
import { makePicture } from "@/test/support/make-picture";
import { pageBody, plainBody, richBody } from "@/test/support/reader-site/texts";

/** All of it happened then: what stands on the pages is the same on every day. */
const WRITTEN = new Date("2025-09-20T09:00:00Z");

const TAGS: Readonly<Record<string, { type: TagType; name: string; description?: string }>> = {
  harbour: {
    type: "topic",
    name: "Harbour & sea",
    description: "Quays, ferries and “those who live by them” <since 1912>.",
  },
  ferries: { type: "topic", name: "Ferries" },
  kenya: { type: "country", name: "Kenya" },
  malta: { type: "country", name: "Malta" },
  atlantis: { type: "country", name: "Atlantis" },
  coast: { type: "region", name: "The Coast" },
  mombasa: { type: "place", name: "Mombasa" },
  pilots: { type: "organisation", name: "Guild of Pilots" },
  dredging: { type: "project", name: "Deeper Channel" },
  tender: { type: "process", name: "Tender of 2025" },
  storm: { type: "event", name: "The Great Storm" },
  keeper: { type: "person", name: "Nadia Okello" },
};

type Row = Partial<typeof articles.$inferInsert>;

/** A story of the site: what stands in its row, and which tags it has. */
interface Story {
  readonly slug: string;
  readonly headline: string;
  readonly day: string;
  readonly tags: readonly string[];
  readonly body?: RichTextDoc;
  readonly row?: Row;
}

/** Fill an empty desk with a small site that has a page of every kind, in `actor`'s name. */
export async function fillReaderSite(db: Db, dataFolder: string, actor: Actor): Promise<void> {
  await insertSetting(db, "site", {
    name: "The Lantern & Quay",
    tagline: "News from “both” sides of the water",
    description: "A small paper <with> a long memory.",
    language: "en",
  });
  const tagIds = await insertTags(db);
  await insertSetting(db, "sections", { now: [tagIds.get("harbour")], before: null });
  const pictures = await insertPictures(db, dataFolder, actor);
  await insertSources(db);
  const ids = new Map<string, number>();
  for (const story of storiesWith(pictures)) ids.set(story.slug, await insertStory(db, story, tagIds));
  const id = (slug: string) => ids.get(slug) ?? 0;
  for (const [position, assetId] of pictures.entries())
    await db.insert(articleMedia).values({ articleId: id("quay-opens"), assetId, position });
  await insertSetting(db, "front", { now: [{ articleId: id("quay-opens"), until: null }], before: null });
  for (const slug of ["kai-offen", "رصيف-الشمال"])
    await linkTranslation(db, actor, { articleId: id("quay-opens"), otherId: id(slug), now: WRITTEN });
  const note = "The quay opens to one lane, and not to two.";
  await db.insert(articleCorrections).values({ articleId: id("quay-opens"), note, at: WRITTEN });
  await joinStory(db, [id("quay-breaks"), id("quay-closed"), id("quay-opens")]);
  await insertPages(db, actor);
  await insertNewsletter(db, id("quay-opens"));
  await insertRedirect(db, "/old-quay", "/articles/quay-opens");
  await insertRedirect(db, "/taken-away", GONE);
}

async function insertTags(db: Db): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [slug, tag] of Object.entries(TAGS)) ids.set(slug, (await insertTerm(db, { slug, ...tag })).id);
  const below = { parentId: ids.get("harbour"), aliases: ["Boats", "Crossings & lines"] };
  await db.update(terms).set(below).where(eq(terms.slug, "ferries"));
  return ids;
}

async function insertPictures(db: Db, dataFolder: string, actor: Actor): Promise<[number, number]> {
  const places = { storage: openStorage(dataFolder), pictures: openPictures(dataFolder) };
  const send = async (
    width: number,
    words: { alt: string; caption: string | null; credit: string | null; licence: string | null },
  ) => {
    const bytes = await makePicture({ width, height: 800 });
    const upload = { fileName: "quay.jpg", stream: streamOf(bytes), announced: bytes.length };
    const { id } = await receivePicture(db, actor, { ...upload, ...places, now: WRITTEN });
    const facts = { ...words, focalX: 0.5, focalY: 0.4 };
    await savePicture(db, actor, { mediaId: id, baseVersion: 1, ...facts, now: WRITTEN });
    return id;
  };
  return [
    await send(1_500, {
      ...{ alt: "Two cranes above the quay", caption: null, credit: "Nadia Okello" },
      licence: "CC BY-SA 4.0",
    }),
    await send(900, { alt: "A “keeper” & her lamp", caption: "At night", credit: null, licence: null }),
  ];
}

async function* streamOf(bytes: Uint8Array) {
  yield bytes;
}

async function insertSources(db: Db): Promise<void> {
  const licence = { licenceName: "CC BY 4.0", licenceUrl: "https://creativecommons.org/licenses/by/4.0/" };
  await db.insert(sources).values([
    {
      name: "Harbour Agency",
      republish: "full",
      ...licence,
      attribution: "© Harbour Agency",
      createdAt: WRITTEN,
    },
    { name: "Coast Daily", republish: "excerpt", createdAt: WRITTEN },
    { name: "The Mole", republish: "none", createdAt: WRITTEN },
  ]);
}

const storiesWith = (pictures: [number, number]): Story[] => [
  ...Array.from({ length: 24 }, (_, n) => ({
    slug: `council-${n + 1}`,
    headline: `Harbour council meets for the ${n + 1}. time`,
    day: `2025-0${1 + (n % 8)}-1${n % 9}`,
    tags: [n % 2 ? "harbour" : "ferries", n % 3 ? "kenya" : "malta", ...(n % 5 ? [] : ["atlantis"])],
  })),
  {
    slug: "quay-breaks",
    headline: "A barge breaks the northern quay",
    day: "2025-09-01",
    tags: ["harbour", "storm", "kenya"],
    row: { sourceName: "Coast Daily", canonicalUrl: "https://coast.example/barge?id=1&lang=en" },
    body: plainBody(`Nobody was hurt. ${"The pilots had warned of the wind. ".repeat(20)}`),
  },
  {
    slug: "quay-closed",
    headline: "Northern quay closed",
    day: "2025-09-03",
    tags: ["harbour", "storm"],
    row: { sourceName: "The Mole", canonicalUrl: "https://mole.example/closed" },
  },
  {
    slug: "quay-opens",
    headline: "The northern quay opens & “traffic” <slowly> returns",
    day: "2025-09-18",
    tags: ["harbour", "storm", "kenya", "coast", "mombasa", "pilots", "dredging", "tender", "keeper"],
    body: richBody(pictures),
    row: {
      kicker: "Transport",
      standfirst: "One lane until May; the council calls it “a beginning”.",
      byline: "Nadia Okello and Tom Reed, pilot correspondent",
      dateline: "Mombasa",
      issuedOn: "2025-09-18T07:30:00+03:00",
      sourceName: "Harbour Agency",
      canonicalUrl: "https://agency.example/quay",
      status: "corrected",
      revisedAt: WRITTEN,
      correctedAt: WRITTEN,
    },
  },
  {
    slug: "kai-offen",
    headline: "Der Nordkai ist wieder offen",
    day: "2025-09-18",
    tags: ["harbour"],
    row: { language: "de", standfirst: "Eine Spur bis Mai." },
  },
  {
    slug: "رصيف-الشمال",
    headline: "رصيف الشمال يفتح من جديد",
    day: "2025-09-18",
    tags: ["harbour", "kenya"],
    row: { language: "ar", byline: "نادية أوكيلو" },
    body: plainBody("عادت الشاحنات إلى الرصيف بعد تسعة أشهر."),
  },
];

async function insertStory(db: Db, story: Story, tagIds: ReadonlyMap<string, number>): Promise<number> {
  const { slug, headline, day, tags, row = {} } = story;
  const body = renderBody(story.body ?? plainBody(`${headline}. Nothing was decided at the harbour.`));
  const at = new Date(`${day}T08:00:00Z`);
  const when = { issuedOn: day, issuedAt: at, firstPublishedAt: at, createdAt: at, updatedAt: at };
  const source = row.sourceName
    ? await db.query.sources.findFirst({ where: (table) => eq(table.name, row.sourceName ?? "") })
    : undefined;
  const article = await insertArticle(db, {
    ...{ slug, headline, ...when, ...body, sourceId: source?.id ?? null },
    ...row,
  });
  for (const tag of tags) await tagArticle(db, article.id, tagIds.get(tag) ?? 0);
  const { id: ref, language, bodyText } = article;
  await putSearchDoc(db, { kind: "article", ref, language, title: headline, body: bodyText });
  return article.id;
}

/** Reports of one event, one after the other, as items of a dump that resemble each other. */
async function joinStory(db: Db, articleIds: readonly number[]): Promise<void> {
  const batch = await insertBatch(db);
  const itemIds: number[] = [];
  for (const articleId of articleIds) {
    const item = await insertItem(db, batch.id, { state: "accepted" });
    await db.insert(articleItems).values({ articleId, itemId: item.id, spans: [] });
    itemIds.push(item.id);
  }
  for (const [index, otherItemId] of itemIds.entries()) {
    const itemId = itemIds[index - 1];
    if (itemId === undefined) continue;
    const why = { kind: "event", score: 0.8, reason: "both say so" } as const;
    await db.insert(duplicateSuggestions).values({ itemId, otherItemId, ...why });
  }
}

async function insertPages(db: Db, actor: Actor): Promise<void> {
  for (const title of ["About us", "Imprint", "Accessibility", "Privacy & you"]) {
    const { id: pageId } = await createPage(db, actor, { title, now: WRITTEN });
    const page = await db.query.pages.findFirst({ where: (table) => eq(table.id, pageId) });
    const fields = { title, slug: page?.slug ?? "", position: page?.position ?? 1, body: pageBody };
    await savePage(db, actor, { pageId, baseVersion: 1, ...fields, state: "published", now: WRITTEN });
  }
}

async function insertNewsletter(db: Db, articleId: number): Promise<void> {
  const when = { createdAt: WRITTEN, updatedAt: WRITTEN };
  const gathers = { language: "en", period: "weekly", scope: "all", isOpen: true } as const;
  const words = { slug: "harbour-weekly", name: "Harbour weekly", intro: "What happened at the quays." };
  const [newsletter] = await db
    .insert(newsletters)
    .values({ ...words, ...gathers, ...when })
    .returning();
  const entry = {
    ...{ articleId, slug: "quay-opens", headline: "The northern quay opens", summary: "One lane until May." },
    ...{ sourceName: "Harbour Agency", day: "2025-09-18", language: "en" },
  };
  const issue = {
    ...{ newsletterId: newsletter?.id ?? 0, articleIds: [articleId], state: "sent" as const },
    ...{ origin: "http://127.0.0.1", startedAt: WRITTEN, sentAt: WRITTEN, ...when },
    frozen: { entries: [entry], frozenAt: WRITTEN.toISOString() },
  };
  await db.insert(newsletterIssues).values([
    { ...issue, number: 1, subject: "The quay is open", intro: "Dear readers,\n\na calm week." },
    { ...issue, number: 2, subject: "Harbour weekly · 20 September 2025" },
  ]);
}
