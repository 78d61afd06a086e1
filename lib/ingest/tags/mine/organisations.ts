import { foldKey } from "@/lib/ingest/tags/fold-unit";
import type { Definition } from "@/lib/ingest/tags/mine/definitions";
import { COUNTRIES } from "@/lib/ingest/tags/tables/countries";
import { ORGANISATION_HEADS } from "@/lib/ingest/tags/tables/organisations";
import { isCapitalised, tokenise } from "@/lib/ingest/tags/tokens";
import { allMatches } from "@/lib/ingest/text/all-matches";

/** One capitalised word. All lengths are bounded: texts are hostile, and matching must stay linear. */
const CAP = "\\p{Lu}[\\p{L}\\p{N}]{0,40}(?:[-–'’][\\p{L}\\p{N}]{1,40}){0,4}";
const LINK = "(?:of|for|and|&|on|the|to|in|de|la|des|du)";
const EDGE = "(?<![\\p{L}\\p{N}])";
/** Cheap test first: most paragraphs spell out no body. */
const MAYBE = new RegExp(
  "Association|Agency|Institute|Foundation|Federation|Ombudsman|Customs|University|Council|Corporation|Academy|Police|Society|Alliance|" +
    "Confederation|Authority|Secretariat|Club|Observatory|Chamber|League|Commission|Service|Guard|Office|Directorate|Court|Centre|Government|Delegation",
);
const LAST_HEAD =
  "(?:Association|Agency|Institute|Foundation|Federation|Ombudsman|Customs|University|Council|Corporation|Academy|Police|Society|Alliance|Confederation|Authority|Secretariat)";
const FIRST_HEAD =
  "(?:Federation|Association|Club|Institute|University|Foundation|Observatory|Alliance|Confederation|Chamber|League|Academy|Society|High Commission)";
const ENDS = new RegExp(
  `${EDGE}((?:${CAP}\\s){1,5}${LAST_HEAD})(?![\\p{L}\\p{N}])(?!\\s(?:of|for|on)\\s\\p{Lu})`,
  "gu",
);
const STARTS = new RegExp(
  `${EDGE}((?:${CAP}\\s){0,2}${FIRST_HEAD}\\s(?:of|for)\\s(?:the\\s)?${CAP}(?:(?:\\s(?:and|of|for|&))?\\s${CAP}){0,4})`,
  "gu",
);
const BODY_OF = new RegExp(
  `${EDGE}((?:(?:${CAP}|${LINK})\\s){0,6}(?:Service|Guards?|Office|Agency|Police|Authority|Directorate|Court|Customs|Commission|Centre|Government|Delegation|Secretariat)\\s(?:of|to|in)\\s(?:the\\s)?(?:Republic\\sof\\s)?(?:${CAP})(?:\\s${CAP})?)`,
  "gu",
);
/** A government is a tag where the text gives it a short name: everything happens under some government. */
const GOVERNMENT = /(Government of (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) \(/gu;
const BAD_START = new Set(
  "the a an minister deputy director head president ambassador chief secretary mr ms mrs dr prof professor under as at in on by with from for of and to this that our their new vice representative chair member members first second both join joint visit".split(
    " ",
  ),
);
const COUNTRY_WORDS = new Set(
  COUNTRIES.flatMap(({ name, names }) => [name, ...names]).map((name) => foldKey(name)),
);
const NATIONS = new Set([
  ...COUNTRY_WORDS,
  ...COUNTRIES.flatMap(({ demonyms }) => demonyms).map((word) => foldKey(word)),
]);
const ROLE =
  /^(?:['’´]s?)?\s(?:(?:Deputy|Regional|Executive|Acting|Brussels|Senior)\s)?(?:Director|Secretary|President|Head|[Oo]ffices?|[Ee]xperts?|[Tt]eam|[Ss]taff|Member\sStates|[Bb]ureau|Mission|[Ss]pokes\w+|Chair\w*|CEO|representative|workshop)(?!\p{L})|^-(?:led|supported|run|funded)/u;
const BY =
  /(?:organi[sz]ed|implemented|hosted|led|developed|produced|conducted|founded|published|run|operated|represented|office|Head|Director|experts) (?:jointly )?(?:by|of|at) (?:the )?$/;

const trimStart = (name: string): string => {
  let words = name.replace(/^\p{Lu}\p{L}+['’]s\s(?=\p{Lu})/u, "").split(/\s/);
  while (words.length > 1 && BAD_START.has((words[0] ?? "").toLowerCase())) words = words.slice(1);
  return words.join(" ");
};

/** Whether a definition names one organisation, not a kind of office ("a Migrant Help Desk (MHD)", "MHDs"). */
export function isOrganisationDefinition({ long, before }: Definition): boolean {
  if (/(?:^|\s)(?:an?|\d+|such|first|local|regional)\s$/i.test(before)) return false;
  return tokenise(long).some(({ raw, key }) => ORGANISATION_HEADS.has(key) && isCapitalised(raw));
}

/** A country right behind the name belongs to it: "Border Police Ruritania". */
function withCountry(text: string, name: string, end: number): string {
  const next = /^\s(\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 30))?.[1];
  return next && /(?:Police|Customs)$/.test(name) && COUNTRY_WORDS.has(foldKey(next))
    ? `${name} ${next}`
    : name;
}

/** "Border Police" is any country's: a police or customs needs a country's name beside it. */
function isUnmistakable(name: string): boolean {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 9 || !isCapitalised(words[0] ?? "")) return false;
  if (/^(?:Ministry|Ministries|Department|Office) of/.test(name)) return false;
  return (
    !/(?:Police|Customs|Authority)(?: \p{Lu}\p{L}+)?$/u.test(name) ||
    words.some((word) => NATIONS.has(foldKey(word)))
  );
}

/** Names of bodies that a text spells out: "Reverse Migration Association", "Coast Guard Service of Ruritania". */
export function namedOrganisations(text: string): string[] {
  if (!MAYBE.test(text)) return [];
  const named = [ENDS, STARTS].flatMap((pattern) =>
    allMatches(text, pattern).map((match) =>
      withCountry(text, match[1] ?? "", match.index + match[0].length),
    ),
  );
  const national = allMatches(text, BODY_OF)
    .map(([, name = ""]) => name)
    .filter((name) => {
      const last = /(?:of|to|in) (?:the )?(?:Republic of )?(.+)$/.exec(name)?.[1] ?? "";
      return (
        COUNTRY_WORDS.has(foldKey(last)) &&
        !/(?:Government|Service|Office|Centre|Commission) (?:to|in)/.test(name)
      );
    });
  const governments = allMatches(text, GOVERNMENT).map(([, name = ""]) => name);
  return [...named, ...national.filter((name) => !/Government of/.test(name)), ...governments]
    .map((name) => trimStart(name).replace(/^European Union Delegation/, "EU Delegation"))
    .filter(isUnmistakable);
}

/** Acronyms that a text treats as a body: they have directors and offices, and things are organised by them. */
export function actingAcronyms(text: string): string[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}#@-])\p{Lu}{3,8}(?![\p{L}\p{N}])/gu)).flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    return ROLE.test(after) || BY.test(before) ? [match[0]] : [];
  });
}
