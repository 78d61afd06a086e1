import { describe, expect, test } from "vitest";
import type { TagType } from "@/lib/domain/ingest";
import { tagItem } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { buildIdentifiedItem } from "../../support/build-item";

function names(type: TagType, text: string, declaredLanguage = "en"): string[] {
  const item = buildIdentifiedItem({ text, declaredLanguage });
  return tagItem({ ...item, language: declaredLanguage }, gazetteer())
    .filter((tag) => tag.type === type)
    .map((tag) => tag.name)
    .sort();
}

describe("what looks like a country and is none", () => {
  test.each<[string, string[]]>([
    // Georgia, the state.
    ["The Georgia legislature met; Republicans and Democrats in Atlanta argued over the county lines.", []],
    ["Voters in Georgia and Alabama went to the polls, a senator said.", []],
    ["Tbilisi: Georgia applied to join the EU, the Georgian government said.", ["Georgia"]],
    ["Lebanon, Georgia, Armenia and Jordan sent delegates.", ["Armenia", "Georgia", "Jordan", "Lebanon"]],
    ["Engineers of Georgia Tech built a robot.", []],
    ["A fair in Athens, Georgia, opened.", []],
    // People.
    ["Jordan Clark won the race. Jordan was happy.", []],
    ["Vasco Malta directs the choir. Malta said the concert was sold out.", []],
    ["Vasco Malta moved to Valletta in Malta.", ["Malta"]],
    ["Chad Johnson scored twice.", []],
    ["N'Djamena: Chad and Sudan closed the border.", ["Chad", "Sudan"]],
    ["Ballots with a hanging Chad were recounted.", []],
    ["Georgia Meloni, Israel Kamakawiwo and Kenya Moore sang.", []],
    // Rivers, hats, birds, plates.
    ["The Jordan River and the River Jordan are one.", []],
    ["The Panama Papers and a Panama hat.", []],
    ["Ships wait at the Panama Canal.", ["Panama"]],
    ["Turkey with cranberry sauce: a Thanksgiving recipe for the oven.", []],
    ["Turkey and Greece met in Ankara.", ["Greece", "Türkiye"]],
    ["A turkey, a peru and some china to go.", []],
    ["Bone China and Fine China are sold here.", []],
    ["The Knights of Malta gave a ball.", []],
    ["A guinea pig from New Guinea.", []],
    // Towns of the United States.
    ["Lebanon, Ohio; Peru, Indiana; Cuba, Mo. and Poland, Maine are small towns.", []],
    ["A mill in Lebanon, New Hampshire, burnt down.", []],
    ["New Jersey, New Mexico and West Virginia", []],
    ["The Washington Post and Denzel Washington", []],
    // The Congos, the Koreas, the Dominicans, the Samoas.
    ["Congo: rebels near Goma in North Kivu.", ["Democratic Republic of the Congo"]],
    ["Congo elects: Brazzaville counts the votes.", ["Republic of the Congo"]],
    ["The Congolese singer was cheered.", []],
    ["Korean cars from Seoul and Busan", ["South Korea"]],
    ["Pyongyang: Korean soldiers paraded.", ["North Korea"]],
    ["Dominican beaches near Punta Cana in the Caribbean", ["Dominican Republic"]],
    ["Dominican friars sang in the convent.", []],
    ["Roseau: Dominican farmers plant again; Dominica is green.", ["Dominica"]],
    ["American Samoa and Samoa", ["American Samoa", "Samoa"]],
    // Alike in spelling.
    ["Niger State in Nigeria", ["Nigeria"]],
    [
      "Oman and Romania, Mali and Somalia, Iran and Iraq",
      ["Iran", "Iraq", "Mali", "Oman", "Romania", "Somalia"],
    ],
    ["Austria and Australia; Slovakia and Slovenia", ["Australia", "Austria", "Slovakia", "Slovenia"]],
    ["Ancient Macedonia: Alexander and Philip at Pella", []],
    ["Skopje: Macedonia votes", ["North Macedonia"]],
    ["The Republic of Ireland and Northern Ireland", ["Ireland", "United Kingdom"]],
    ["Equatorial Guinea and Guinea-Bissau", ["Equatorial Guinea", "Guinea-Bissau"]],
    ["TOGO and the sign TO GO", ["Togo"]],
  ])("%s", (text, expected) => expect(names("country", text)).toEqual(expected));

  test.each<[string, string[]]>([
    ["Paris Hilton and Sydney Carter came.", []],
    ["The fair in Paris, Texas", ["Texas"]],
    ["A flight from Paris to Sydney", ["Paris", "Sydney"]],
    ["The Vienna Philharmonic played in Vienna.", ["Vienna"]],
  ])("places: %s", (text, expected) => expect(names("place", text)).toEqual(expected));
});

describe("countries in other languages, declined and as adjectives", () => {
  test.each<[string, string, string[]]>([
    [
      "de",
      "Die türkische Regierung und polnische Bauern trafen Vertreter Deutschlands.",
      ["Germany", "Poland", "Türkiye"],
    ],
    ["de", "Im Indischen Ozean fuhr ein griechisches Schiff.", ["Greece"]],
    ["de", "Das Essen war gut, sagten die armen Leute.", []],
    ["de", "Wahlen in Georgia: Atlanta zählt aus.", []],
    ["de", "Wahlen in Georgien", ["Georgia"]],
    ["fr", "Les agriculteurs espagnols et la ministre allemande se sont vus.", ["Germany", "Spain"]],
    ["fr", "Le rapport est publié en français et en anglais.", []],
    ["fr", "Un cochon d’Inde dans l’océan Indien", []],
    [
      "es",
      "El gobierno marroquí y las autoridades portuguesas firmaron en español.",
      ["Morocco", "Portugal"],
    ],
    ["es", "Los pescadores ecuatorianos pescan en el océano Índico.", ["Ecuador"]],
    ["it", "I pescatori tunisini e il governo francese", ["France", "Tunisia"]],
    ["pt", "O peru estava no forno; os ministros moçambicanos aplaudiram.", ["Mozambique"]],
    ["nl", "De Duitse minister sprak met Marokkaanse boeren.", ["Germany", "Morocco"]],
    ["pl", "Rozmowy w Niemczech i na Węgrzech z ukraińskimi rolnikami", ["Germany", "Hungary", "Ukraine"]],
    ["pl", "Mali chłopcy grali.", []],
    ["tr", "Almanya’da Yunan bakanla görüştü, Fransa’dan döndü.", ["France", "Germany", "Greece"]],
    ["tr", "Mali destek verildi.", []],
    ["ar", "التقى الوزير الإيطالي بوفد من تونس في الأردن", ["Italy", "Jordan", "Tunisia"]],
    ["ar", "قدم البنك دعما ماليا، وقال المدير المالي إن العمل بنمو", []],
    [
      "ru",
      "В Германии и Польше встретились украинские и турецкие министры.",
      ["Germany", "Poland", "Türkiye", "Ukraine"],
    ],
    ["ru", "Того хотели все.", []],
    ["ru", "Суда в Индийском океане", []],
  ])("in %s: %s", (language, text, expected) => expect(names("country", text, language)).toEqual(expected));
});
