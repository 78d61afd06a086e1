import { z } from "zod";
import { KEY_ROLES } from "@/lib/domain/api-key";
import { lineSchema } from "@/lib/schemas/line";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** What makes a key. */
export const createKeySchema = z.object({
  label: lineSchema(80).pipe(z.string().min(1, "Say what will use the key.")),
  role: z.enum(KEY_ROLES),
});

/** What ends one. */
export const revokeKeySchema = z.object({ keyId: rowIdSchema });
