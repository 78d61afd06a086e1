import type { Container } from "@/lib/ingest/containers/container";
import { extractWhole } from "@/lib/ingest/containers/extract-whole";
import { latinHead } from "@/lib/ingest/containers/magic";

/** One mail message as a mail program saves it (EML): its text with the headers that count, before it. */
export const mail: Container = {
  name: "mail",
  holdsMany: false,
  sniff: (head, file) => looksLikeMail(head, /\.(?:eml|mht|mhtml)$/i.test(file)),
  open: (source, context) => extractWhole("mail", source, context),
};

/** A line that only a message has at its beginning, and the others that stand around it. */
const OWN = /^(?:Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature|Delivered-To|X-[\w-]{1,60}):/im;
const COMMON = /^(?:From|To|Subject|Date|Reply-To|Sender|List-[\w-]{1,30}):/gim;
const LEAST_HEADERS = 2;

function looksLikeMail(head: Uint8Array, isNamedSo: boolean): boolean {
  const text = latinHead(head, 16_384);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const headers = text.slice(0, end);
  // Every line of the head is a header, or goes on with one.
  if (!/^[\w-]{1,60}:[^\n]*(?:\r?\n(?:[\w-]{1,60}:|[ \t])[^\n]*)*$/.test(headers)) return false;
  const common = headers.match(COMMON)?.length ?? 0;
  return common >= LEAST_HEADERS && (isNamedSo || OWN.test(headers));
}
