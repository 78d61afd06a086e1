import type { Role } from "@/lib/ingest/formats/listing/grammar";
import type { Evidence } from "@/lib/ingest/records/best-path";

/** What no line can be. */
export const NEVER = -50;
/** The evidence for a line that is no part of an item. */
export const NO_ROLE: Evidence<Role> = {
  none: 0,
  kicker: NEVER,
  title: NEVER,
  "title-rest": NEVER,
  date: NEVER,
  "dated-title": NEVER,
  text: NEVER,
  "text-rest": NEVER,
  note: NEVER,
  lead: NEVER,
};

/** Names and values of an item's table, and an event's hour and place, are its small print. */
export const FIELD: Evidence<Role> = { ...NO_ROLE, none: 0.6, note: 1.6 };

/** What stands above all items is no part of one. */
export const HEAD: Evidence<Role> = { ...NO_ROLE, none: 1.6 };

/** A month above the items of that month parts them: no item goes on behind it. */
export const MONTH: Evidence<Role> = { ...NO_ROLE, none: 2.4 };

/** A row of figures belongs to the text that it stands in. */
export const ROW: Evidence<Role> = { ...NO_ROLE, none: 0, text: 1.8, "text-rest": 1.5 };
