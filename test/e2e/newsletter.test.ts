import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { expect, onTestFinished, test } from "vitest";
import { audit } from "@/test/support/audit";
import { openNewsroom, picture } from "@/test/support/newsroom";
import { type SmtpSink, startSmtpSink } from "@/test/support/smtp-sink";

const READER = "reader@mail.example";

async function lastMail(sink: SmtpSink, count: number) {
  await expect.poll(() => sink.mails.length, { timeout: 20_000 }).toBe(count);
  return PostalMime.parse(sink.mails.at(-1)?.raw ?? "");
}

const linkIn = (text: string | undefined, part: string) =>
  new RegExp(`https?://\\S+/${part}/\\S+`).exec(text ?? "")?.[0] ?? "";

async function publish(desk: Page, url: (path: string) => string, headline: string): Promise<void> {
  await desk.goto(url("/admin/articles"));
  await desk.getByRole("button", { name: "New article" }).click();
  await desk.waitForURL(/\/admin\/articles\/\d+$/);
  await desk.getByLabel("Headline").fill(headline);
  await desk.getByRole("textbox", { name: "Body" }).fill(`${headline}, and more was said.`);
  await desk.getByText(/^Saved/).waitFor();
  await desk.getByRole("button", { name: "Publish now" }).click();
  await desk.getByRole("link", { name: "Live page" }).waitFor();
}

test("a newsletter is made, joined, written, sent, read and left", async () => {
  const sink = await startSmtpSink();
  const newsroom = await openNewsroom({ SMTP_URL: sink.url, MAIL_FROM: "Harbour News <news@example.org>" });
  onTestFinished(() => newsroom.close());
  const { desk, reader, url } = newsroom;
  await publish(desk, url, "The northern quay opens");
  await publish(desk, url, "The southern quay closes");

  await desk.goto(url("/admin/newsletters"));
  await picture(desk, "newsletters-empty");
  await desk.getByLabel("Name", { exact: true }).fill("Harbour weekly");
  await desk.getByRole("button", { name: "Begin the newsletter" }).click();
  await desk.waitForURL(/\/admin\/newsletters\/\d+$/);
  await desk.getByLabel("Readers may subscribe").check();
  await desk.locator("#intro").fill("What happened at the quays.");
  await desk.getByRole("button", { name: "Save the newsletter" }).click();
  await desk.getByText("Saved. Readers can subscribe.").waitFor();
  expect(await audit(desk)).toEqual([]);
  await picture(desk, "newsletter");
  const newsletter = desk.url();

  await reader.goto(url("/"));
  await reader.getByRole("link", { name: "Newsletters" }).click();
  await picture(reader, "newsletter-join");
  expect(await audit(reader)).toEqual([]);
  await reader.getByLabel(/E-mail address/).fill(READER);
  await reader.getByRole("button", { name: "Subscribe" }).click();
  await reader.getByRole("heading", { name: "Look into your mailbox" }).waitFor();
  const asked = await lastMail(sink, 1);
  expect(asked.to?.[0]?.address).toBe(READER);
  await reader.goto(linkIn(asked.text, "newsletter/confirm"));
  await picture(reader, "newsletter-confirm");
  expect(await audit(reader)).toEqual([]);
  await reader.getByRole("button", { name: "Yes, subscribe me" }).click();
  await reader.getByRole("heading", { name: "You are subscribed" }).waitFor();

  await desk.goto(newsletter);
  await desk.getByRole("button", { name: "Draft an issue" }).click();
  await desk.waitForURL(/\/issues\/\d+$/);
  await desk.getByRole("button", { name: "Move down: The southern quay closes" }).press("Enter");
  await desk.getByLabel("First words").fill("Dear readers,\n\na calm week.");
  await desk.getByText("Save the draft first").waitFor();
  expect(await desk.getByRole("button", { name: "Send now" }).count()).toBe(0);
  await desk.getByRole("button", { name: "Save the draft" }).click();
  await desk.getByText("Saved. The preview below shows it.").waitFor();
  const preview = () => desk.locator(".mail-preview").getAttribute("srcdoc");
  await expect.poll(preview).toContain("a calm week.");
  expect(await audit(desk)).toEqual([]);
  await picture(desk, "newsletter-issue");
  await desk.getByRole("button", { name: "Send a test to me" }).click();
  await desk.getByText("Sent to ada@desk.example.").waitFor();
  await lastMail(sink, 2);
  desk.on("dialog", (dialog) => void dialog.accept());
  await desk.getByRole("button", { name: "Send now" }).click();
  const mail = await lastMail(sink, 3);
  await desk.getByText("1 of 1 sent.").waitFor();
  await picture(desk, "newsletter-sent");
  const text = mail.text ?? "";
  expect(text.indexOf("The northern quay opens")).toBeLessThan(text.indexOf("The southern quay closes"));

  await reader.goto(linkIn(text, "newsletters"));
  await reader.getByRole("link", { name: "The northern quay opens" }).waitFor();
  expect(await audit(reader)).toEqual([]);
  await picture(reader, "newsletter-archive");
  await reader.goto(url("/newsletters"));
  expect(new URL(reader.url()).pathname).toBe("/newsletter");

  await reader.goto(linkIn(text, "newsletter/unsubscribe"));
  await reader.getByRole("button", { name: "Yes, stop them" }).click();
  await reader.getByRole("heading", { name: "You have left" }).waitFor();
  const header = mail.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  const oneClick = await fetch(header.replace(/[<>]/g, ""), {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(oneClick.status).toBe(204);
  await desk.goto(newsletter);
  await desk.getByText("1 have left").waitFor();
  expect(newsroom.faults).toEqual([]);
}, 700_000);
