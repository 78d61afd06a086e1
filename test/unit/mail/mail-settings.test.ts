import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const read = (SMTP_URL?: string, MAIL_FROM?: string) =>
  readEnv({ NODE_ENV: "test", SMTP_URL, MAIL_FROM }).mail;

test("without the two settings no mail is sent, and that is no fault", () => {
  expect(read()).toBeNull();
  expect(read("", "")).toBeNull();
});

test("an address of a mail server is read with its login, its port and its safety", () => {
  expect(read("smtps://user%40a:p%2Fw@mail.example.org", "Example News <News@Example.org>")).toEqual({
    from: { name: "Example News", address: "news@example.org" },
    host: "mail.example.org",
    port: 465,
    isSecure: true,
    login: { user: "user@a", pass: "p/w" },
  });
  expect(read("smtp://[::1]:2525", "news@example.org")).toMatchObject({
    ...{ host: "::1", port: 2525, isSecure: false, login: null },
  });
});

test.each([
  ["smtp://mail.example.org", ""],
  ["", "news@example.org"],
  ["http://mail.example.org", "news@example.org"],
  ["mail.example.org", "news@example.org"],
  ["smtp://mail.example.org", "News <no address>"],
  ["smtp://mail.example.org", "news@example.org\r\nBcc: all@example.org"],
])("settings that can't be used are named: %j %j", (smtp, from) => {
  expect(() => read(smtp, from)).toThrow(/SMTP_URL|MAIL_FROM/);
});
