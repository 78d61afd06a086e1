import { z } from "zod";

/** The largest number that an id can be on both engines. */
const LARGEST = 2_147_483_647;

/** The id of a stored row, as it stands in an address or a form. */
export const rowIdSchema = z.coerce.number().int().positive().max(LARGEST);

/** The id in a page's address; null for what can be no id. */
export const addressIdSchema = rowIdSchema.nullable().catch(null);

/** The id of the row after which a list goes on; 0 is its beginning. */
export const afterIdSchema = z.coerce.number().int().nonnegative().max(LARGEST);
