/** One message of a wire. */
export interface WireMessage {
  /** From the mark before its header to behind the mark at its end. */
  readonly start: number;
  readonly end: number;
  /** Service, number, priority, category and length. */
  readonly header: string;
  readonly text: string;
  /** What stands behind the text: day, time and month. */
  readonly trailer: string;
  /** Whether its text has an end. */
  readonly isComplete: boolean;
}

const SOH = "\u0001";
const STX = "\u0002";
const ETX = "\u0003";
const EOT = "\u0004";

/** The messages of a wire, in their order; what is between two of them is in none. */
export function findMessages(text: string): WireMessage[] {
  const messages: WireMessage[] = [];
  let start = text.indexOf(SOH);
  while (start >= 0) {
    const next = text.indexOf(SOH, start + 1);
    const message = readOne(text, start, next < 0 ? text.length : next);
    if (message) messages.push(message);
    start = next;
  }
  return messages;
}

function readOne(text: string, start: number, limit: number): WireMessage | null {
  const opened = text.slice(start, limit);
  const textAt = opened.indexOf(STX);
  if (textAt < 0) return null;
  const textEnd = opened.indexOf(ETX, textAt);
  const eot = textEnd < 0 ? -1 : opened.indexOf(EOT, textEnd);
  return {
    start,
    end: eot < 0 ? limit : start + eot + 1,
    header: opened.slice(1, textAt),
    text: opened.slice(textAt + 1, textEnd < 0 ? undefined : textEnd),
    trailer: textEnd < 0 ? "" : opened.slice(textEnd + 1, eot < 0 ? undefined : eot),
    isComplete: textEnd >= 0,
  };
}
