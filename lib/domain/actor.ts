import { AppError } from "@/lib/errors";

/** From the least to the most trusted; each may do all that the one before may. */
export const ROLES = ["contributor", "editor", "publisher", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: a signed-in person, or the desk itself for what a person has scheduled. */
export interface Actor {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
}

/** The least role for every verb of the desk. */
const LEAST_ROLE = {
  "desk.read": "contributor",
  "article.create": "contributor",
  "article.edit": "contributor",
  "media.add": "contributor",
  "media.change": "editor",
  "media.remove": "publisher",
  "batch.create": "editor",
  "batch.cancel": "editor",
  "item.review": "editor",
  "cleaning.change": "editor",
  "segments.change": "editor",
  "source.assign": "editor",
  "source.manage": "publisher",
  "article.tag": "editor",
  "article.merge": "editor",
  "term.edit": "editor",
  "term.manage": "publisher",
  "article.publish": "publisher",
  "article.unpublish": "publisher",
  "article.schedule": "publisher",
  "article.trash": "publisher",
  "people.manage": "administrator",
  "page.manage": "publisher",
  "front.edit": "publisher",
  /** What everybody did; who signed in, people and keys are in it for those alone who manage people. */
  "activity.read": "publisher",
  "newsletter.draft": "editor",
  "newsletter.manage": "publisher",
  "settings.edit": "administrator",
} as const satisfies Record<string, Role>;

export type Verb = keyof typeof LEAST_ROLE;

/** Whether `actor` may do `verb`: for screens that hide what would be refused. */
export function can(actor: Pick<Actor, "role">, verb: Verb): boolean {
  return ROLES.indexOf(actor.role) >= ROLES.indexOf(LEAST_ROLE[verb]);
}

/** Refuse with `forbidden` unless `actor` may do `verb`: the first line of every use case. */
export function assertCan(actor: Pick<Actor, "role">, verb: Verb): void {
  if (can(actor, verb)) return;
  throw new AppError("forbidden", `This needs the role “${LEAST_ROLE[verb]}”; yours is “${actor.role}”.`);
}
