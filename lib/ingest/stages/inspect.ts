import { eventDates } from "@/lib/ingest/dedupe/event-dates";
import type { IdentifiedItem, Warning } from "@/lib/ingest/types";

/** What a page prints on a link, or right before one: without the link it leads nowhere. */
const OPENING =
  /^(?:please )?(?:click|tap|download|read (?:more|on|the full|about)|learn more|find out more|(?:for )?(?:more|further) (?:information|details)|see (?:here|also)|view|watch|visit (?:the|our|us)|register|sign up|apply|weiterlesen|mehr (?:erfahren|dazu|informationen)|weitere informationen|hier (?:klicken|anmelden|herunterladen)|lire la suite|(?:pour )?en savoir plus|plus d.informations|cliquez ici|télécharge[rz]|leer más|(?:para )?más información|descargar|haga clic|leggi (?:tutto|di più)|scopri di più|maggiori informazioni|scarica|leia mais|saiba mais|mais informaç|lees (?:meer|verder)|meer informatie|czytaj (?:więcej|dalej)|więcej informacji|pobierz|devamını oku|daha fazla bilgi|اقرأ المزيد|لمزيد من المعلومات|подробнее|читать далее|скачать)(?!\p{L})/iu;
const CLOSING =
  /(?<!\p{L})(?:here|hier|ici|aquí|qui|aqui|tutaj|buradan|هنا|здесь|(?:please )?contact|kontakt(?:ieren)?|contacter)\s?[.:!]?$/iu;
const ADDRESS = /https?:|www\.|@|\d{5}/i;

/** Longer than most captions of links. */
const LONGEST_CAPTION = 110;

/**
 * What a number leaves behind when it is lost: a sign of percent, a currency or an empty bracket by itself.
 * Each is looked for only where one of its marks stands: to look for them all in every text takes too long.
 */
const NUMBER_GONE: readonly (readonly [marks: readonly string[], gone: RegExp])[] = [
  [[" %"], /(?<=[\p{L}.,;:)] )%(?=[\s.,;)])/u],
  [["€", "$", "£"], /[€$£](?=\s*(?:[,.;)]|\s(?:and|und|et|y|e|en|million|billion|Millionen|millones)\b))/u],
  [["("], /\(\s?[,;–-]?\s?\)/u],
  [
    [" ,", " ."],
    /(?<=\p{L} (?:in|of|since|until|by|from|seit|bis|von|vom|depuis|jusqu|desde|hasta|dal|tot)) [,.](?=\s)/u,
  ],
  [
    ["between ", "zwischen ", "entre ", "tra ", "tussen "],
    /\b(?:between|zwischen|entre|tra|tussen) (?:and|und|et|y|e|en)\b/u,
  ],
];

/** Any of these marks, told in one pass. */
const MARK = / [%,.]|[€$£(]|between |zwischen |entre |tra |tussen /;

/** Where in a text a number was lost; null where none was. */
function placeOfLoss(text: string): number | null {
  if (!MARK.test(text)) return null;
  for (const [marks, gone] of NUMBER_GONE) {
    const match = marks.some((mark) => text.includes(mark)) ? gone.exec(text) : null;
    if (match) return match.index;
  }
  return null;
}

/** What an editor should look at in a finished item, beside what was met while it was read and cleaned. */
export function inspectItem(item: IdentifiedItem): Warning[] {
  return [...deadCaptions(item), ...lostNumbers(item), ...laterEvents(item)];
}

function deadCaptions({ body, links }: IdentifiedItem): Warning[] {
  if (links.length > 0) return [];
  return body
    .filter(({ text }) => isCaption(text))
    .map(({ text }) => ({
      code: "dead-link-caption",
      message: `“${text}” was a link; where it led is not in the dump.`,
    }));
}

function isCaption(text: string): boolean {
  if (text.length > LONGEST_CAPTION || ADDRESS.test(text)) return false;
  return OPENING.test(text) || CLOSING.test(text);
}

function lostNumbers({ body }: IdentifiedItem): Warning[] {
  for (const { text } of body) {
    const at = placeOfLoss(text);
    if (at === null) continue;
    const excerpt = text.slice(Math.max(0, at - 40), at + 40).trim();
    return [
      { code: "lost-number", message: `A number seems to be missing in the source: “… ${excerpt} …”.` },
    ];
  }
  return [];
}

const DAY_MS = 86_400_000;
/** Further ahead than anything is announced: a year that is misprinted, or a plan. */
const FURTHEST_MS = 400 * DAY_MS;

/** Only dates with the year of publication known count, and the day itself is no later event. */
function laterEvents({ body, publishedAt }: IdentifiedItem): Warning[] {
  const published = publishedAt?.slice(0, 10);
  if (!published) return [];
  const text = body.map((block) => block.text).join("\n");
  const later = [...eventDates(text, publishedAt)]
    .filter((date) => date > published && Date.parse(date) - Date.parse(published) < FURTHEST_MS)
    .sort();
  const [first] = later;
  if (!first) return [];
  return [
    {
      code: "event-later",
      message: `The text speaks of ${first}, after it was published (${published}): what it announces may be over.`,
    },
  ];
}
