import type { Match } from "@/lib/ingest/tags/matcher";
import type { Words } from "@/lib/ingest/tags/scan-words";
import { gapAfter, isSpace } from "@/lib/ingest/tags/section";
import {
  ADDRESSES,
  ALSO_FIRST_NAMES,
  ALSO_SURNAMES,
  FIRST_NAMES,
  PERSON_TITLES,
  ROLES,
  SURNAMES,
} from "@/lib/ingest/tags/tables/people";
import { isAcronym, isCapitalised } from "@/lib/ingest/tags/tokens";

const SAYS =
  /^(?:said|says|told|tells|added|adds|explained|explains|noted|stressed|who|whose|wrote|joined|plays|played|scored|was born)$/;

const isPlainName = (word: string): boolean =>
  isCapitalised(word) && /\p{Ll}/u.test(word) && !isAcronym(word);

/** Whether a country's or town's name belongs to a person: "Vasco Malta", "Jordan Miller said". */
export function isPersonName(words: Words, match: Match): boolean {
  return endsPersonName(words, match) || startsPersonName(words, match);
}

/** "Vasco Malta", "Mr Jordan", "Dr Anna Holland": the name belongs to a person. */
function endsPersonName(words: Words, match: Match): boolean {
  const before = words.at(match.from - 1);
  if (!before || !/^\.?[\s\u00a0]+$/.test(gapAfter(words, match.from - 1))) return false;
  if (ADDRESSES.has(before.key) || (PERSON_TITLES.has(before.key) && isCapitalised(before.raw)))
    return !isTitleOfState(words, match);
  if (!isPlainName(before.raw) || !ALSO_SURNAMES.has(words.at(match.from)?.key ?? "")) return false;
  if (FIRST_NAMES.has(before.key)) return true;
  const title = words.at(match.from - 2);
  return title !== undefined && PERSON_TITLES.has(title.key);
}

/** "President Ukraine" is nobody, but headlines write "Iran President": a title counts before a surname alone. */
function isTitleOfState(words: Words, match: Match): boolean {
  return !ALSO_SURNAMES.has(words.at(match.from)?.key ?? "");
}

/** "Jordan Peterson said", "Ms Georgia Brown", "Chad Miller, director": a first name. */
function startsPersonName(words: Words, match: Match): boolean {
  if (match.to - match.from > 1 || !ALSO_FIRST_NAMES.has(words.at(match.from)?.key ?? "")) return false;
  const next = words.at(match.to);
  if (!next || !isSpace(gapAfter(words, match.to - 1)) || !isPlainName(next.raw)) return false;
  const before = words.at(match.from - 1);
  if (before && (PERSON_TITLES.has(before.key) || ROLES.has(before.key))) return true;
  if (SURNAMES.has(next.key)) return true;
  const after = words.at(match.to + 1);
  if (!after) return false;
  const between = gapAfter(words, match.to);
  return (
    (isSpace(between) && SAYS.test(after.raw)) ||
    (/^, $/.test(between) &&
      /^(?:a|an|the|who|\d+|[a-z]+)$/.test(after.raw) &&
      !/^(?:and|in|or|as|with|on|to|for|from|where|which)$/.test(after.raw))
  );
}
