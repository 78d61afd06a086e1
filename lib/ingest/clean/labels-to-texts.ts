/** One label of a row: a word and a counting number, or a number alone: `Phase II.`, `Step 3:`, `b)`. */
const LABEL = /((?:\p{Lu}[\p{L}]{1,19} )?(?:[IVX]{1,5}|\d{1,2}|[a-h]))([.:)])\s{1,3}/uy;

/** Shorter rows are no table. */
const MIN_LABELS = 3;

/** Longest text that a label may have. */
const MAX_TEXT = 400;

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

interface Label {
  readonly text: string;
  readonly word: string;
  readonly count: number;
}

/**
 * Put the labels of a table's first column before their texts, where all labels came first and then all texts.
 *
 * Only where labels of one kind count from one, and exactly as many texts follow: all but the last closed by a semicolon.
 */
export function labelsToTexts(text: string): string {
  if (!text.includes(";")) return text;
  let result = "";
  let from = 0;
  for (const match of text.matchAll(/(?<=[.:]\s)(?=(?:\p{Lu}\p{L}{1,19} )?(?:I|1|a)[.:)]\s)/gu)) {
    if (match.index < from) continue;
    const { labels, end } = readLabels(text, match.index);
    const texts = labels.length >= MIN_LABELS ? readTexts(text, end, labels.length) : null;
    if (!texts) continue;
    const rows = labels.map((label, index) => `- ${label.text} ${texts.parts[index]}`);
    result += `${text.slice(from, match.index).trimEnd()}\n${rows.join("\n")}\n\n`;
    from = texts.end;
    while (/\s/.test(text.charAt(from))) from++;
  }
  return result + text.slice(from);
}

function readLabels(text: string, start: number): { labels: Label[]; end: number } {
  const labels: Label[] = [];
  let end = start;
  LABEL.lastIndex = start;
  for (let match = LABEL.exec(text); match && labels.length < ROMAN.length; match = LABEL.exec(text)) {
    const label = toLabel(match[1] ?? "", match[2] ?? "");
    if (label.count !== labels.length + 1 || (labels[0] && label.word !== labels[0].word)) break;
    labels.push(label);
    end = LABEL.lastIndex;
  }
  return { labels, end };
}

function toLabel(name: string, mark: string): Label {
  const [number = "", ...words] = name.split(" ").reverse();
  const roman = ROMAN.indexOf(number) + 1;
  const count = roman || Number(number) || number.charCodeAt(0) - 96;
  return { text: name + mark, word: words.join(" ") + mark, count };
}

/** Exactly `count` texts: each but the last ends with a semicolon, the last with a full stop and no semicolon in it. */
function readTexts(text: string, start: number, count: number): { parts: string[]; end: number } | null {
  const parts: string[] = [];
  let from = start;
  while (parts.length < count - 1) {
    const end = text.indexOf(";", from);
    if (end === -1 || end - from > MAX_TEXT || /[.!?]\s/.test(text.slice(from, end))) return null;
    parts.push(text.slice(from, end + 1).trim());
    from = end + 1;
  }
  const last = /^[^;.!?]{3,400}[.!?](?=\s|$)/.exec(text.slice(from, from + MAX_TEXT));
  if (!last || parts.some((part) => part.length < 4)) return null;
  return { parts: [...parts, last[0].trim()], end: from + last[0].length };
}
