import type { LetterLine, LetterRole } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";
import { isCut } from "@/lib/ingest/text/sentences";

/** What is told in full further down stands above it as a preview, with the beginning of its text: it is no story of its own. */
export function withoutPreviews(lines: readonly LetterLine[], roles: readonly LetterRole[]): LetterRole[] {
  const last = new Map<string, number>();
  for (const [index, role] of roles.entries())
    if (role === "title") last.set(foldText(lines[index]?.heading ?? ""), index);
  const given = [...roles];
  for (const [index, role] of roles.entries()) {
    if (role !== "title" || last.get(foldText(lines[index]?.heading ?? "")) === index) continue;
    const end = roles.findIndex((one, at) => at > index && (one === "title" || one === "section"));
    const own = lines.slice(index + 1, end).filter((_, at) => roles[index + 1 + at] === "body");
    if (own.length > 1 || (own[0] && !isCut(own[0].text))) continue;
    for (let at = index; at < end; at++) given[at] = "intro";
  }
  return given;
}
