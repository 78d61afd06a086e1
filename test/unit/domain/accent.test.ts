import { expect, test } from "vitest";
import { contrast, leastContrast, legibleAccent } from "@/lib/domain/accent";

const CHANNELS = [0, 40, 85, 128, 170, 215, 255];
const hex = (channel: number) => channel.toString(16).padStart(2, "0");
const COLOURS = CHANNELS.flatMap((red) =>
  CHANNELS.flatMap((green) => CHANNELS.map((blue) => `#${hex(red)}${hex(green)}${hex(blue)}`)),
);

test("any colour can be read on every ground of every look, light and dark", () => {
  for (const colour of COLOURS) {
    const { light, dark } = legibleAccent(colour);
    expect(leastContrast(light, "light"), `${colour} on light`).toBeGreaterThanOrEqual(4.5);
    expect(leastContrast(dark, "dark"), `${colour} on dark`).toBeGreaterThanOrEqual(4.5);
  }
});

test("a colour that can be read stays as it was chosen, and one that has been moved moves no further", () => {
  expect(legibleAccent("#2145c7").light).toBe("#2145c7");
  for (const colour of COLOURS) {
    const { light, dark } = legibleAccent(colour);
    expect(legibleAccent(light).light).toBe(light);
    expect(legibleAccent(dark).dark).toBe(dark);
  }
});

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
});
