import { withTime } from "@/lib/ingest/dates/clock";
import { type DayParts, type ParsedDate, pad } from "@/lib/ingest/dates/day";
import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/**
 * Read the spellings that ISO 8601 and its neighbours allow and people rarely write: `20240501T083000Z`,
 * `2024-122` (day of the year), `2024-W18-3` (week and weekday), `2024-5-1 8:30 UTC`, `2024-május-01`.
 */
export function parseIsoVariant(text: string): ParsedDate | null {
  return (
    readDashed(text) ??
    readBasic(text) ??
    readOrdinal(text) ??
    readWeek(text) ??
    readNamed(text) ??
    readEpoch(text)
  );
}

function readDashed(text: string): ParsedDate | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ](?:\p{L}{1,4} )?(\d.{0,40}))?$/u.exec(text);
  return match && withTime(partsOf(match), match[4] ?? "");
}

function readBasic(text: string): ParsedDate | null {
  const match =
    /^(\d{4})(\d{2})(\d{2})(?:[Tt ]?(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(\s?[Zz+-].{0,6})?)?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second, zone = ""] = match.slice(4);
  const time =
    hour === undefined ? "" : `${hour}:${minute}${second === undefined ? "" : `:${second}`}${zone}`;
  return withTime(partsOf(match), time);
}

function readOrdinal(text: string): ParsedDate | null {
  const match = /^(\d{4})-?(\d{3})(?:[Tt](.{1,40}))?$/.exec(text);
  const [year, number] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || number < 1 || number > 366) return null;
  const date = new Date(Date.UTC(year, 0, number));
  return date.getUTCFullYear() === year ? withTime(partsOfDate(date), match[3] ?? "") : null;
}

/** Week 1 is the one that the fourth of January lies in. */
function readWeek(text: string): ParsedDate | null {
  const match = /^(\d{4})-?[Ww](\d{2})-?([1-7])(?:[Tt](.{1,40}))?$/.exec(text);
  const [year, week, weekday] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  return withTime(
    partsOfDate(new Date(Date.UTC(year, 0, 4 - fourth + (week - 1) * 7 + weekday))),
    match[4] ?? "",
  );
}

/** A month by its name between dashes. */
function readNamed(text: string): ParsedDate | null {
  const match = /^(\d{4})-(\p{L}{3,20})-(\d{1,2})(?:[Tt ](\d.{0,40}))?$/u.exec(text);
  const month = match && monthOf(foldText(match[2] ?? ""));
  if (!match || !month) return null;
  return withTime({ year: Number(match[1]), month, day: Number(match[3]) }, match[4] ?? "");
}

/** Seconds or milliseconds since 1970, from 2001 on: shorter numbers may be anything. */
function readEpoch(text: string): ParsedDate | null {
  const match = /^([1-4]\d{9})(\d{3})?$/.exec(text);
  if (!match) return null;
  const iso = new Date(Number(match[1]) * 1000).toISOString().slice(0, 19);
  return { iso: `${iso}+00:00`, precision: "second" };
}

const partsOf = (match: RegExpExecArray): DayParts => ({
  year: Number(match[1]),
  month: Number(match[2]),
  day: Number(match[3]),
});

const partsOfDate = (date: Date): DayParts => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: Number(pad(date.getUTCDate())),
});
