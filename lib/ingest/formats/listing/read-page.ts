import { findAlternating } from "@/lib/ingest/formats/listing/alternating-lines";
import { withoutCalendar } from "@/lib/ingest/formats/listing/calendars";
import { withColonKickers } from "@/lib/ingest/formats/listing/colon-kickers";
import { findDatedPosts } from "@/lib/ingest/formats/listing/dated-posts";
import { withDatesAboveButtons } from "@/lib/ingest/formats/listing/dates-above-buttons";
import { findDayGroups } from "@/lib/ingest/formats/listing/day-groups";
import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { weighLine } from "@/lib/ingest/formats/listing/evidence";
import { withUndatedFirst } from "@/lib/ingest/formats/listing/first-entry";
import { withFootSections } from "@/lib/ingest/formats/listing/foot-sections";
import { withFooterKickers } from "@/lib/ingest/formats/listing/footer-kickers";
import { GRAMMARS } from "@/lib/ingest/formats/listing/grammar";
import { withoutHeadBox } from "@/lib/ingest/formats/listing/head-box";
import { withHeadlinesOfKickers } from "@/lib/ingest/formats/listing/headlines-of-kickers";
import { withKickersBelow } from "@/lib/ingest/formats/listing/kickers-below";
import { withoutLaterBoxes } from "@/lib/ingest/formats/listing/later-boxes";
import { findLoneStory } from "@/lib/ingest/formats/listing/lone-story";
import { withNotedKickers } from "@/lib/ingest/formats/listing/noted-kickers";
import { withNoticesAsTitles } from "@/lib/ingest/formats/listing/notices";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { withPinned } from "@/lib/ingest/formats/listing/pinned-entries";
import { readEntries } from "@/lib/ingest/formats/listing/read-entries";
import { withoutRelated } from "@/lib/ingest/formats/listing/related";
import { withoutRepeatedHeadlines } from "@/lib/ingest/formats/listing/repeated-headlines";
import { withSectionsAboveNames } from "@/lib/ingest/formats/listing/sections-above-names";
import { withShiftedDates } from "@/lib/ingest/formats/listing/shifted-dates";
import { withStrayTexts } from "@/lib/ingest/formats/listing/stray-texts";
import { withSubtitles } from "@/lib/ingest/formats/listing/subtitles";
import { findTeasersAlone } from "@/lib/ingest/formats/listing/teasers-alone";
import { findTicker } from "@/lib/ingest/formats/listing/ticker";
import { withUndated } from "@/lib/ingest/formats/listing/undated-entries";
import { withWholeBlocks } from "@/lib/ingest/formats/listing/whole-blocks";
import { withWholeTitles } from "@/lib/ingest/formats/listing/whole-titles";
import { withoutSearchForm } from "@/lib/ingest/formats/listing/without-search-form";

/** What the habits of a page say of a first reading of it. */
type Correction = (entries: readonly ListingEntry[], lines: readonly PageLine[]) => readonly ListingEntry[];

/** First what an item is, then what its parts are; each sees what those before it have mended. */
const CORRECTIONS: readonly Correction[] = [
  withoutCalendar,
  withoutHeadBox,
  withShiftedDates,
  withHeadlinesOfKickers,
  withFooterKickers,
  withUndated,
  withSubtitles,
  withUndatedFirst,
  withDatesAboveButtons,
  withoutRelated,
  withoutLaterBoxes,
  withoutRepeatedHeadlines,
  withNotedKickers,
  withSectionsAboveNames,
  withWholeTitles,
  withColonKickers,
  withKickersBelow,
  withFootSections,
  withPinned,
  withStrayTexts,
  withWholeBlocks,
  withNoticesAsTitles,
];

/** Find the items of a page. */
export function findEntries(lines: readonly PageLine[]): readonly ListingEntry[] {
  const plain = findTeasersAlone(lines) ?? findAlternating(lines) ?? findTicker(lines);
  if (plain) return plain;
  const evidence = lines.map(weighLine);
  const inOrder = findDayGroups(lines, evidence) ?? withoutSearchForm(readEntries(lines, evidence, GRAMMARS));
  const read = findDatedPosts(lines, inOrder) ?? inOrder;
  const entries = CORRECTIONS.reduce((so, correct) => correct(so, lines), read);
  const story = findLoneStory(lines, entries);
  return story ? [story] : entries;
}
