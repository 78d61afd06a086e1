import "./chunk-J5LGTIGS.mjs";

// lib/ingest/extractors/mail.ts
import PostalMime from "postal-mime";
var MAX_DEPTH = 20;
var MAX_HEADER_BYTES = 1e6;
var extractMail = async (bytes) => {
  const email = await PostalMime.parse(bytes, {
    maxNestingDepth: MAX_DEPTH,
    maxHeadersSize: MAX_HEADER_BYTES,
    attachmentEncoding: "arraybuffer"
  });
  const { kind, body } = bodyOf(email);
  const headers = [
    ["Subject", email.subject],
    ["From", senderOf(email)],
    ["Date", email.headers.find(({ key }) => key === "date")?.value],
    ["Message-ID", email.messageId],
    ["Content-Type", kind]
  ];
  const head = headers.flatMap(([name, value]) => value ? [`${name}: ${oneLine(value)}`] : []);
  const text = `${head.join("\n")}

${body}`;
  return [{ text, hints: { mediaType: "message/rfc822" }, warnings: warningsOf(email) }];
};
function bodyOf({ html, text }) {
  if (html?.trim()) return { kind: "text/html", body: html };
  return { kind: "text/plain", body: text ?? "" };
}
function senderOf({ from }) {
  return from?.name || from?.address;
}
function warningsOf({ attachments, html }) {
  const isShown = (id) => id !== void 0 && html?.includes(`cid:${id.replace(/[<>]/g, "")}`);
  const names = attachments.filter(({ contentId }) => !isShown(contentId)).map(({ filename, mimeType }) => filename ?? mimeType);
  if (names.length === 0) return [];
  const listed = names.slice(0, 5).map(oneLine).join(", ");
  const message = `The message has attachments that were not read: ${listed}${names.length > 5 ? " \u2026" : ""}.`;
  return [{ code: "attachments-left", message }];
}
var oneLine = (value) => value.replace(/\s+/g, " ").trim().slice(0, 2e3);
export {
  extractMail
};
//# sourceMappingURL=mail-W3B5DZH7.mjs.map
