import type { Letter } from "@/lib/ingest/formats/newsletter/letter";

/** `[5]`: the letter's last lines say where it leads. */
const REFERENCE = /\s?\[\d{1,3}\]$/;
const REMARK = /\s\([^()]{2,30}\)$/;
const MIN_REMARKS = 3;
const MIN_SHARE = 0.6;

/** Where most headlines end in a remark in brackets, such as how long their text takes to read, it is none of their words. */
export function withoutRemarks({ lines, roles }: Pick<Letter, "lines" | "roles">): (title: string) => string {
  const titles = lines.filter((_line, index) => roles[index] === "title").map(({ heading }) => heading ?? "");
  const count = titles.filter((title) => REMARK.test(title.replace(REFERENCE, ""))).length;
  const areRemarks = count >= MIN_REMARKS && count >= MIN_SHARE * titles.length;
  return (title) => {
    const bare = title.replace(REFERENCE, "");
    return areRemarks ? bare.replace(REMARK, "") : bare;
  };
}

const IN_BRACKETS = /^\[(?<kicker>[^[\]\d]{2,30})\]\s+(?<title>\S.*)$/u;
const MIN_BRACKETS = 2;

/** `[RELEASE] The mill grinds again`: where several headlines begin in brackets, what stands in them is their kicker. */
export function bracketKickers(
  titles: readonly string[],
): (title: string) => { kicker: string | null; title: string } {
  const areKickers = titles.filter((title) => IN_BRACKETS.test(title)).length >= MIN_BRACKETS;
  return (title) => {
    const { kicker = null, title: rest = title } = (areKickers && IN_BRACKETS.exec(title)?.groups) || {};
    return { kicker, title: rest };
  };
}
