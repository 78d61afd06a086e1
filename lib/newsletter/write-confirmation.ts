import { mailLink, mailPage, mailParagraphs, SANS, SERIF } from "@/lib/newsletter/mail-page";
import { mailWordsFor } from "@/lib/newsletter/mail-words";
import { wrapText } from "@/lib/newsletter/wrap-text";

interface Confirmation {
  readonly newsletter: string;
  readonly language: string;
  readonly address: string;
  /** The page with the button that confirms. */
  readonly url: string;
}

/** The mail that asks whether an address is really its owner's wish. */
export function writeConfirmation({ newsletter, language, address, url }: Confirmation) {
  const words = mailWordsFor(language);
  const ask = words.confirmAsk(newsletter, address);
  const subject = words.confirmSubject(newsletter);
  const style = `margin:0 0 16px;font:17px/1.55 ${SERIF};color:#14171c`;
  const html = mailPage({
    title: subject,
    language: words.language,
    preview: ask,
    rows: [
      mailParagraphs(ask, style),
      `<p style="margin:0 0 16px;font:600 17px/1.55 ${SANS}">${mailLink(url, words.confirm)}</p>`,
      mailParagraphs(words.confirmElse, `margin:0;font:14px/1.5 ${SANS};color:#444a54`, "c-soft"),
    ],
  });
  const text = `${wrapText(ask)}\n\n${words.confirm}:\n${url}\n\n${wrapText(words.confirmElse)}\n`;
  return { subject, html, text, language: words.language };
}
