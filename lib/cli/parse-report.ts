import { printable } from "@/lib/cli/printable";
import type { DuplicateGroup, ParsedDump, ParsedItem, Warning } from "@/lib/ingest/types";

/** What `parse` says to a person: one paragraph for each file, one line for each item. */
export function formatReport(dumps: readonly ParsedDump[], duplicates: readonly DuplicateGroup[]): string {
  const parts = dumps.map(formatDump);
  if (duplicates.length > 0) parts.push(["Duplicates", ...duplicates.map(formatGroup)].join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function formatDump(dump: ParsedDump): string {
  const droppedLength = dump.dropped.reduce((sum, { start, end }) => sum + end - start, 0);
  const confidence = `${Math.round(dump.confidence * 100)} %`;
  return [
    printable(dump.file),
    `  ${dump.format} (${confidence}), ${dump.encoding}, ${dump.length} characters: ${dump.items.length} items, ${droppedLength} characters left out`,
    ...dump.warnings.map((warning) => `  ${formatWarning(warning)}`),
    ...dump.items.map(formatItem),
    ...dump.related.map(({ title }) => `  only mentioned: ${printable(title)}`),
  ].join("\n");
}

function formatItem(item: ParsedItem): string {
  const tags = item.tags.length > 0 ? `  [${item.tags.map((tag) => printable(tag.name)).join(", ")}]` : "";
  const line = `  ${String(item.position).padStart(4)}  ${item.publishedAt ?? "no date"}  ${item.language}  ${printable(item.title)}${tags}`;
  return [line, ...item.warnings.map((warning) => `        ${formatWarning(warning)}`)].join("\n");
}

function formatWarning({ message, span }: Warning): string {
  return span ? `! ${printable(message)} (at ${span[0]})` : `! ${printable(message)}`;
}

function formatGroup({ kind, score, reason, members }: DuplicateGroup): string {
  const places = members.map(({ file, position }) => `${printable(file)} #${position}`).join(" = ");
  return `  ${kind} (${score.toFixed(2)}): ${places}: ${printable(reason)}`;
}
