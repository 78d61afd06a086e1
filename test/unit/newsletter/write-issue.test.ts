import { parse } from "parse5";
import { expect, test } from "vitest";
import { writeConfirmation } from "@/lib/newsletter/write-confirmation";
import { type IssueMail, issueHtml, issueText } from "@/lib/newsletter/write-issue";

const MAIL: IssueMail = {
  newsletter: "Harbour weekly",
  siteName: "Harbour News",
  language: "en",
  subject: "Quays",
  intro: "Dear readers,\n\nthis week was calm.",
  day: "2026-03-10",
  entries: [
    {
      articleId: 1,
      slug: "quay-opens",
      headline: "Quay opens",
      summary:
        "The new quay has opened after three years of work that was planned to take one, and it leaks.",
      sourceName: "The Gazette",
      day: "2026-03-09",
      language: "en",
    },
  ],
  origin: "https://news.example.org",
  archiveUrl: "https://news.example.org/newsletters/weekly/3",
  unsubscribeUrl: "https://news.example.org/newsletter/unsubscribe/abc",
};

test("the text says all of it, in lines that no mail program breaks again", () => {
  const text = issueText(MAIL);
  for (const part of ["Harbour weekly", "this week was calm.", "Quay opens", "The Gazette · 9 March 2026"])
    expect(text).toContain(part);
  expect(text).toContain("https://news.example.org/articles/quay-opens\n");
  expect(text).toContain("Stop these mails:\nhttps://news.example.org/newsletter/unsubscribe/abc");
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(72);
});

test("the HTML holds no picture, no script, nothing from elsewhere, and links as they are", () => {
  const html = issueHtml(MAIL);
  expect(html).not.toMatch(/<(?:img|script|link|iframe|object|video|form|svg)\b|url\(|@import|background=/i);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(links)).toEqual(
    new Set(["https://news.example.org/articles/quay-opens", MAIL.archiveUrl, MAIL.unsubscribeUrl]),
  );
});

test("hostile words stay words", () => {
  const entry = MAIL.entries[0];
  if (!entry) throw new Error("There is an entry.");
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const mail = { ...MAIL, intro: hostile, newsletter: hostile, siteName: hostile, subject: hostile };
  const html = issueHtml({
    ...mail,
    entries: [{ ...entry, headline: hostile, summary: hostile, sourceName: hostile, language: hostile }],
  });
  expect(html).not.toMatch(/<script|<img/i);
  const problems: string[] = [];
  parse(html, { onParseError: ({ code }) => problems.push(code) });
  expect(problems).toEqual([]);
});

test("an Arabic newsletter runs from right to left, and an English article in it from left to right", () => {
  const html = issueHtml({ ...MAIL, language: "ar" });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<div lang="en" dir="ltr" align="left">');
  expect(html).toContain("إلغاء الاشتراك");
});

test("the confirmation mail names the address and has one link", () => {
  const about = {
    newsletter: "Wöchentlich",
    language: "de",
    address: "ada@example.org",
    url: "https://x.example/c",
  };
  const { html, text, subject } = writeConfirmation(about);
  expect(subject).toBe("Bitte bestätigen: Wöchentlich");
  expect(text).toContain("ada@example.org");
  expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual(["https://x.example/c"]);
});
