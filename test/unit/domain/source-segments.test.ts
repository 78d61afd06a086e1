import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentWindow } from "@/lib/domain/source-segments";

test("a window is cut into its items, what was left out, and what is open", () => {
  const items = [
    {
      position: 0,
      spans: [
        [2, 5],
        [8, 12],
      ] as const,
    },
  ];
  const dropped = [{ start: 5, end: 8, reason: "menu" }];

  expect(segmentWindow({ start: 0, end: 10 }, items, dropped)).toEqual([
    { kind: "open", start: 0, end: 2 },
    { kind: "item", position: 0, start: 2, end: 5 },
    { kind: "dropped", reason: "menu", start: 5, end: 8 },
    { kind: "item", position: 0, start: 8, end: 10 },
  ]);
});

test("whatever the spans, the segments cover the window exactly once and in order", () => {
  const range = fc.tuple(fc.nat(200), fc.nat(40)).map(([start, length]) => [start, start + length] as const);
  fc.assert(
    fc.property(fc.array(range), fc.array(range), range, (spans, left, [start, end]) => {
      const items = spans.map((span, position) => ({ position, spans: [span] }));
      const dropped = left.map(([from, to]) => ({ start: from, end: to, reason: "menu" }));
      const segments = segmentWindow({ start, end }, items, dropped);
      let at = start;
      for (const segment of segments) {
        expect(segment.start).toBe(at);
        expect(segment.end).toBeGreaterThan(segment.start);
        at = segment.end;
      }
      expect(at).toBe(end);
    }),
  );
});
