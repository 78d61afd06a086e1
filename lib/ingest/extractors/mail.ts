import PostalMime, { type Email } from "postal-mime";
import type { Extractor } from "@/lib/ingest/containers/extract";
import { PartProblem } from "@/lib/ingest/containers/part-problem";

/** Deeper than any mail program nests the parts of a message. */
const MAX_DEPTH = 20;
const MAX_HEADER_BYTES = 1_000_000;

/** A message as text: the headers that count, an empty line, and the body in HTML or plain text. */
export const extractMail: Extractor = async (bytes) => {
  const email = await parse(bytes);
  const { kind, body } = bodyOf(email);
  const headers: readonly (readonly [string, string | undefined])[] = [
    ["Subject", email.subject],
    ["From", senderOf(email)],
    ["Date", email.headers.find(({ key }) => key === "date")?.value],
    ["Message-ID", email.messageId],
    ["Content-Type", kind],
  ];
  const head = headers.flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}`] : []));
  const text = `${head.join("\n")}\n\n${body}`;
  return [{ text, hints: { mediaType: "message/rfc822" }, warnings: warningsOf(email) }];
};

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_DEPTH,
      maxHeadersSize: MAX_HEADER_BYTES,
      attachmentEncoding: "arraybuffer",
    });
  } catch {
    // The reader throws for nothing else: whatever is broken in a message is read as it stands.
    const message = `Its parts stand in each other over ${MAX_DEPTH} times, or its headers are over 1 MB, as in no real message. It was left out; save the message anew in your mail program.`;
    throw new PartProblem("mail-too-deep", message);
  }
}

function bodyOf({ html, text }: Email): { kind: string; body: string } {
  if (html?.trim()) return { kind: "text/html", body: html };
  return { kind: "text/plain", body: text ?? "" };
}

/** The name of whoever sent it; the address where there is no name. */
function senderOf({ from }: Email): string | undefined {
  return from?.name || from?.address;
}

function warningsOf({ attachments, html }: Email) {
  const isShown = (id: string | undefined) =>
    id !== undefined && html?.includes(`cid:${id.replace(/[<>]/g, "")}`);
  const names = attachments
    .filter(({ contentId }) => !isShown(contentId))
    .map(({ filename, mimeType }) => filename ?? mimeType);
  if (names.length === 0) return [];
  const listed = names.slice(0, 5).map(oneLine).join(", ");
  const message = `The message has attachments that were not read: ${listed}${names.length > 5 ? " …" : ""}.`;
  return [{ code: "attachments-left", message }];
}

const oneLine = (value: string) => value.replace(/\s+/g, " ").trim().slice(0, 2_000);
