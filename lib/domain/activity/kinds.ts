/** What an event of the record can be about; `settings` and `setting` are no rows of their own. */
export const SUBJECT_TYPES = [
  "article",
  "item",
  "batch",
  "term",
  "source",
  "feed",
  "media",
  "newsletter",
  "newsletter_issue",
  "page",
  "redirect",
  "settings",
  "setting",
  "user",
  "invitation",
  "api_key",
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Whether a stored type is one that this release knows. */
export const isSubjectType = (type: string): type is SubjectType =>
  (SUBJECT_TYPES as readonly string[]).includes(type);

/** What the record can be narrowed to, as its screen offers it. */
export const ACTIVITY_KINDS = {
  articles: { label: "Articles", types: ["article"] },
  imports: { label: "Items and batches", types: ["item", "batch"] },
  tags: { label: "Tags", types: ["term"] },
  sources: { label: "Sources and feeds", types: ["source", "feed"] },
  pictures: { label: "Pictures", types: ["media"] },
  newsletters: { label: "Newsletters", types: ["newsletter", "newsletter_issue"] },
  pages: { label: "Pages and redirects", types: ["page", "redirect"] },
  settings: { label: "Front page and settings", types: ["settings", "setting"] },
  people: { label: "People and keys", types: ["user", "invitation", "api_key"] },
} as const satisfies Record<string, { label: string; types: readonly SubjectType[] }>;

export type ActivityKind = keyof typeof ACTIVITY_KINDS;

/** The names of all kinds, in the order in which they are offered. */
export const ACTIVITY_KIND_NAMES = Object.keys(ACTIVITY_KINDS) as ActivityKind[];

/** Whether only administrators see it: who signed in, who was let in or kept out, which keys there are. */
export const isForAdministrators = (kind: ActivityKind): boolean => kind === "people";

/** What everybody who may read the record sees: named one by one, so that a new type is hidden until somebody decides. */
export const OPEN_TYPES: readonly SubjectType[] = ACTIVITY_KIND_NAMES.filter(
  (kind) => !isForAdministrators(kind),
).flatMap((kind) => ACTIVITY_KINDS[kind].types);
