import { describe, expect, test } from "vitest";
import type { TagType } from "@/lib/domain/ingest";
import { tagItem } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { buildIdentifiedItem } from "../../support/build-item";

function names(type: TagType, text: string, language: string): string[] {
  const item = buildIdentifiedItem({ text, declaredLanguage: language });
  return tagItem({ ...item, language }, gazetteer())
    .filter((tag) => tag.type === type)
    .map((tag) => tag.name)
    .sort();
}

type Trap = readonly [language: string, text: string, ...countries: string[]];

const traps = (...rows: Trap[]): [string, string, string[]][] =>
  rows.map(([language, text, ...countries]) => [language, text, countries]);

describe("people who are called like countries", () => {
  test.each(
    traps(
      ["en", "Chad Kroeger, a singer, opened the fair. Chad thanked the crowd."],
      ["en", "Chad Miller said the shop would stay. Mr Miller is 44."],
      ["en", "Actress India Oxenberg and singer Jordan Brown were there."],
      ["en", "Vasco Malta, project officer, spoke. Mr Malta left early."],
      ["en", "Georgia Clark, a pupil, won the prize. Georgia is ten."],
      ["de", "Der Trainer Chad Miller lobte die Mannschaft."],
      ["de", "Frau Dr. Malta leitet das Amt."],
      ["fr", "M. Vasco Malta a ouvert la séance."],
      ["es", "El señor Malta y la señora Brown abrieron la feria."],
      ["it", "Il signor Malta ha aperto la fiera."],
      ["nl", "De heer Malta opende de markt."],
      ["pl", "Pan Malta otworzył targi."],
    ),
  )("in %s: %s", (language, text, expected) => expect(names("country", text, language)).toEqual(expected));
});

describe("countries that share a name", () => {
  test.each(
    traps(
      [
        "en",
        "The Republic of the Congo and the Democratic Republic of the Congo met.",
        "Democratic Republic of the Congo",
        "Republic of the Congo",
      ],
      [
        "en",
        "Congo-Brazzaville and Congo-Kinshasa",
        "Democratic Republic of the Congo",
        "Republic of the Congo",
      ],
      ["en", "DR Congo and the DRC are one.", "Democratic Republic of the Congo"],
      [
        "fr",
        "La République du Congo et la République démocratique du Congo",
        "Democratic Republic of the Congo",
        "Republic of the Congo",
      ],
      [
        "de",
        "Die Demokratische Republik Kongo und die Republik Kongo",
        "Democratic Republic of the Congo",
        "Republic of the Congo",
      ],
      [
        "en",
        "Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea",
        "Equatorial Guinea",
        "Guinea",
        "Guinea-Bissau",
        "Papua New Guinea",
      ],
      ["en", "Ships cross the Gulf of Guinea."],
      [
        "fr",
        "La Guinée-Bissau, la Guinée équatoriale et la Papouasie-Nouvelle-Guinée",
        "Equatorial Guinea",
        "Guinea-Bissau",
        "Papua New Guinea",
      ],
      ["es", "Guinea Ecuatorial y Papúa Nueva Guinea", "Equatorial Guinea", "Papua New Guinea"],
      ["en", "Northern Ireland votes.", "United Kingdom"],
      ["en", "Ireland votes.", "Ireland"],
      ["de", "Wahlen in Nordirland", "United Kingdom"],
      ["fr", "Élections en Irlande du Nord", "United Kingdom"],
      ["es", "Elecciones en Irlanda del Norte", "United Kingdom"],
      ["it", "Elezioni in Irlanda del Nord", "United Kingdom"],
      ["nl", "Verkiezingen in Noord-Ierland", "United Kingdom"],
      ["pl", "Wybory w Irlandii Północnej", "United Kingdom"],
      ["en", "North Korea and South Korea talk.", "North Korea", "South Korea"],
      ["de", "Südkorea und Nordkorea reden", "North Korea", "South Korea"],
      ["fr", "La Corée du Nord et la Corée du Sud", "North Korea", "South Korea"],
      ["es", "Corea del Norte y Corea del Sur", "North Korea", "South Korea"],
      ["ru", "Северная Корея и Южная Корея", "North Korea", "South Korea"],
      ["en", "American Samoa and Samoa", "American Samoa", "Samoa"],
      ["fr", "Les Samoa américaines", "American Samoa"],
      ["de", "Amerikanisch-Samoa", "American Samoa"],
      ["en", "Dominica and the Dominican Republic", "Dominica", "Dominican Republic"],
      ["fr", "La Dominique et la République dominicaine", "Dominica", "Dominican Republic"],
      ["es", "La República Dominicana y Dominica", "Dominica", "Dominican Republic"],
      ["de", "Die Dominikanische Republik", "Dominican Republic"],
      ["en", "Niger and Nigeria; Mali and Somalia", "Mali", "Niger", "Nigeria", "Somalia"],
      ["fr", "Le Niger et le Nigéria, le Mali et la Somalie", "Mali", "Niger", "Nigeria", "Somalia"],
      ["de", "Niger, Nigeria, Mali und Somalia", "Mali", "Niger", "Nigeria", "Somalia"],
      ["es", "Níger y Nigeria, Malí y Somalia", "Mali", "Niger", "Nigeria", "Somalia"],
      ["ru", "Нигер и Нигерия, Мали и Сомали", "Mali", "Niger", "Nigeria", "Somalia"],
      ["en", "The British Indian Ocean Territory", "British Indian Ocean Territory"],
      ["en", "The Indian minister sailed on the Indian Ocean.", "India"],
      ["fr", "Le ministre indien traversa l’océan Indien.", "India"],
      ["en", "North Macedonia and Türkiye", "North Macedonia", "Türkiye"],
      ["de", "Nordmazedonien und die Türkei", "North Macedonia", "Türkiye"],
      ["fr", "La Macédoine du Nord et la Turquie", "North Macedonia", "Türkiye"],
      ["es", "Macedonia del Norte y Turquía", "North Macedonia", "Türkiye"],
      ["tr", "Kuzey Makedonya ve Türkiye", "North Macedonia", "Türkiye"],
      ["en", "Sudan and South Sudan", "South Sudan", "Sudan"],
      ["de", "Sudan und Südsudan", "South Sudan", "Sudan"],
    ),
  )("in %s: %s", (language, text, expected) => expect(names("country", text, language)).toEqual(expected));
});

