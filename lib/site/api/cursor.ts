import { z } from "zod";
import { AppError } from "@/lib/errors";

const LARGEST_ID = 2_147_483_647;
const LATEST = 8_640_000_000_000_000;

const number = (largest: number) => z.number().int().min(-largest).max(largest);

/** What cursors hold: where a list goes on. Programs that use the API take them as they are. */
export const CURSORS = {
  /** Moment and id of the last row. */
  place: z.tuple([number(LATEST), number(LARGEST_ID)]),
  /** The same, and when the walk that it belongs to began. */
  change: z.tuple([number(LATEST), number(LARGEST_ID), number(LATEST)]),
  /** The id of the last row, or how many rows went before. */
  count: z.tuple([number(LARGEST_ID)]),
} as const;

/** Write a cursor. */
export function writeCursor(parts: readonly number[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Read a cursor; null where none is given. @throws AppError `bad_input` for one that is not ours. */
export function readCursor<Parts>(schema: z.ZodType<Parts>, text: string | undefined): Parts | null {
  if (text === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("bad_input", "“page[after]” is no cursor of this list. Follow links.next as it is.", {
      cause,
    });
  }
}
