import { z } from "zod";

/** A box of a form that is ticked or not: a form leaves out one that is not. */
export const tickedSchema = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
