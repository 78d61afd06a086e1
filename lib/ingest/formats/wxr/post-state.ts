import {
  type SourceState,
  scheduledWarning,
  stateWarning,
  typeWarning,
} from "@/lib/ingest/formats/source-state";
import type { Warning } from "@/lib/ingest/types";
import { childText, type XmlNode } from "@/lib/ingest/xml/node";

/** Records that WordPress and its plugins keep as posts although they are none. */
const NO_NEWS: ReadonlyMap<string, string> = new Map([
  ["attachment", "attachment"],
  ["nav_menu_item", "menu entry"],
  ["revision", "revision"],
  ["custom_css", "style sheet"],
  ["customize_changeset", "change of the design"],
  ["oembed_cache", "cached embed"],
  ["user_request", "request about personal data"],
  ["wp_block", "reusable block"],
  ["wp_template", "page template"],
  ["wp_template_part", "page template"],
  ["wp_global_styles", "style sheet"],
  ["wp_navigation", "menu entry"],
  ["wp_font_family", "font"],
  ["wp_font_face", "font"],
  ["elementor_library", "page template"],
  ["acf-field", "form field"],
  ["acf-field-group", "form field"],
  ["wpcf7_contact_form", "form"],
  ["guest-author", "author profile"],
  ["feedback", "reader’s message"],
  ["shop_order", "order"],
  ["shop_coupon", "coupon"],
  ["product_variation", "product variant"],
]);

const STATES: ReadonlyMap<string, SourceState> = new Map([
  ["draft", "draft"],
  ["pending", "pending"],
  ["private", "private"],
]);

/** Whether an editor may want the record: posts, pages and types that a site defined itself. */
export function isNews(item: XmlNode): boolean {
  const status = childText(item, "wp:status");
  return !NO_NEWS.has(typeOf(item)) && status !== "auto-draft" && status !== "trash" && status !== "inherit";
}

/** Why a record is no news, in words. */
export function whyNoNews(item: XmlNode): string {
  const reason = NO_NEWS.get(typeOf(item));
  if (reason) return reason;
  const status = childText(item, "wp:status");
  if (status === "trash") return "in the trash of the other system";
  return status === "inherit" ? "revision" : "automatic draft";
}

/** What an editor must know before taking a record for a published post. */
export function stateWarnings(item: XmlNode, date: string | null): Warning[] {
  const type = typeOf(item);
  const status = childText(item, "wp:status") ?? "publish";
  const warnings: Warning[] = [];
  if (type === "page") warnings.push(stateWarning("page"));
  else if (type !== "post") warnings.push(typeWarning(type));
  if (status === "future") warnings.push(scheduledWarning(date));
  // A status that a plugin made is one of its steps before publishing.
  else if (status !== "publish") warnings.push(stateWarning(STATES.get(status) ?? "draft"));
  if (childText(item, "wp:post_password") !== null) warnings.push(stateWarning("protected"));
  return warnings;
}

const typeOf = (item: XmlNode) => childText(item, "wp:post_type")?.toLowerCase() ?? "post";
