import type { TreeElement } from "@/lib/ingest/html/tree";
import { lineIn, walkElements } from "@/lib/ingest/html/tree-walk";
import type { Span } from "@/lib/ingest/types";

/** What a page says about itself, and where. */
export interface Told {
  readonly value: string;
  readonly span: Span;
}

/** Most metadata of one kind that is kept of a page. */
const MOST = 200;

/** The longest value that is believed. */
const LONGEST = 5_000;

/** The metadata of a page, as it stands in `meta`, `link`, `title`, `html` and `base`. */
export interface PageHead {
  /** Values of `meta` elements by name, property, itemprop or http-equiv in lower case, in their order. */
  readonly meta: (...names: readonly string[]) => readonly Told[];
  /** Targets of `link` and `a` elements by `rel`, in their order. */
  readonly links: (rel: string) => readonly Told[];
  readonly title: Told | null;
  readonly language: Told | null;
  readonly base: string | null;
  /** The contents of `application/ld+json` scripts. */
  readonly data: readonly Told[];
}

/** Collect what a page says about itself. */
export function readHead(root: TreeElement): PageHead {
  const collector = new HeadCollector();
  walkElements(root, (element) => collector.add(element));
  return collector;
}

class HeadCollector implements PageHead {
  readonly #meta = new Map<string, Told[]>();
  readonly #links = new Map<string, Told[]>();
  readonly data: Told[] = [];
  title: Told | null = null;
  language: Told | null = null;
  base: string | null = null;

  meta(...names: readonly string[]): readonly Told[] {
    return names.flatMap((name) => this.#meta.get(name) ?? []);
  }

  links(rel: string): readonly Told[] {
    return this.#links.get(rel) ?? [];
  }

  /** False where nothing of interest can stand inside. */
  add(element: TreeElement): boolean {
    const { tag, attributes } = element;
    if (tag === "svg" || tag === "template") return false;
    if (tag === "meta") this.#addMeta(element);
    else if (tag === "link" || tag === "a") this.#addLink(element);
    else if (tag === "title") this.title ??= tellText(element);
    else if (tag === "html")
      this.language ??= tell(attributes.lang ?? attributes["xml:lang"], opening(element));
    else if (tag === "base") this.base ??= attributes.href ?? null;
    else if (tag === "script") this.#addData(element);
    return tag !== "script";
  }

  #addMeta(element: TreeElement): void {
    const { name, property, itemprop, "http-equiv": equivalent, content } = element.attributes;
    for (const key of new Set([property, name, itemprop, equivalent])) {
      if (key) put(this.#meta, key.trim().toLowerCase(), tell(content, opening(element)));
    }
  }

  #addLink(element: TreeElement): void {
    const { rel, href } = element.attributes;
    if (!rel || !href || rel.length > 200) return;
    // The span of a link in the text is its whole element; that of one in the head as well.
    for (const one of rel.toLowerCase().split(/\s+/)) {
      put(this.#links, one, tell(href, [element.start, element.end]));
    }
  }

  #addData(element: TreeElement): void {
    if (
      !/^application\/(?:[\w.-]+\+)?ld\+json/i.test(element.attributes.type ?? "") ||
      this.data.length >= MOST
    )
      return;
    const value = element.children.map((child) => ("text" in child ? child.text : "")).join("");
    this.data.push({ value, span: [element.start, element.end] });
  }
}

function put(map: Map<string, Told[]>, key: string, told: Told | null): void {
  if (!told) return;
  const list = map.get(key);
  if (!list) map.set(key, [told]);
  else if (list.length < MOST) list.push(told);
}

function tell(value: string | undefined, span: Span): Told | null {
  const text = value?.slice(0, LONGEST).trim();
  return text ? { value: text, span } : null;
}

function tellText(element: TreeElement): Told | null {
  return tell(lineIn(element), [element.start, element.end]);
}

const opening = (element: TreeElement): Span => [element.start, element.openEnd];
