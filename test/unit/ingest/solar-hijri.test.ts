import { expect, test } from "vitest";
import { parseDate } from "@/lib/ingest/stages/dates";

test.each([
  ["۱۴۰۳/۰۲/۲۳ - ۱۰:۴۲", "2024-05-12"],
  ["یکشنبه ۲۳ اردیبهشت ۱۴۰۳", "2024-05-12"],
  ["1399/12/30", "2021-03-20"],
  ["30 اسفند 1403", "2025-03-20"],
  ["۱ فروردین ۱۴۰۴", "2025-03-21"],
  ["۱۵ بهمن ماه ۱۳۹۸", "2020-02-04"],
])("the solar calendar of Persian print: %s is %s", (printed, iso) => {
  expect(parseDate(printed)?.iso).toBe(iso);
});

test.each(["1402/12/30", "1403/13/01", "1445/02/03"])("%s is no day of it", (printed) => {
  expect(parseDate(printed)).toBeNull();
});
