import { z } from "zod";
import { LONGEST_PATH } from "@/lib/domain/redirect";
import { lineSchema } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** What makes an old address lead on, or say that it is gone: then it has no target. */
export const addRedirectSchema = z.object({
  fromPath: lineSchema(LONGEST_PATH),
  kind: z.enum(["moved", "moved-301", "gone"]),
  target: lineSchema(2_000).default(""),
});

/** What takes that back. */
export const removeRedirectSchema = z.object({ redirectId: rowIdSchema });
