import type { Token } from "@/lib/ingest/formats/rss-text/token";

/** For how many minutes a channel may be kept, perhaps behind the program and its version, before the first headline of the same line. */
const PACE =
  /^(?:(?:\p{L}[\p{L}\d!-]{0,20} ){1,4}v?\d{1,2}(?:\.\d{1,3}){1,3} )?(?:5|10|15|20|30|60|120|180|240|300|360|480|600|720|1440|1800|3600)\s+(?=[\p{Lu}\p{Lo}“„«"'‘¿¡])/u;

/** How wide and high the channel's picture is, behind the picture's address, and for how many minutes the channel may be kept. */
const PICTURE = /^\d{1,3} \d{1,3}(?: \d{2,4})?\s+(?=[\p{Lu}\p{Lo}“„«"'‘¿¡])/u;
const PICTURE_REACH = 14;

/** The channel's fields are among the first pieces. */
const HEADER = 8;

/** Shorter names stand in headlines by chance. */
const MIN_NAME = 8;
const MAX_NAME = 80;

/** A longer piece is the text of an entry. */
const MAX_TITLE = 420;

/** Part what the channel's last fields leave in front of the first entry's headline: its name, the minutes it is kept, a picture's size. */
export function withoutHeader(tokens: readonly Token[]): Token[] {
  const stamp = tokens.findIndex(({ kind }) => kind === "stamp");
  const names = namesOf(tokens[0]);
  return tokens.flatMap((token, index) => {
    const size =
      token.kind === "text" && tokens[index - 1]?.kind === "url" ? PICTURE.exec(token.text)?.[0] : null;
    if (size && index <= PICTURE_REACH) return partAt(token, size.length);
    if (token.kind !== "text" || token.isSpelt || index === 0 || index > HEADER) return [token];
    if (stamp >= 0 && index > stamp + 1) return [token];
    const length =
      index === stamp + 1 ? (PACE.exec(token.text)?.[0].length ?? 0) : endOfNames(token.text, names);
    return length > 0 ? partAt(token, length) : [token];
  });
}

/** The channel's name stands first, often with what it lists behind a dash. */
function namesOf(first: Token | undefined): string[] {
  if (first?.kind !== "text" || first.text.length > MAX_NAME) return [];
  return [first.text, ...first.text.split(/\s[-–—|:]\s/)].filter((name) => name.length >= MIN_NAME);
}

/** Behind the last of the names a capital begins the headline: a small letter goes on with it. */
function endOfNames(text: string, names: readonly string[]): number {
  if (text.length > MAX_TITLE) return 0;
  const ends = names.map((name) => {
    const at = text.lastIndexOf(name);
    const end = at + name.length;
    const next = /^\s+(?=[\p{Lu}\p{Lo}“„«"'‘¿¡\d])/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    return at >= 0 && next > 0 ? end + next : 0;
  });
  return Math.max(0, ...ends);
}

function partAt(token: Token, length: number): Token[] {
  const [before, after] = [token.text.slice(0, length).trimEnd(), token.text.slice(length)];
  return [
    { ...token, text: before, end: token.start + before.length },
    { ...token, text: after, start: token.start + length, gap: 0 },
  ];
}
