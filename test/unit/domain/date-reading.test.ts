import { expect, test } from "vitest";
import { describeDateReading } from "@/lib/domain/date-reading";

test("an editor reads what stands there, how exact it is, and where it was found", () => {
  expect(describeDateReading({ literal: "3.5.24", precision: "day", basis: "source" })).toBe(
    "“3.5.24”: known to the day, as the source states it.",
  );
  expect(describeDateReading({ literal: "May 2024", precision: "month", basis: "source" })).toBe(
    "“May 2024”: known only to the month (its first day stands here), as the source states it.",
  );
  expect(describeDateReading({ literal: "soon", precision: null, basis: "dateline" })).toBe(
    "“soon”: could not be read, from the first words of the text.",
  );
});
