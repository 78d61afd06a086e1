import { autoId, bool, index, instant, integer, json, table, text, uniqueIndex } from "@/db/kit";
import { terms } from "@/db/schema/articles";
import { users } from "@/db/schema/people";
import {
  DELIVERY_STATES,
  type FrozenIssue,
  ISSUE_STATES,
  NEWSLETTER_PERIODS,
  NEWSLETTER_SCOPES,
  SUBSCRIBER_STATES,
} from "@/lib/domain/newsletter";

/** A mail to subscribers that is made again and again. */
export const newsletters = table(
  "newsletters",
  {
    id: autoId("id"),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    /** What it is, for readers. */
    intro: text("intro").notNull().default(""),
    language: text("language").notNull(),
    period: text("period", { enum: NEWSLETTER_PERIODS }).notNull(),
    scope: text("scope", { enum: NEWSLETTER_SCOPES }).notNull(),
    termId: integer("term_id").references(() => terms.id),
    query: text("query").notNull().default(""),
    /** Whether readers are told of it and may join. */
    isOpen: bool("is_open").notNull().default(false),
    /** Whether the desk drafts an issue each period by itself; somebody still sends it. */
    draftsItself: bool("drafts_itself").notNull().default(false),
    /** Raised by every change; a change names the version that it is based on. */
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [uniqueIndex("newsletters_slug_unique").on(t.slug)],
);

/** Who has asked for a newsletter. */
export const subscribers = table(
  "subscribers",
  {
    id: autoId("id"),
    newsletterId: integer("newsletter_id")
      .notNull()
      .references(() => newsletters.id),
    /** In the one spelling of `mailAddress`. */
    address: text("address").notNull(),
    state: text("state", { enum: SUBSCRIBER_STATES }).notNull(),
    /** SHA-256 (hex) of the token in the confirmation mail; null once it was used. */
    confirmHash: text("confirm_hash"),
    confirmSentAt: instant("confirm_sent_at"),
    confirmedAt: instant("confirmed_at"),
    endedAt: instant("ended_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("subscribers_newsletter_address_unique").on(t.newsletterId, t.address),
    uniqueIndex("subscribers_confirm_hash_unique").on(t.confirmHash),
    index("subscribers_newsletter_state").on(t.newsletterId, t.state),
  ],
);

/** One mail of a newsletter: what is in it, and how far its sending is. */
export const newsletterIssues = table(
  "newsletter_issues",
  {
    id: autoId("id"),
    newsletterId: integer("newsletter_id")
      .notNull()
      .references(() => newsletters.id),
    /** Given when the sending begins; from then on it is in the archive. */
    number: integer("number"),
    subject: text("subject").notNull(),
    intro: text("intro").notNull().default(""),
    /** Ids of the chosen articles, in the order of the mail. */
    articleIds: json<readonly number[]>()("article_ids").notNull(),
    state: text("state", { enum: ISSUE_STATES }).notNull(),
    sendAt: instant("send_at"),
    /** The public origin that its links lead to, from the request that sent it. */
    origin: text("origin"),
    startedAt: instant("started_at"),
    sentAt: instant("sent_at"),
    frozen: json<FrozenIssue | null>()("frozen"),
    /** Why the sending stopped by itself, in words for an editor. */
    failure: text("failure"),
    version: integer("version").notNull().default(1),
    /** Who has sent or scheduled it. */
    sentBy: integer("sent_by").references(() => users.id),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("newsletter_issues_number_unique").on(t.newsletterId, t.number),
    index("newsletter_issues_state_send_at").on(t.state, t.sendAt),
  ],
);

/** One mail of an issue to one subscriber; made for all of them when the sending begins. */
export const deliveries = table(
  "deliveries",
  {
    id: autoId("id"),
    issueId: integer("issue_id")
      .notNull()
      .references(() => newsletterIssues.id),
    /** Null once the subscriber was removed for good. */
    subscriberId: integer("subscriber_id").references(() => subscribers.id, { onDelete: "set null" }),
    state: text("state", { enum: DELIVERY_STATES }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    error: text("error"),
    /** SHA-256 (hex) of the token in its unsubscribe link. */
    unsubscribeHash: text("unsubscribe_hash"),
    settledAt: instant("settled_at"),
  },
  (t) => [
    uniqueIndex("deliveries_issue_subscriber_unique").on(t.issueId, t.subscriberId),
    uniqueIndex("deliveries_unsubscribe_hash_unique").on(t.unsubscribeHash),
    index("deliveries_issue_state").on(t.issueId, t.state, t.attempts),
    index("deliveries_subscriber").on(t.subscriberId),
  ],
);
