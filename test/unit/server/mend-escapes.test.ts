import { expect, test } from "vitest";
import { mendEscapes } from "@/lib/server/mend-escapes";

test.each([
  ["/articles/%E0%A4%A", "/articles/%25E0%25A4%25A"],
  ["/%?q=%E0%A4%A", "/%25?q=%E0%A4%A"],
  ["/articles/caf%C3%A9%ZZ", "/articles/caf%25C3%25A9%25ZZ"],
])("%s has no meaning and is taken as it stands", (url, mended) => {
  expect(mendEscapes(url)).toBe(mended);
});

test.each(["/", "/articles/caf%C3%A9", "/search?q=%E0%A4%A", "/search?q=100%", "/%00", "*"])(
  "%s stays",
  (url) => {
    expect(mendEscapes(url)).toBe(url);
  },
);
