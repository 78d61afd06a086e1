import { escapeText } from "@/lib/richtext/escape-text";
import { textDirection } from "@/lib/site/text-direction";

/** Mail programs drop style sheets: what must hold stands on the elements, the sheet only turns the lights off. */
const NIGHT = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.c-page,.c-card{background:#131518!important}.c-ink{color:#eceae5!important}.c-soft{color:#bcbec2!important}.c-rule{border-color:#2d3138!important}.c-link{color:#a3b8ff!important}}`;

export const SERIF = "Georgia,'Times New Roman',serif";
export const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

interface MailPage {
  readonly title: string;
  readonly language: string;
  /** What lists of mails show beside the subject. */
  readonly preview: string;
  /** Rows of the one table that the mail is. */
  readonly rows: readonly string[];
}

/** The HTML of a mail: one table of one column, which all mail programs lay out alike. */
export function mailPage({ title, language, preview, rows }: MailPage): string {
  const dir = textDirection(language);
  const attributes = `lang="${escapeText(language)}" dir="${dir}"`;
  return `<!DOCTYPE html>
<html ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeText(title)}</title>
<style>${NIGHT}</style>
</head>
<body class="c-page" ${attributes} style="margin:0;padding:0;background:#fdfdfc">
<div style="display:none;max-height:0;overflow:hidden">${escapeText(preview)}</div>
<table role="presentation" class="c-page" width="100%" cellpadding="0" cellspacing="0" border="0" ${attributes} style="background:#fdfdfc"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" class="c-card" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="max-width:600px;text-align:start">
${rows.map((row) => `<tr><td ${mailDirection(language)}>${row}</td></tr>`).join("\n")}
</table>
</td></tr></table>
</body>
</html>
`;
}

/** Attributes for a block in this language; some mail programs know `align` alone. */
export function mailDirection(language: string): string {
  const dir = textDirection(language);
  return `lang="${escapeText(language)}" dir="${dir}" align="${dir === "rtl" ? "right" : "left"}"`;
}

/** Short facts in one quiet line, each in its own direction. */
export const mailFacts = (facts: readonly (string | null)[]): string =>
  `<p class="c-soft" style="margin:0;font:14px/1.5 ${SANS};color:#444a54">${facts
    .flatMap((fact) => (fact ? [`<bdi>${escapeText(fact)}</bdi>`] : []))
    .join(" · ")}</p>`;

/** A paragraph of plain text, in its own direction; an empty line begins the next one. */
export function mailParagraphs(text: string, style: string, tone: "c-ink" | "c-soft" = "c-ink"): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(
      (part) =>
        `<p class="${tone}" dir="auto" style="${style}">${escapeText(part).replace(/\n/g, "<br>")}</p>`,
    )
    .join("\n");
}

/** A link that looks like one in every mail program. */
export const mailLink = (url: string, text: string, style = ""): string =>
  `<a class="c-link" href="${escapeText(url)}" style="color:#2145c7;${style}">${escapeText(text)}</a>`;
