import { z } from "zod";
import { isStepName } from "@/lib/domain/cleaning-steps";
import { LONGEST_LINE, lineOfStep } from "@/lib/domain/line-rules";
import type { RECLEAN_OUTCOMES } from "@/lib/domain/reclean";
import { afterIdSchema, rowIdSchema } from "@/lib/schemas/row-id";

const stepNameSchema = z
  .string()
  .max(LONGEST_LINE + 20)
  .refine((name) => isStepName(name) || lineOfStep(name) !== null, "There is no such step of cleaning.");

/** Switch a step for one item, at the version that was looked at; null takes the item's own switch away. */
export const itemSwitchSchema = z.object({
  version: z.number().int().positive(),
  name: stepNameSchema,
  isOn: z.boolean().nullable(),
});

const MOST_SWITCHES = 200;

/** Steps that are switched, by name. */
export const switchesSchema = z
  .record(stepNameSchema, z.boolean())
  .refine(
    (switches) => Object.keys(switches).length <= MOST_SWITCHES,
    "These are too many switches at once.",
  );

const scopeSchema = z.union([
  z.object({ batchId: rowIdSchema, sourceId: z.null().default(null) }),
  z.object({ sourceId: rowIdSchema, batchId: z.null().default(null) }),
]);

/** Switch one step, or several at once, for a batch or a source, to see what would change. */
export const planSwitchSchema = z
  .union([
    z
      .object({ name: stepNameSchema, isOn: z.boolean().nullable() })
      .transform(({ name, isOn }) => ({ changes: [{ name, isOn }] })),
    z.object({ switches: switchesSchema }).transform(({ switches }) => ({
      changes: Object.entries(switches).map(([name, isOn]) => ({ name, isOn })),
    })),
  ])
  .and(scopeSchema.transform((scope) => ({ scope })));

/** Prefix of the fields of the form with a choice for every step. */
export const STEP_FIELD = "step:";

/** The choice of every step as its form sends it: on, off, or as the level above says. */
export const planFormSchema = z
  .looseObject({})
  .transform((form) => {
    const switches: Record<string, boolean> = {};
    for (const [field, value] of Object.entries(form)) {
      const name = field.startsWith(STEP_FIELD) ? field.slice(STEP_FIELD.length) : "";
      if (isStepName(name) && (value === "on" || value === "off")) switches[name] = value === "on";
    }
    return { scope: form, switches };
  })
  .pipe(z.object({ scope: scopeSchema, switches: z.record(z.string(), z.boolean()) }));

/** Which batch or source a form speaks of. */
export const scopeFormSchema = scopeSchema;

/** Which re-cleaning a form speaks of. */
export const recleanSchema = z.object({ recleanId: rowIdSchema });

/** Which of a re-cleaning's items are looked at; without a choice those that change. */
export const recleanViewSchema = z.object({
  show: z.enum(["changes", "kept", "left"]).default("changes").catch("changes"),
  after: afterIdSchema.default(0).catch(0),
});

/** The outcomes behind each choice. */
export const SHOWN_OUTCOMES: Record<
  z.infer<typeof recleanViewSchema>["show"],
  readonly (typeof RECLEAN_OUTCOMES)[number][]
> = { changes: ["planned", "applied", "undone"], kept: ["kept"], left: ["left"] };
