import { Cover } from "@/lib/ingest/cover";
import type { Dump, DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

/** The headers that a message is written with when it is read: see the extractor of mail. */
const HEADER = /^(Subject|From|Date|Message-ID|Content-Type): ([^\n]*)$/;
const MAX_HEADERS = 20;

interface Headers {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly end: number;
}

/** One mail message: its subject is the title, its body the text; what stands below the signature mark is left out. */
export const mail: DumpFormat = {
  name: "mail",
  detect: ({ hints }) => (hints?.mediaType === "message/rfc822" ? 1 : 0),
  split: (dump) => splitMessage(dump),
};

function splitMessage({ text }: Dump): Split {
  const { fields, end } = readHeaders(text);
  const cover = new Cover(text);
  const spans: Span[] = [];
  const isHtml = fields.get("content-type") === "text/html";
  const bodyEnd = isHtml ? text.length : signatureAt(text, end);
  if (text.slice(end, bodyEnd).trim() === "" && !fields.has("subject")) {
    const message = "The message has neither a subject nor a text.";
    return {
      items: [],
      dropped: cover.finish("empty message"),
      related: [],
      warnings: [{ code: "no-items", message }],
    };
  }
  cover.take(bodyEnd, spans);
  const item: RawItem = {
    position: 0,
    spans,
    confidence: 1,
    title: fields.get("subject") ?? null,
    kicker: null,
    summary: null,
    author: fields.get("from") ?? null,
    url: null,
    guid: fields.get("message-id") ?? null,
    publishedAtRaw: fields.get("date") ?? null,
    declaredLanguage: null,
    body: { kind: isHtml ? "html" : "text", source: text.slice(end, bodyEnd) },
    categories: [],
    warnings: [],
  };
  return { items: [item], dropped: cover.finish("signature"), related: [], warnings: [] };
}

function readHeaders(text: string): Headers {
  const fields = new Map<string, string>();
  let at = 0;
  for (let count = 0; count < MAX_HEADERS; count++) {
    const next = text.indexOf("\n", at);
    if (next < 0) return { fields, end: at };
    const line = text.slice(at, next);
    if (line === "") return { fields, end: next + 1 };
    const header = HEADER.exec(line);
    if (!header) return { fields, end: at };
    fields.set((header[1] ?? "").toLowerCase(), header[2] ?? "");
    at = next + 1;
  }
  return { fields, end: at };
}

/** Where the signature begins: two dashes and a space, alone on a line. */
function signatureAt(text: string, from: number): number {
  const mark = /\r?\n-- \r?\n/g;
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? text.length;
}
