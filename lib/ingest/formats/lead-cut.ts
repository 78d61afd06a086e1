import type { Warning } from "@/lib/ingest/types";

/** Says that of an item's text only a teaser is printed, cut off by the page. */
export const LEAD_CUT: Warning = {
  code: "lead-cut",
  message: "The page prints a cut teaser only: the text itself is not in the dump.",
};
