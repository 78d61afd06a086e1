import { Cover } from "@/lib/ingest/cover";
import { findMessages } from "@/lib/ingest/formats/iptc7901/find-messages";
import { readMessage } from "@/lib/ingest/formats/iptc7901/read-message";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;
const LONGEST_HEADER = 400;

/** IPTC 7901, the wire format of news agencies: messages between control characters. */
export const iptc7901: DumpFormat = {
  name: "iptc7901",
  detect: ({ text }) => {
    const [first] = findMessages(text.slice(0, SAMPLE));
    if (!first || first.header.length > LONGEST_HEADER || !/[\p{L}\p{N}]/u.test(first.header)) return 0;
    return first.isComplete ? 1 : 0.9;
  },
  split: ({ text }) => splitWire(text),
};

function splitWire(text: string): Split {
  const cover = new Cover(text);
  const items: RawItem[] = [];
  for (const message of findMessages(text)) {
    cover.drop(message.start, "between messages");
    const fields = readMessage(message);
    if (fields === null) {
      cover.drop(message.end, "message without a text");
      continue;
    }
    const spans: Span[] = [];
    cover.take(message.end, spans);
    const warnings = [...(fields.warnings ?? []), ...(message.isComplete ? [] : [CUT])];
    items.push(
      buildRawItem({
        ...fields,
        position: items.length,
        spans,
        confidence: message.isComplete ? 1 : 0.5,
        warnings,
      }),
    );
  }
  const warnings =
    items.length > 0 ? [] : [{ code: "no-items", message: "No message of this wire has a text." }];
  return { items, dropped: cover.finish("between messages"), related: [], warnings };
}

const CUT = { code: "unclosed-item", message: "The end of this message is missing. Check where it ends." };
