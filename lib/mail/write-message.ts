import MailComposer from "nodemailer/lib/mail-composer";
import { hostOfAddress } from "@/lib/domain/mail-address";
import type { MailFrom } from "@/lib/env";

/** What one mail says, to one person. */
export interface MailMessage {
  readonly from: MailFrom;
  /** In the one spelling of `mailAddress`. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** What the Message-ID begins with; the same mail has the same one. */
  readonly id: string;
  readonly date: Date;
  /** The list that it belongs to; absent for mail to one person. */
  readonly list?: {
    readonly id: string;
    readonly name: string;
    readonly unsubscribeUrl: string;
    readonly archiveUrl: string;
  };
}

/** Write a mail as it goes over the wire (RFC 5322), in plain text and in HTML. */
export async function writeMessage(message: MailMessage): Promise<Buffer> {
  const { from, to, subject, text, html, id, date, language, list } = message;
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: "", address: to },
    subject: oneLine(subject),
    messageId: `<${id}@${hostOfAddress(from.address)}>`,
    ...{ date, text, html, headers: { "Content-Language": language, ...listHeaders(list) } },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** One-click leaving needs both of the headers of RFC 8058. */
function listHeaders(list: MailMessage["list"]): Record<string, string> {
  if (!list) return { "Auto-Submitted": "auto-generated" };
  return {
    "List-Id": `${oneLine(list.name).replace(/[<>"\\]/g, "")} <${list.id}>`,
    "List-Unsubscribe": `<${list.unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Archive": `<${list.archiveUrl}>`,
    Precedence: "bulk",
  };
}

/** A header is one line, whatever somebody has pasted into it. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
