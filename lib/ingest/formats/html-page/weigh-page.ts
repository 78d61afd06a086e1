import { findEntries } from "@/lib/ingest/formats/html-listing/find-entries";
import { chooseHeadline } from "@/lib/ingest/formats/html-page/choose-headline";
import { findStory } from "@/lib/ingest/formats/html-page/find-story";
import { labelByNames, labelPage } from "@/lib/ingest/formats/html-page/label-page";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { readPage } from "@/lib/ingest/formats/html-page/read-page";
import { isProse, readingLength } from "@/lib/ingest/formats/html-page/score-blocks";
import { trimStory } from "@/lib/ingest/formats/html-page/trim-story";
import { looksLikeHtml } from "@/lib/ingest/html/looks-like-html";
import type { Dump } from "@/lib/ingest/types";

/** So much of a page tells what it is. */
const SAMPLE = 400_000;

/** How sure it is that a text is the page of one story, and that of a list of stories. */
export interface PageWeights {
  readonly story: number;
  readonly list: number;
}

const NEITHER: PageWeights = { story: 0, list: 0 };

/** Two formats ask the same of each dump. */
const known = new WeakMap<Pick<Dump, "text" | "hints">, PageWeights>();

/** Tell the page of one story from a page that lists stories. */
export function weighPage(dump: Pick<Dump, "text" | "hints">): PageWeights {
  const weights = known.get(dump) ?? weigh(dump);
  known.set(dump, weights);
  return weights;
}

function weigh(dump: Pick<Dump, "text" | "hints">): PageWeights {
  const sure = looksLikeHtml(dump.text);
  if (sure === 0) return NEITHER;
  const list = listShare(readPage({ ...dump, text: dump.text.slice(0, SAMPLE) }));
  const clear = Math.min(1, 2 * Math.abs(list - 0.5));
  const [likely, unlikely] = [sure * (0.8 + 0.15 * clear), sure * (0.3 - 0.2 * clear)];
  return list >= 0.5 ? { story: unlikely, list: likely } : { story: likely, list: unlikely };
}

/** How much of what can be read is entries that name other pages, with what the page says of itself; about 0 to 1. */
function listShare(page: Page): number {
  const headline = chooseHeadline(page);
  const entries = findEntries(page, labelByNames(page.root, page), headline);
  if (entries.length === 0) return 0;
  const labels = labelPage(page.root, page);
  const range = findStory(page.root, page, labels, headline.block);
  const story = range ? trimStory(page, labels, range) : [];
  const inEntries = new Uint8Array(page.blocks.length);
  for (const { from, to } of entries) inEntries.fill(1, from, to);
  const lengthOf = (at: number) => readingLength(page.blocks[at]?.text ?? "");
  const listed = page.blocks.reduce((sum, _, at) => (inEntries[at] === 1 ? sum + lengthOf(at) : sum), 0);
  const told = story.reduce((sum, at) => {
    const block = page.blocks[at];
    return block && inEntries[at] !== 1 && isProse(block) ? sum + lengthOf(at) : sum;
  }, 0);
  const isHeaded = headline.block !== null && inEntries[headline.block] !== 1;
  const share = listed / Math.max(1, listed + 2 * told);
  return share - (told > LONG_INTRODUCTION ? 0.5 : 0) + claims(page, isHeaded);
}

/** Lists have an introduction at most; more running text beside the entries is a story. */
const LONG_INTRODUCTION = 800;

/** What the page says that it is: above zero for a list, below for a story. */
function claims({ head, data, article }: Page, isHeaded: boolean): number {
  const type = head.meta("og:type")[0]?.value.toLowerCase() ?? "";
  const types = new Set(data.flatMap((node) => node.types));
  const stories = data.filter((node) => /article|blogposting/.test(node.types.join(" "))).length;
  const isCollection = ["collectionpage", "searchresultspage", "blog", "itemlist"].some((one) =>
    types.has(one),
  );
  if (stories > 2 || (isCollection && stories !== 1)) return 0.4;
  const isDated =
    head.meta("article:published_time").length > 0 || (article && "datePublished" in article.fields);
  const isStory = /^(?:article|news)/.test(type) || (stories === 1 && isDated);
  if (isStory && isHeaded) return isDated ? -0.6 : -0.45;
  return isStory ? -0.1 : 0;
}
