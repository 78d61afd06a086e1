import { parseDate } from "@/lib/ingest/stages/dates";

/** Whether one printed moment is certainly after another. */
export function isLater(one: string | null, other: string | null): boolean {
  const [later, earlier] = [momentOf(one), momentOf(other)];
  return later !== null && earlier !== null && later > earlier;
}

function momentOf(printed: string | null): number | null {
  const date = printed === null ? null : parseDate(printed);
  return date === null ? null : Date.parse(date.iso);
}
