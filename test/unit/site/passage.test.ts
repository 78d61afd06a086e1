import { describe, expect, test } from "vitest";
import { createMarker, type Piece } from "@/lib/site/passage";

const show = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("") ?? null;

const mark = (query: string, text: string) => show(createMarker(query).mark(text));
const passage = (query: string, text: string) => show(createMarker(query).passage(text));

describe("words that were looked for", () => {
  test("are marked whatever their case and accents; only the last may be longer", () => {
    expect(mark("cafe ferr", "The CAFÉ by the ferries, cafes and a ferry")).toBe(
      "The [CAFÉ] by the [ferries], cafes and a [ferry]",
    );
    expect(mark("strasse", "Die Straße")).toBe("Die [Straße]");
  });

  test("in a script without spaces only the signs are marked", () => {
    expect(mark("東京", "新しい東京都の駅")).toBe("新しい[東京]都の駅");
    expect(mark("東京都", "新しい東京都の駅")).toBe("新しい[東京都]の駅");
  });

  test("what looks like markup stays text", () => {
    expect(mark("b", "<b>b</b> & b")).toBe("<[b]>[b]</[b]> & [b]");
  });

  test("a query without words marks nothing", () => {
    expect(mark("…", "… and so on")).toBe("… and so on");
    expect(passage("", "Any text")).toBeNull();
  });
});

describe("a passage", () => {
  const filler = "Nothing of note was said. ".repeat(40);

  test("stands around the place with most of the words, between words, with dots where something is left out", () => {
    const text = `${filler}A harbour alone. ${filler}The harbour council met at dusk. ${filler}`;
    const found = passage("harbour council", text) ?? "";
    expect(found).toContain("[harbour] [council] met at dusk");
    expect(found).toMatch(/^…\S.*…$/);
    expect(found.length).toBeLessThan(270);
  });

  test("of a short text is all of it, and there is none where no word stands", () => {
    expect(passage("dusk", "At dusk.\n\nHome.")).toBe("At [dusk]. Home.");
    expect(passage("dawn", "At dusk.")).toBeNull();
  });

  test("every character of it is of the text, for any text and place", () => {
    for (let at = 0; at < 400; at += 7) {
      const text = `${"x".repeat(at)} needle ${"yy ".repeat(at)}needle${" z".repeat(300)}`;
      const pieces = createMarker("needle").passage(text) ?? [];
      const plain = pieces.map((piece) => piece.text).join("");
      expect(text).toContain(plain.replace(/^…|…$/g, ""));
      expect(pieces.filter(({ isHit }) => isHit).every((piece) => piece.text === "needle")).toBe(true);
      expect(pieces.some(({ isHit }) => isHit)).toBe(true);
    }
  });

  test("in a script without spaces it stands around the signs as well", () => {
    const found = passage("東京", `${"新しい駅".repeat(300)}東京${"の列車".repeat(300)}`) ?? "";
    expect(found).toContain("[東京]の列車");
    expect(found.length).toBeLessThan(250);
  });

  test("a text without spaces or end is bounded", () => {
    expect(passage("needle", `${"z".repeat(60_000)} needle`)).toBeNull();
    expect((passage("字", "字".repeat(9_000)) ?? "").length).toBeLessThan(30_000);
  });
});
