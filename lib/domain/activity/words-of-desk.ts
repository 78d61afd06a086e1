import type { ActionWords, Told } from "@/lib/domain/activity/action-words";
import { quote, type Sentence, say, textOf, the } from "@/lib/domain/activity/sentence";
import { ROLES, type Role } from "@/lib/domain/actor";

const PAGE = {
  "media.added": { one: ["added", "the picture"], many: ["added", "picture"] },
  "media.changed": {
    one: ["changed what is said of", "the picture"],
    many: ["changed what is said of", "picture"],
  },
  "media.removed": { one: ({ it }) => say`removed ${the("picture", it)} for good` },
  "page.created": { one: ["began", "the page"] },
  "page.changed": {
    one: ({ it, detail }) => say`changed ${the("page", it)}${wasMade(detail.from, detail.to)}`,
    many: ["changed", "page"],
  },
  "redirect.added": {
    one: ({ it, detail }) => {
      const to = quote(detail, "to");
      return to ? say`had ${the("old address", it)} lead to ${to}` : say`added ${the("old address", it)}`;
    },
  },
  "redirect.gone": { one: ({ it }) => say`said that nothing is left at the address ${it}` },
  "redirect.removed": { one: ["removed", "the old address"] },
} as const satisfies Record<string, ActionWords>;

/** That a page came to readers, or went. */
function wasMade(from: unknown, to: unknown): string {
  const before = typeof from === "object" && from !== null && "state" in from ? from.state : to;
  if (before === to) return "";
  return to === "published" ? " and showed it to readers" : " and took it off the site";
}

const NEWSLETTER = {
  "newsletter.created": { one: ["began", "the newsletter"] },
  "newsletter.changed": { one: ["changed", "the newsletter"], many: ["changed", "newsletter"] },
  "newsletter.exported": { one: "took a copy of the subscribers’ addresses of" },
  "newsletter.subscriber_removed": {
    one: ({ it }) => say`removed a subscriber of ${it}`,
    many: ["removed subscribers of", "newsletter"],
  },
  "newsletter.issue_drafted": {
    one: ({ it, isByDesk }) =>
      isByDesk ? say`drafted ${the("issue", it)} by itself` : say`drafted ${the("issue", it)}`,
  },
  "newsletter.issue_changed": { one: ["changed", "the issue"], many: ["changed", "issue"] },
  "newsletter.issue_scheduled": { one: ["scheduled", "the issue"] },
  "newsletter.issue_unscheduled": { one: ({ it }) => say`called off the sending of ${the("issue", it)}` },
  "newsletter.issue_sent": {
    one: ({ it, isByDesk }) =>
      isByDesk ? say`sent ${the("issue", it)}, as was scheduled` : say`sent ${the("issue", it)}`,
  },
  "newsletter.issue_stopped": { one: ({ it }) => say`stopped the sending of ${the("issue", it)}` },
  "newsletter.issue_resumed": { one: ({ it }) => say`went on with the sending of ${the("issue", it)}` },
} as const satisfies Record<string, ActionWords>;

const SETTINGS = {
  "settings.site_changed": { one: () => say`changed the settings of the site` },
  "settings.looks_changed": { one: () => say`changed how the site looks` },
  "settings.websub_changed": {
    one: ({ detail }) => {
      const { to } = detail;
      const isOn = typeof to === "object" && to !== null && "isOn" in to ? to.isOn : null;
      if (typeof isOn !== "boolean") return say`changed whether feeds are sent to those who subscribe`;
      return isOn
        ? say`had feeds sent to those who subscribe`
        : say`had feeds no longer sent to those who subscribe`;
    },
  },
  "settings.front_changed": { one: () => say`chose the stories at the top of the front page` },
  "settings.sections_changed": { one: () => say`chose the sections of the site` },
  "setting.changed": {
    one: ({ detail }) => {
      if (detail.key !== "vocabulary") return say`changed a setting`;
      return detail.to === "closed"
        ? say`closed the vocabulary: new tags are proposals`
        : say`opened the vocabulary: new tags are in use at once`;
    },
  },
} as const satisfies Record<string, ActionWords>;

/** “ as editor”, or nothing. */
function role({ detail }: Told, key = "role", before = " as "): string {
  const found = textOf(detail, key);
  return (ROLES as readonly (Role | string | null)[]).includes(found) ? `${before}${found}` : "";
}

function userCreated(told: Told): Sentence {
  const { it, detail, isByDesk } = told;
  if (detail.by === "setup") return say`set this desk up${role(told)}`;
  if (isByDesk) return say`added ${it}${role(told)}, at the command line`;
  return say`accepted an invitation and joined${role(told)}`;
}

const PEOPLE = {
  "user.signed_in": { one: () => say`signed in` },
  "user.created": { one: userCreated },
  "user.role_changed": {
    one: (told) =>
      say`changed the role of ${told.it}${role(told, "from", " from ")}${role(told, "to", " to ")}`,
  },
  "user.deactivated": { one: ({ it }) => say`deactivated the account of ${it}` },
  "user.reactivated": { one: ({ it }) => say`let ${it} in again` },
  "user.password_changed": { one: () => say`changed their password` },
  "user.password_reset": { one: () => say`chose a new password by a link` },
  "user.reset_link_created": { one: ({ it }) => say`made a link for a new password of ${it}` },
  "user.signed_out_everywhere": { one: ({ it }) => say`signed ${it} out everywhere` },
  "invitation.created": { one: (told) => say`invited ${told.it}${role(told)}` },
  "invitation.revoked": { one: "took back the invitation of" },
  "key.created": { one: (told) => say`made a key for ${told.it}${role(told)}` },
  "key.revoked": { one: "revoked the key of" },
} as const satisfies Record<string, ActionWords>;

/** How everything is told that is done to pages, pictures, newsletters, settings, people and keys. */
export const WORDS_OF_DESK = { ...PAGE, ...NEWSLETTER, ...SETTINGS, ...PEOPLE };
