import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { parseDate } from "@/lib/ingest/stages/dates";
import { foldText } from "@/lib/ingest/text/fold";

/** A line that is a date, with what a listing prints beside it. */
export interface DateLine {
  readonly raw: string;
  /** `News | 12 March 2024`: the other half. */
  readonly kicker: string | null;
  readonly author: string | null;
}

const LABEL =
  /^(?:published|posted|updated|last updated|date|news date|publication date|veröffentlicht|erschienen|stand|datum|publié|mis à jour|publicado|actualizado|fecha|pubblicato|data|aggiornato|gepubliceerd|geplaatst|opublikowano|dodano|yayınlanma tarihi|yayın tarihi|tarih|yayınlandı|تاريخ النشر|نشر في|نُشر في|التاريخ)(?: (?:on|am|le|el|il|em|op|dnia|in data))?\s?:?\s+/iu;
const SEPARATOR = /\s*[|│·•]\s*|\s+[–—-]\s+|\s*\/\/\s*/;
const BY = /\s+(?:by|von|par|por|di|door|przez)\s+(\p{Lu}[\p{L}.'’ -]{2,60})$/u;

/** Read `line` as a date line, or null: a date with at most a label, a kicker or an author beside it. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 110 || line.length < 6 || !/[\d\u0660-\u0669]/.test(line)) return null;
  const author = BY.exec(line);
  const text = (author ? line.slice(0, author.index) : line)
    .replace(LABEL, "")
    .replace(/^[[(]|[\])]$/g, "")
    .trim();
  const by = author?.[1]?.trim() ?? null;
  if (parseDate(text)) return { raw: text, kicker: null, author: by };
  const parts = text.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return null;
  const dateAt = parts.findIndex((part) => parseDate(part.replace(LABEL, "")));
  if (dateAt < 0) return null;
  const raw = (parts[dateAt] ?? "").replace(LABEL, "");
  const others = parts.filter(
    (part, index) => index !== dateAt && !/^\d+\s?(?:min|minutes|minuten)/i.test(foldText(part)),
  );
  const kicker = others.find(isKnownKicker) ?? others[0] ?? null;
  if (kicker && kicker.length > 40) return null;
  return { raw, kicker, author: by };
}
