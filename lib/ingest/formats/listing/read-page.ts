import { findAlternating } from "@/lib/ingest/formats/listing/alternating-lines";
import { withoutCalendar } from "@/lib/ingest/formats/listing/calendars";
import { findDayGroups } from "@/lib/ingest/formats/listing/day-groups";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { weighLine } from "@/lib/ingest/formats/listing/evidence";
import { withUndatedFirst } from "@/lib/ingest/formats/listing/first-entry";
import { withFooterKickers } from "@/lib/ingest/formats/listing/footer-kickers";
import { GRAMMARS } from "@/lib/ingest/formats/listing/grammar";
import { withKickersBelow } from "@/lib/ingest/formats/listing/kickers-below";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { withPinned } from "@/lib/ingest/formats/listing/pinned-entries";
import { readEntries } from "@/lib/ingest/formats/listing/read-entries";
import { withoutRelated } from "@/lib/ingest/formats/listing/related";
import { findTeasersAlone } from "@/lib/ingest/formats/listing/teasers-alone";
import { withUndated } from "@/lib/ingest/formats/listing/undated-entries";
import { withWholeTitles } from "@/lib/ingest/formats/listing/whole-titles";
import { withoutSearchForm } from "@/lib/ingest/formats/listing/without-search-form";

/** Find the items of a page. */
export function findEntries(lines: readonly PageLine[]): readonly ListingEntry[] {
  const plain = findTeasersAlone(lines) ?? findAlternating(lines);
  if (plain) return plain;
  const evidence = lines.map(weighLine);
  const read = findDayGroups(lines, evidence) ?? withoutSearchForm(readEntries(lines, evidence, GRAMMARS));
  const all = withUndatedFirst(withUndated(withFooterKickers(withoutCalendar(read, lines)), lines), lines);
  const own = withoutRelated(all, lines);
  return withPinned(withKickersBelow(withWholeTitles(own), lines), lines);
}
