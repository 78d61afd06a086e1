import { expect, test } from "vitest";
import { mailAddress } from "@/lib/domain/mail-address";

test("addresses that people have are taken, in one spelling", () => {
  expect(mailAddress("  Ada.Marrow+news@Example.ORG ")).toBe("ada.marrow+news@example.org");
  expect(mailAddress("o'neill@mail.example.co.uk")).toBe("o'neill@mail.example.co.uk");
  expect(mailAddress("post@bücher.example")).toBe("post@xn--bcher-kva.example");
});

test.each([
  "",
  "@example.org",
  "ada",
  "ada@",
  "ada@localhost",
  "ada@127.0.0.1",
  "ada@[127.0.0.1]",
  "a..b@example.org",
  ".a@example.org",
  "a@exa mple.org",
  "a@example..org",
  "a@-example.org",
  "a@example.org\r\nBcc: all@example.org",
  "a@example.org\nRCPT TO:<b@example.org>",
  "a@example.org,b@example.org",
  '"a b"@example.org',
  "<a@example.org>",
  "a@b@example.org",
  "a@example.org/path",
  "a@example.org:25",
  "a@user:pass@example.org",
  "ä@example.org",
  `${"a".repeat(65)}@example.org`,
  `a@${"b".repeat(64)}.org`,
  `a@${"b.".repeat(130)}org`,
  "a\0@example.org",
])("no address: %j", (text) => {
  expect(mailAddress(text)).toBeNull();
});
