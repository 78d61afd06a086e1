import type { Db } from "@/db/db";
import { articles, terms } from "@/db/schema/articles";
import { mediaAssets } from "@/db/schema/media";
import type { ArticleView } from "@/lib/desk/article-view";
import { receivePicture } from "@/lib/desk/media/receive-picture";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { createSource } from "@/lib/desk/sources/create-source";
import type { Actor } from "@/lib/domain/actor";
import { picturePath, pictureWidths } from "@/lib/domain/picture";
import { LONGEST_EXCERPT } from "@/lib/domain/republish";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { openPictures } from "@/lib/media/pictures";
import { openStorage } from "@/lib/media/storage";
import { openNewsletter } from "@/test/integration/newsletters/newsletter-fixtures";
import { makePicture } from "@/test/support/make-picture";
import { type SmtpSink, startSmtpSink } from "@/test/support/smtp-sink";
import type { TestDatabase } from "@/test/support/test-db";

export const SOURCES = ["Harbour Agency", "Town Wire"];

/** A newsroom whose day is rolled by dice. */
export interface Newsroom {
  readonly db: Db;
  readonly publisher: Actor;
  readonly newsletterId: number;
  readonly sink: SmtpSink;
  /** A number below `sides`. */
  readonly roll: (sides: number) => number;
  /** A made-up word that was never used before. */
  readonly word: () => string;
  readonly ids: number[];
  readonly batchIds: number[];
  /** Every address that was ever in use. */
  readonly paths: Set<string>;
  /** Those of what the last step was about. */
  readonly touched: Set<string>;
  /** Every route that was asked for. */
  readonly asked: Set<string>;
  /** Every door of every instance says what is true now. */
  check(when: string): Promise<void>;
}

/** The same numbers for the same seed, which a failure names. */
export function createDice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A newsroom with two sources, a picture and a newsletter with a reader, and nothing published. */
export async function openNewsroom(
  { db, dataFolder }: TestDatabase,
  given: Pick<Newsroom, "publisher" | "roll">,
): Promise<Omit<Newsroom, "check">> {
  const { publisher } = given;
  const now = new Date();
  for (const name of SOURCES)
    await createSource(db, publisher, { name, homeUrl: null, usageTerms: null, now });
  const bytes = await makePicture({ width: 330, height: 220 });
  await receivePicture(db, publisher, {
    ...{ fileName: "quay.jpg", stream: streamOf(bytes), announced: bytes.length, now },
    ...{ storage: openStorage(dataFolder), pictures: openPictures(dataFolder) },
  });
  const { newsletterId } = await openNewsletter(db, 1);
  let words = 0;
  return {
    ...{ db, newsletterId, ...given, sink: await startSmtpSink() },
    ...{
      ids: [],
      batchIds: [],
      paths: new Set<string>(),
      touched: new Set<string>(),
      asked: new Set<string>(),
    },
    word: () =>
      `zquay${(words++ + 26 ** 3).toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "")}`,
  };
}

async function* streamOf(bytes: Uint8Array) {
  yield bytes;
}

/** One of `list` by the dice. */
export const pick = <T>({ roll }: Pick<Newsroom, "roll">, list: readonly T[]): T =>
  list[roll(list.length)] as T;

/** Heads, once in so many throws. */
export const once = ({ roll }: Pick<Newsroom, "roll">, inSo: number): boolean => roll(inSo) === 0;

export const load = async ({ db, publisher }: Newsroom, id: number): Promise<ArticleView> =>
  (await readArticleForEditing(db, publisher, id)).article;

/** A text of two paragraphs, the second beyond any excerpt, and sometimes a picture. */
export function makeBody(room: Newsroom): RichTextDoc {
  const paragraph = (more = "") => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: `The ferry runs again, said ${room.word()}.${more}` }],
  });
  const first = paragraph(" It was late, and nobody minded.".repeat(LONGEST_EXCERPT / 30));
  const figure = { type: "figure" as const, attrs: { media: 1, caption: null } };
  return { type: "doc", content: [first, ...(once(room, 2) ? [figure] : []), paragraph()] };
}

/** Remember every address that is in use now. */
export async function noteAddresses({ db, paths }: Newsroom): Promise<void> {
  for (const { slug } of await db.select({ slug: articles.slug }).from(articles))
    for (const path of addressesOf(slug)) paths.add(path);
  for (const { slug } of await db.select({ slug: terms.slug }).from(terms))
    for (const door of ["", "/feed.xml", "/atom.xml", "/feed.json"])
      paths
        .add(`/topics/${slug}${door}`)
        .add(`/sections/${slug}${door}`)
        .add(`/api/v1/terms/${slug}`)
        .add(`/api/v1/terms/${slug}/articles`);
  for (const asset of await db.select().from(mediaAssets))
    for (const width of pictureWidths(asset.width)) paths.add(picturePath(asset, width, "webp"));
}

/** Every door of one article. */
export const addressesOf = (slug: string): readonly string[] => [
  ...["", "/card.jpg", "/cite.bib", "/cite.ris"].map((door) => `/articles/${slug}${door}`),
  `/api/v1/articles/${slug}`,
];