describe("what only looks like a country", () => {
  test.each(
    traps(
      ["en", "A robot of Georgia Tech and the Georgia Institute of Technology"],
      ["en", "Georgia State University and the University of Georgia"],
      ["en", "Boats on the Jordan River"],
      ["en", "Lebanon, Pennsylvania, and Cuba, Missouri, share a mayor."],
      ["en", "Poland, Ohio; Mexico, Missouri; Peru, Ind.; China, Maine; Norway, Mich."],
      ["en", "She collects china: a teapot of bone china, plates of fine china."],
      ["en", "The Jamaica Inn and the Brazil nut; Chile peppers, chili and a panama"],
      ["en", "A Turkey vulture, Guinea fowl and Guinea pigs"],
      ["en", "The South China Sea is calm."],
      ["en", "The Cayman, the greenland shark and the Java sparrow"],
      ["en", "New England, New Brunswick and the New Mexico desert"],
      ["de", "Eine Truthahnfarm im Bundesstaat Georgia"],
      ["fr", "Une dinde, un cochon d’Inde et une encre de Chine"],
      ["es", "Un conejillo de Indias y la tinta china"],
      ["it", "Il porcellino d’India e l’inchiostro di china"],
    ),
  )("in %s: %s", (language, text, expected) => expect(names("country", text, language)).toEqual(expected));

  test.each(
    traps(
      ["en", "Paris, Texas, is a film and a town.", "Texas"],
      ["en", "The fair in Paris, Texas", "Texas"],
      ["en", "Vienna, Virginia; Athens, Ga.; Moscow, Idaho"],
    ),
  )("places in %s: %s", (language, text, expected) =>
    expect(names("place", text, language).filter((name) => name !== "Texas")).toEqual(
      expected.filter((name) => name !== "Texas"),
    ),
  );
});

describe("Luxembourg, the country, its capital and the province", () => {
  test.each(
    traps(
      ["en", "Ministers met in Luxembourg.", "Luxembourg"],
      ["fr", "Le Grand-Duché de Luxembourg", "Luxembourg"],
      ["fr", "Arlon, dans la province de Luxembourg, en Belgique", "Belgium"],
      ["en", "Arlon lies in the Belgian province of Luxembourg.", "Belgium"],
      ["fr", "Une promenade au jardin du Luxembourg"],
      ["nl", "Aarlen, in de provincie Luxemburg in België", "Belgium"],
      ["de", "Arlon in der Provinz Luxemburg in Belgien", "Belgium"],
    ),
  )("in %s: %s", (language, text, expected) => expect(names("country", text, language)).toEqual(expected));
});
