import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { joinNames } from "@/lib/ingest/formats/feed/lists";
import { childrenOf, childText, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** The names that readers saw: guest authors, else the account's display name, else what the post says. */
export function authorOf(item: XmlNode, channel: XmlNode): string | null {
  const guests = childrenOf(item, "category").filter(({ attributes }) => attributes.domain === "author");
  const named = joinNames(guests.map((node) => lineOf(textOf(node))));
  if (named !== null) return named;
  const login = childText(item, "dc:creator");
  return lineOf(login === null ? null : (displayName(login, channel) ?? login));
}

/** WordPress writes the login into the post and the name into a list above all posts. */
function displayName(login: string, channel: XmlNode): string | null {
  const account = childrenOf(channel, "wp:author").find(
    (author) => childText(author, "wp:author_login") === login,
  );
  if (!account) return null;
  const [first, last] = [
    childText(account, "wp:author_first_name"),
    childText(account, "wp:author_last_name"),
  ];
  const full = [first, last].filter(Boolean).join(" ");
  return childText(account, "wp:author_display_name") ?? (full || null);
}
