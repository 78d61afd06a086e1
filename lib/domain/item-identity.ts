/** What tells which item of its source an item is, whatever its text says by now. */
export interface Identified {
  readonly id: number;
  readonly batchId: number;
  readonly spanStart: number;
  readonly contentHash: string;
  readonly guid: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly publishedAt: string | null;
}

/** Whether no other source has an item under this guid. */
export const isWorldwide = (guid: string): boolean => guid.length >= 12 || /[:/]/.test(guid);

/** An address as a key, however it is reached; null for a whole site. */
export function addressKey(url: string | null): string | null {
  return url === null || /^https?:\/\/[^/]+\/$/.test(url)
    ? null
    : url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

/** Everything by which an item is known again: later crawls keep one thing, other readings of its batch another. */
export function identityOf(item: Identified): string[] {
  const { id, batchId, spanStart, contentHash, guid, canonicalUrl, title, publishedAt } = item;
  const address = addressKey(canonicalUrl);
  const identifier = guid?.trim() ?? "";
  const name = title.trim().toLowerCase().replace(/\s+/g, " ");
  return [
    `item ${id}`,
    `place ${batchId} ${spanStart}`,
    `text ${contentHash}`,
    ...(identifier === "" || !isWorldwide(identifier) ? [] : [`guid ${identifier}`]),
    ...(address === null ? [] : [`address ${address}`]),
    ...(publishedAt === null || name === "" ? [] : [`title ${publishedAt.slice(0, 10)} ${name}`]),
  ];
}

/** What only the first and what only the second of two items has: what both have tells neither. */
export function tellApart(one: Identified, other: Identified): readonly [string[], string[]] {
  const [mine, theirs] = [identityOf(one), identityOf(other)];
  return [mine.filter((key) => !theirs.includes(key)), theirs.filter((key) => !mine.includes(key))];
}
