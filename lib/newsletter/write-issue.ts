import { articlePath } from "@/lib/domain/article-path";
import type { FrozenEntry } from "@/lib/domain/newsletter";
import {
  mailDirection,
  mailFacts,
  mailLink,
  mailPage,
  mailParagraphs,
  SANS,
  SERIF,
} from "@/lib/newsletter/mail-page";
import { type MailWords, mailWordsFor } from "@/lib/newsletter/mail-words";
import { wrapText } from "@/lib/newsletter/wrap-text";
import { escapeText } from "@/lib/richtext/escape-text";
import { formatDay } from "@/lib/site/news-date";

/** What one mail of an issue has in it; every address is absolute. */
export interface IssueMail {
  readonly newsletter: string;
  readonly siteName: string;
  readonly language: string;
  readonly subject: string;
  readonly intro: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly entries: readonly FrozenEntry[];
  /** The public origin, without a trailing slash. */
  readonly origin: string;
  /** Null for an issue that is in no archive yet. */
  readonly archiveUrl: string | null;
  readonly unsubscribeUrl: string;
}

/** The issue as HTML for mail programs: no pictures, nothing that tells who reads it, links as they are. */
export function issueHtml(mail: IssueMail): string {
  const words = mailWordsFor(mail.language);
  const head = `${mailFacts([mail.siteName, formatDay(mail.day, words.language)])}
<h1 class="c-ink" dir="auto" style="margin:4px 0 16px;font:500 30px/1.15 ${SERIF};color:#14171c">${escapeText(mail.newsletter)}</h1>`;
  return mailPage({
    title: mail.subject,
    language: mail.language,
    preview: mail.intro || (mail.entries[0]?.headline ?? ""),
    rows: [
      head + mailParagraphs(mail.intro, `margin:0 0 16px;font:17px/1.55 ${SERIF};color:#14171c`),
      ...mail.entries.map((entry) => entryHtml(entry, mail.origin, words)),
      footHtml(mail, words),
    ],
  });
}

/** The same as plain text, in lines of 72 columns. */
export function issueText(mail: IssueMail): string {
  const words = mailWordsFor(mail.language);
  const entries = mail.entries.map((entry) =>
    [
      wrapText(entry.headline),
      facts(entry, words).filter(Boolean).join(" · "),
      ...(entry.summary ? [wrapText(entry.summary)] : []),
      mail.origin + articlePath(entry.slug),
    ].join("\n"),
  );
  const foot = [
    ...(mail.archiveUrl ? [`${words.inBrowser}:\n${mail.archiveUrl}`] : []),
    `${wrapText(words.because(mail.newsletter))}\n${words.leave}:\n${mail.unsubscribeUrl}`,
  ];
  const head = `${wrapText(mail.newsletter)}\n${mail.siteName} · ${formatDay(mail.day, words.language)}`;
  const parts = [head, ...(mail.intro ? [wrapText(mail.intro)] : []), ...entries];
  // "-- " on a line of its own is what mail programs take for the beginning of a signature.
  return `${parts.join("\n\n\n")}\n\n-- \n${foot.join("\n\n")}\n`;
}

function entryHtml(entry: FrozenEntry, origin: string, words: MailWords): string {
  const url = origin + articlePath(entry.slug);
  const frame = mailDirection(entry.language);
  const headline = `<a class="c-ink" href="${escapeText(url)}" style="color:#14171c;text-decoration:none">${escapeText(entry.headline)}</a>`;
  return `<div class="c-rule" style="border-top:1px solid #dcdfe3;padding:16px 0">
<div ${frame}><h2 class="c-ink" style="margin:0 0 4px;font:500 21px/1.25 ${SERIF};color:#14171c">${headline}</h2></div>
${mailFacts(facts(entry, words))}
<div ${frame}>${mailParagraphs(entry.summary ?? "", `margin:8px 0 0;font:16px/1.5 ${SERIF};color:#14171c`)}</div>
<p style="margin:8px 0 0;font:14px/1.5 ${SANS}">${mailLink(url, words.read)}</p>
</div>`;
}

function footHtml(mail: IssueMail, words: MailWords): string {
  const links = [
    ...(mail.archiveUrl ? [mailLink(mail.archiveUrl, words.inBrowser)] : []),
    mailLink(mail.unsubscribeUrl, words.leave),
  ];
  return `<div class="c-rule" style="border-top:1px solid #dcdfe3;padding:16px 0">
<p class="c-soft" style="margin:0;font:14px/1.5 ${SANS};color:#444a54">${escapeText(words.because(mail.newsletter))}</p>
<p style="margin:8px 0 0;font:14px/1.9 ${SANS}">${links.join(" &nbsp; ")}</p>
</div>`;
}

const facts = ({ sourceName, day }: FrozenEntry, words: MailWords) => [
  sourceName,
  formatDay(day, words.language),
];
