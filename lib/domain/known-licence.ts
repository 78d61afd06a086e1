/** A licence that readers may be told of. */
export interface KnownLicence {
  readonly name: string;
  /** Its text; null where the name does not say which one it is. */
  readonly url: string | null;
}

const CC = "https://creativecommons.org";
const CODE =
  /^(?:cc|creative commons)[\s-]{0,3}(by(?:[\s-]nc)?(?:[\s-](?:sa|nd))?)(?:[\s-]{0,3}v?([1-4]\.[05]))?(?:\s([a-z]{2}|int(?:ernational|l)?|unported|generic))?$/;
const WORDS =
  /^(?:creative commons )?attribution([\s-]noncommercial)?(?:[\s-](sharealike|noderiv(?:ative)?s))?(?: ([1-4]\.[05]))?(?: (?:international|unported|generic))?(?: licen[sc]e)?$/;
const ADDRESS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/(by(?:-nc)?(?:-(?:sa|nd))?)\/([1-4]\.[05])(?:\/([a-z]{2}))?(?:\/(?:deed(?:\.[a-z]{2})?|legalcode)?)?$/;
const ZERO =
  /^(?:(?:cc|creative commons)[\s-]?(?:0|zero)(?: 1\.0)?(?: universal)?|https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/zero\/1\.0\/?(?:deed(?:\.[a-z]{2})?)?)$/;
const MARK =
  /^(?:pdm|public domain mark(?: 1\.0)?|https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/mark\/1\.0\/?(?:deed(?:\.[a-z]{2})?)?)$/;
const OPEN_GOVERNMENT = /^(?:ogl|open government licen[sc]e) ?v?([1-3])(?:\.0)?$/;
const DATA_GERMANY = /^dl-de[/-](by|zero)-2[.-]0$/;

/** So much is read of what somebody has written. */
const LONGEST = 120;

/**
 * The public licence that a note on a picture is: one of Creative Commons, a government's open one, public domain.
 *
 * The desk notes anything there, also what is nobody else's business: whatever is more than such a name, or not one of
 * these, is null and stays on the desk.
 */
export function knownLicence(note: string | null): KnownLicence | null {
  const text = (note ?? "").trim().replace(/\s+/g, " ").toLowerCase();
  if (text === "" || text.length > LONGEST) return null;
  if (ZERO.test(text)) return { name: "CC0 1.0", url: `${CC}/publicdomain/zero/1.0/` };
  if (MARK.test(text)) return { name: "Public Domain Mark 1.0", url: `${CC}/publicdomain/mark/1.0/` };
  if (text === "public domain") return { name: "Public domain", url: null };
  return creativeCommons(text) ?? otherLicence(text);
}

function creativeCommons(text: string): KnownLicence | null {
  const [, code, version, place] = CODE.exec(text) ?? ADDRESS.exec(text) ?? spelledOut(text) ?? [];
  if (!code) return null;
  const short = code.replace(/\s/g, "-");
  const land = place?.length === 2 && version && version < "4" ? place : null;
  const name = ["CC", short.toUpperCase(), version, land?.toUpperCase()].filter(Boolean).join(" ");
  return { name, url: version ? `${CC}/licenses/${short}/${version}/${land ? `${land}/` : ""}` : null };
}

function spelledOut(text: string): (string | undefined)[] | null {
  const [found, noncommercial, last = "", version] = WORDS.exec(text) ?? [];
  if (!found) return null;
  const end = last.startsWith("share") ? "-sa" : last === "" ? "" : "-nd";
  return [found, `by${noncommercial ? "-nc" : ""}${end}`, version];
}

function otherLicence(text: string): KnownLicence | null {
  const [, government] = OPEN_GOVERNMENT.exec(text) ?? [];
  if (government)
    return {
      name: `Open Government Licence v${government}.0`,
      url: `https://www.nationalarchives.gov.uk/doc/open-government-licence/version/${government}/`,
    };
  const [, german] = DATA_GERMANY.exec(text) ?? [];
  return german ? { name: `dl-de/${german}-2-0`, url: `https://www.govdata.de/dl-de/${german}-2-0` } : null;
}
