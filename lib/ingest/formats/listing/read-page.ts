import { findDayGroups } from "@/lib/ingest/formats/listing/day-groups";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { weighLine } from "@/lib/ingest/formats/listing/evidence";
import { GRAMMARS } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { readEntries } from "@/lib/ingest/formats/listing/read-entries";
import { findTeasersAlone } from "@/lib/ingest/formats/listing/teasers-alone";
import { withWholeTitles } from "@/lib/ingest/formats/listing/whole-titles";

/** Find the items of a page. */
export function findEntries(lines: readonly PageLine[]): readonly ListingEntry[] {
  const teasers = findTeasersAlone(lines);
  if (teasers) return teasers;
  const evidence = lines.map(weighLine);
  return withWholeTitles(findDayGroups(lines, evidence) ?? readEntries(lines, evidence, GRAMMARS));
}
