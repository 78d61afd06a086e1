import type { DateLine } from "@/lib/ingest/formats/listing/date-line";
import { isPageLabel } from "@/lib/ingest/formats/listing/labels";
import { readNote } from "@/lib/ingest/formats/listing/note-line";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly date: DateLine | null;
  readonly gap: number;
}

/** So many lines in one place tell what they are. */
const MIN_PICTURES = 3;

/** Of the pictures that are described twice so many have a headline below, and so many say that they are pictures. */
const MIN_HEADED = 0.6;
const MIN_TOLD = 0.3;

/** A section is shorter. */
const MIN_HEADLINE_WORDS = 5;

/** A section, or a credit, may stand between a picture and its headline. */
const REACH = 3;

/** How descriptions of pictures begin: the kind of picture, and what it is of. */
const KINDS = [
  "photo|photograph|picture|image|illustration|portrait|headshot|drawing|painting|rendering|screenshot|close-up|still|view|aerial view|diagram|graphic|logo|map|collage|x-ray|micrograph",
  "foto|bild|abbildung|grafik|porträt|zeichnung|nahaufnahme|luftbild|karte|symbolbild|gruppenfoto",
  "dessin|vue|affiche|gros plan|carte|fotografía|imagen|ilustración|retrato|dibujo|vista|cartel|mapa",
  "immagine|illustrazione|ritratto|disegno|veduta|locandina|mappa|fotografia|imagem|ilustração|desenho|cartaz",
  "afbeelding|illustratie|portret|tekening|zdjęcie|grafika|ilustracja|rysunek|fotoğraf|görsel|çizim|صورة|رسم|фото|фотография|изображение|иллюстрация|портрет|рисунок|зображення|світлина",
];
const BEHIND =
  "\\s(?:of|from|show|shows|showing|by|with|von|vom|mit|zeigt|der|des|de|du|del|della|di|da|do|van|met|z|ze|с|з|из|من)(?!\\p{L})|\\s?[:(–-]";
const PICTURE = new RegExp(
  `^(?:(?:a|an|the|ein|eine|das|die|un|une|una|la|el|il|uma|um|een)\\s)?(?:${KINDS.join("|")})(?=${BEHIND})`,
  "iu",
);

/** Find the lines that describe pictures: those that stand twice above headlines, and those above the names of photographers. */
export function findPictures(lines: readonly Line[], doubled: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...describedTwice(lines, doubled), ...aboveCredits(lines)]);
}

function describedTwice(lines: readonly Line[], doubled: ReadonlySet<number>): readonly number[] {
  const pairs = [...doubled];
  const headed = pairs.filter((at) => isHeadedBelow(lines, at)).length;
  const told = pairs.filter((at) => PICTURE.test(lines[at]?.text ?? "")).length;
  const are = pairs.length >= MIN_PICTURES && headed >= pairs.length * MIN_HEADED;
  return are && told >= pairs.length * MIN_TOLD ? pairs.flatMap((at) => [at - 1, at]) : [];
}

/** Whether a headline stands soon below the line at `index`, and its text directly below that. */
function isHeadedBelow(lines: readonly Line[], index: number): boolean {
  const end = Math.min(index + REACH, lines.length);
  for (let at = index + 1; at < end; at++) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (!line || line.date || looksLikeProse(line.text)) return false;
    const isHeadline = line.text.split(" ").length >= MIN_HEADLINE_WORDS && !isPageLabel(line.text);
    if (isHeadline && below && looksLikeProse(below.text)) return true;
  }
  return false;
}

/** Longer lines are texts. */
const MAX_DESCRIPTION = 200;

/** Where each credit has a line of its own block above it, and a headline with its text below, that line is the picture's. */
function aboveCredits(lines: readonly Line[]): readonly number[] {
  const credits = lines.flatMap(({ text, date, gap }, index) =>
    date === null && gap === 0 && readNote(text)?.kind === "caption" ? [index] : [],
  );
  const own = credits.filter((at) => isOfBlock(lines, at) && isHeadedBelow(lines, at));
  const areAll = own.at(-1) === credits.at(-1) && own.length >= credits.length * MIN_HEADED;
  return own.length >= MIN_PICTURES && areAll ? own.map((at) => at - 1) : [];
}

/** Whether a short line and the credit at `at` stand together, blank lines around them. */
function isOfBlock(lines: readonly Line[], at: number): boolean {
  const [above, credit, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!above || !credit || !below || above.date || isPageLabel(above.text)) return false;
  return above.gap > 0 && credit.gap === 0 && below.gap > 0 && above.text.length <= MAX_DESCRIPTION;
}
