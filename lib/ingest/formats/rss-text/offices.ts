import { NEWSROOM } from "@/lib/domain/byline-words";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import { foldText } from "@/lib/ingest/text/fold";
import { foldedSpellings } from "@/lib/ingest/text/spellings";
import { readWriters } from "@/lib/ingest/text/writers";

/** Who signs for an office, or for a program. */
const OFFICES = foldedSpellings(
  "press office|press service|press team|media office|media team|communications|communications office|communications team|newsdesk|news desk|web team|webmaster|admin|administrator|editor|pressestelle|presseabteilung|presseteam|kommunikation|medienstelle|öffentlichkeitsarbeit|service de presse|service presse|service communication|bureau de presse|gabinete de prensa|oficina de prensa|servicio de prensa|prensa|gabinete de comunicación|ufficio stampa|ufficio comunicazione|servizio stampa|gabinete de imprensa|assessoria de imprensa|assessoria de comunicação|ascom|gabinete de comunicação|persdienst|afdeling communicatie|communicatie|biuro prasowe|zespół prasowy|rzecznik prasowy|basın ofisi|basın bürosu|basın birimi|editör|المكتب الصحفي|المكتب الإعلامي|مكتب الإعلام|пресс-служба|пресс-центр|пресс-секретарь|админ|администратор|прес-служба|пресслужба|прес-центр|адміністратор|γραφείο τύπου|διαχειριστής|presstjänst|pressavdelningen|kommunikationsavdelningen|presseafdelingen|presseavdelingen|viestintä|tiskové oddělení|tiskový odbor|tlačové oddelenie|sajtóosztály|sajtóiroda|szerkesztő|biroul de presă|ured za medije|odnosi s javnošću|služba za odnose z javnostmi|пресцентър|служба за информисање|spaudos tarnyba|preses dienests|pressiesindaja|gabinet de premsa|humas|ban biên tập|דוברות|דובר|روابط عمومی|広報|広報課|広報室|홍보팀|홍보실|新闻办|新闻中心|宣传部",
);

/** True for an office or a program that signs texts. */
export const isOffice = (label: string): boolean => OFFICES.has(foldText(label)) || NEWSROOM.test(label);

const labelsOf = ({ author, categories }: FeedEntry): readonly string[] =>
  author === null ? categories : [author, ...categories];

/** `Ada Marsh`, or with what she is: `Ada Marsh, curator`. */
function isPerson([name = "", ...others]: readonly string[]): boolean {
  const isNamed = name.includes(" ") && readWriters(name) !== null;
  return isNamed && others.length <= 1 && others.every((label) => /^\p{Ll}/u.test(label));
}

/** Where an office signs some entries, and each other has a person's name in the same place, none of the labels is a category. */
export function withWriters(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const isSigned = (labels: readonly string[]): boolean => labels.length === 1 && labels.every(isOffice);
  const labelled = entries.map(labelsOf).filter((labels) => labels.length > 0);
  const areWriters = labelled.every((labels) => isSigned(labels) || isPerson(labels));
  if (!areWriters || !labelled.some(isSigned)) return entries;
  return entries.map((entry) => ({
    ...entry,
    author: labelsOf(entry).join(", ") || null,
    categories: [],
    section: null,
  }));
}
