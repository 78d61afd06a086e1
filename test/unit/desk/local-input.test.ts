import { afterEach, expect, test } from "vitest";
import { clockNote, fromLocalInput, shownInput, toLocalInput } from "@/components/admin/local-input";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"])(
  "in %s what is typed stays as it is while its year is not complete",
  (name) => {
    process.env.TZ = name;
    for (const year of ["0002", "0020", "0202", "2027"]) {
      const typed = `${year}-12-01T10:30`;
      expect(shownInput(typed, fromLocalInput(typed))).toBe(typed);
    }
  },
);

test("an instant is shown by the clocks of its reader, and read by them", () => {
  process.env.TZ = "Europe/Berlin";
  expect(toLocalInput("2026-12-01T09:30:00.000Z")).toBe("2026-12-01T10:30");
  expect(fromLocalInput("2026-12-01T10:30")).toBe("2026-12-01T09:30:00.000Z");
  // Summer time.
  expect(fromLocalInput("2026-07-01T10:30")).toBe("2026-07-01T08:30:00.000Z");
});

test("what was set elsewhere takes the place of what was typed", () => {
  process.env.TZ = "UTC";
  expect(shownInput("2026-12-01T10:30", "2026-12-02T08:00:00.000Z")).toBe("2026-12-02T08:00");
  expect(shownInput("2026-12-01T10:30", null)).toBe("");
});

test("what is no moment is none", () => {
  expect([fromLocalInput(""), fromLocalInput("275760-12-01T10:30")]).toEqual([null, null]);
});

test("in a night in which clocks are changed it is said what a time means", () => {
  process.env.TZ = "Europe/Berlin";
  const note = (typed: string, iso = fromLocalInput(typed)) => clockNote(typed, iso);
  expect(note("2027-03-28T02:30")).toBe("Clocks skip this time that night: 03:30 is meant.");
  expect(note("2027-10-31T02:30")).toMatch(/twice that night: the first one/);
  expect(note("2027-10-31T02:30", "2027-10-31T01:30:00.000Z")).toMatch(/twice that night: the second one/);
  for (const typed of ["2027-03-28T01:30", "2027-03-28T03:30", "2027-10-31T03:00", "2027-07-01T02:30"])
    expect(note(typed)).toBeNull();
  for (const typed of ["", "0202-03-28T02:30"]) expect(note(typed)).toBeNull();
  process.env.TZ = "Australia/Lord_Howe";
  expect(note("2027-04-04T01:45")).toMatch(/twice/);
});
