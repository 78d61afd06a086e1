import type { Page } from "@/lib/ingest/formats/html-page/page";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import { foldText } from "@/lib/ingest/text/fold";

const MOST = 30;
const LONGEST = 80;

/** The tags that the page gives its story: in JSON-LD, in `meta`, in links that say they are tags. */
export function chooseCategories({ root, head, article }: Page): string[] {
  const described = article ? textsOf(article.fields.keywords) : [];
  const told = head.meta(
    "article:tag",
    "news_keywords",
    "parsely-tags",
    "sailthru.tags",
    "dc.subject",
    "dcterms.subject",
  );
  const linked: string[] = [];
  walkElements(root, (element) => {
    const isTag =
      element.tag === "a" && /(?:^|\s)tag(?=\s|$)/i.test((element.attributes.rel ?? "").slice(0, 100));
    if (isTag && linked.length < MOST) linked.push(lineIn(element, LONGEST));
    return !isTag && linked.length < MOST;
  });
  const lists = [...described, ...told.map(({ value }) => value)].flatMap((list) => list.split(/[,;、،]/));
  const names = new Map<string, string>();
  for (const name of [...lists, ...linked].map((text) => text.trim())) {
    if (name !== "" && name.length <= LONGEST && !names.has(foldText(name))) names.set(foldText(name), name);
  }
  return [...names.values()].slice(0, MOST);
}
