import { z } from "zod";
import { ACTIVITY_KIND_NAMES, isSubjectType, type SubjectType } from "@/lib/domain/activity/kinds";
import { isTimeZone } from "@/lib/domain/site-identity";
import { rowIdSchema } from "@/lib/schemas/row-id";

const SUBJECT = /^([a-z_]{1,20})-(\d{1,10})$/;

/** A day that there is, from 1970 on: both engines hold it. */
const daySchema = z
  .string()
  .regex(/^(?:19[7-9]\d|[2-9]\d{3})-\d\d-\d\d$/)
  .refine((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false);

/** One thing: `article-12`. */
const subjectSchema = z.string().transform((text, context) => {
  const [, type = "", id = ""] = SUBJECT.exec(text) ?? [];
  const found = rowIdSchema.safeParse(id);
  if (isSubjectType(type) && found.success) return { type, id: found.data };
  context.addIssue("No such thing.");
  return z.NEVER;
});

const optional = <S extends z.ZodType>(schema: S) => schema.nullable().catch(null).default(null);

/** What of the record is asked for; anything odd is as if it had been left out. */
export const activityQuerySchema = z.object({
  /** The id of a person, or the desk itself. */
  person: optional(z.union([z.literal("desk"), rowIdSchema])),
  kind: optional(z.enum(ACTIVITY_KIND_NAMES)),
  from: optional(daySchema),
  until: optional(daySchema),
  /** Whose clocks days are by. */
  zone: optional(z.string().max(64).refine(isTimeZone)),
  subject: optional(subjectSchema),
  /** The id of the event before which a page begins. */
  before: optional(rowIdSchema),
});

export type ActivityQuery = z.infer<typeof activityQuerySchema>;

/** The same as the words of an address, without what is not asked for. */
export function activityWords(query: ActivityQuery): URLSearchParams {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({
    ...query,
    subject: query.subject && subjectWord(query.subject),
  }))
    if (value !== null) words.set(name, `${value}`);
  return words;
}

/** How one thing is named in an address. */
export const subjectWord = ({ type, id }: { readonly type: SubjectType; readonly id: number }): string =>
  `${type}-${id}`;
