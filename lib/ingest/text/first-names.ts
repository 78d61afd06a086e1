import { FIRST_NAMES } from "@/lib/ingest/tags/tables/people";
import { foldText } from "@/lib/ingest/text/fold";

/** Whether a name opens with a first name that is known. */
export const hasFirstName = (name: string): boolean => FIRST_NAMES.has(foldText(name.split(" ", 1)[0] ?? ""));
