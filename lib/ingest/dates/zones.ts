/** Names of zones that mean one offset; IST, which means three, is not among them. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "+00:00",
  UT: "+00:00",
  UTC: "+00:00",
  GMT: "+00:00",
  WET: "+00:00",
  BST: "+01:00",
  WEST: "+01:00",
  CET: "+01:00",
  MEZ: "+01:00",
  WAT: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
  EET: "+02:00",
  SAST: "+02:00",
  CAT: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  TRT: "+03:00",
  EAT: "+03:00",
  IDT: "+03:00",
  MSD: "+04:00",
  PKT: "+05:00",
  WIB: "+07:00",
  HKT: "+08:00",
  SGT: "+08:00",
  AWST: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  ACST: "+09:30",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  NST: "-03:30",
  BRT: "-03:00",
  ADT: "-03:00",
  AST: "-04:00",
  EDT: "-04:00",
  EST: "-05:00",
  CDT: "-05:00",
  CST: "-06:00",
  MDT: "-06:00",
  MST: "-07:00",
  PDT: "-07:00",
  PST: "-08:00",
  AKDT: "-08:00",
  AKST: "-09:00",
  HST: "-10:00",
};

const NAMED = /^\s{0,3}(?:Etc\/)?([Zz]|[A-Z]{2,5})\b/;
const NUMBERED = /^\s{0,3}(?:GMT|UTC|Z)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/i;

/** The offset that a zone behind a clock time means, as `+02:00`; null where it has none or one that nobody knows. */
export function readZone(rest: string): string | null {
  const head = rest.slice(0, 16);
  const numbered = NUMBERED.exec(head);
  if (numbered) {
    const [, sign, hours = "", minutes = "00"] = numbered;
    const isOffset = Number(hours) <= 14 && Number(minutes) <= 59;
    return isOffset ? `${sign}${hours.padStart(2, "0")}:${minutes}` : null;
  }
  return ZONES[NAMED.exec(head)?.[1]?.toUpperCase() ?? ""] ?? null;
}
