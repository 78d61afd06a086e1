import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { writeMessage } from "@/lib/mail/write-message";

const MESSAGE = {
  from: { name: "Harbour News", address: "news@example.org" },
  to: "ada@example.org",
  subject: "Quays, and more",
  text: "Plain words.\n",
  html: "<p>Marked words.</p>",
  language: "en",
  id: "issue-1.2",
  date: new Date("2026-03-10T12:00:00Z"),
  list: {
    id: "weekly.news.example.org",
    name: "Weekly",
    unsubscribeUrl: "https://news.example.org/api/newsletters/unsubscribe/t",
    archiveUrl: "https://news.example.org/newsletters/weekly",
  },
};

async function readBack(overrides: Partial<typeof MESSAGE> = {}) {
  const raw = await writeMessage({ ...MESSAGE, ...overrides });
  const mail = await PostalMime.parse(raw);
  return {
    raw: raw.toString("latin1"),
    mail,
    header: new Map(mail.headers.map(({ key, value }) => [key, value])),
  };
}

test("a mail comes back from a parser as it was meant", async () => {
  const { mail, header } = await readBack();
  expect(mail).toMatchObject({
    from: { name: "Harbour News", address: "news@example.org" },
    to: [{ address: "ada@example.org" }],
    subject: "Quays, and more",
    messageId: "<issue-1.2@example.org>",
    date: "2026-03-10T12:00:00.000Z",
  });
  expect(mail.text?.trimEnd()).toBe("Plain words.");
  expect(mail.html).toContain("<p>Marked words.</p>");
  expect(header.get("list-id")).toBe("Weekly <weekly.news.example.org>");
  expect(header.get("list-unsubscribe")).toBe("<https://news.example.org/api/newsletters/unsubscribe/t>");
  expect(header.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
});

test("words of any script come through, in subject and text", async () => {
  const { mail } = await readBack({ subject: "أخبار الميناء — 港", text: "مرحبا 港\n" });
  expect(mail.subject).toBe("أخبار الميناء — 港");
  expect(mail.text).toBe("مرحبا 港\n");
});

test("no line of a header or a text is longer than mail servers take", async () => {
  const { raw } = await readBack({ subject: "quay ".repeat(300), html: `<p>${"quay ".repeat(2_000)}</p>` });
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
});

const HOSTILE = "Hello\r\nBcc: everybody@example.org\r\n\r\nAnother text\u2028\u0000";

test("what somebody pastes into a subject or a name adds no header and no text", async () => {
  const { mail, header, raw } = await readBack({
    subject: HOSTILE,
    from: { name: HOSTILE, address: "news@example.org" },
    list: { ...MESSAGE.list, name: `${HOSTILE}<evil.example>` },
  });
  expect(header.has("bcc")).toBe(false);
  expect(mail.bcc).toBeUndefined();
  expect(mail.to).toHaveLength(1);
  expect(mail.text?.trimEnd()).toBe("Plain words.");
  expect(mail.subject).toBe("Hello Bcc: everybody@example.org Another text");
  expect(raw).not.toMatch(/^Bcc:/im);
  expect(header.get("list-id")).toMatch(/<weekly\.news\.example\.org>$/);
});
