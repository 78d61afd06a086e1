import { scheduledWarning, stateWarning } from "@/lib/ingest/formats/source-state";
import type { Warning } from "@/lib/ingest/types";
import { attributeOf, childOf, childrenOf, childText, textOf, type XmlNode } from "@/lib/ingest/xml/node";

const KIND = /schemas\.google\.com\/blogger\/2008\/kind#(\w{1,30})$/;

const NO_POSTS: ReadonlyMap<string, string> = new Map([
  ["comment", "reader’s comment"],
  ["template", "page template"],
  ["settings", "setting of the blog"],
]);

/** What an entry is: `post`, `page`, `comment`, `template`, `settings`. */
export function kindOf(entry: XmlNode): string {
  const type = childText(entry, "blogger:type");
  if (type !== null) return type.toLowerCase();
  const terms = childrenOf(entry, "atom:category").map((node) => attributeOf(node, "term") ?? "");
  return terms.map((term) => KIND.exec(term)?.[1]).find((kind) => kind !== undefined) ?? "post";
}

/** Why an entry is no post, in words; null where it is one. */
export function whyNoPost(entry: XmlNode): string | null {
  const kind = kindOf(entry);
  const status = childText(entry, "blogger:status") ?? "";
  if (/trash/i.test(status) || childText(entry, "blogger:trashed") !== null)
    return "in the trash of the other system";
  return kind === "post" || kind === "page" ? null : (NO_POSTS.get(kind) ?? kind.slice(0, 60));
}

/** What an editor must know before taking an entry for a published post. */
export function stateOf(entry: XmlNode, kind: string, date: string | null): Warning[] {
  const warnings: Warning[] = kind === "page" ? [stateWarning("page")] : [];
  const status = childText(entry, "blogger:status") ?? "";
  const control = childOf(entry, "app:control");
  const isDraft = /draft/i.test(status) || textOf(control && childOf(control, "app:draft")) === "yes";
  if (/schedul/i.test(status)) warnings.push(scheduledWarning(date));
  else if (isDraft) warnings.push(stateWarning("draft"));
  return warnings;
}
