/** What text must stand out by against its ground: WCAG 2.2, 1.4.3 at level AA. */
const CONTRAST_AA = 4.5;

/** A colour as `#rrggbb`. */
export const COLOUR = /^#[0-9a-f]{6}$/i;

interface Ground {
  /** What the colour stands on: the lightest and the darkest that there is of it. */
  readonly grounds: readonly string[];
  /** Where the colour is moved to until it can be read. */
  readonly towards: "#000000" | "#ffffff";
}

/** Grounds of the three looks; every accent is legible on each of them. */
const LIGHT: Ground = {
  grounds: ["#fdfdfc", "#f4f5f6", "#faf7f2", "#f0ebe2", "#ffffff"],
  towards: "#000000",
};
const DARK: Ground = { grounds: ["#131518", "#1b1e23", "#17140f", "#231f18"], towards: "#ffffff" };

/** An accent as it is shown on light and on dark pages. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** `colour` moved as little as it takes to be read as text, on light and on dark pages. */
export function legibleAccent(colour: string): Accent {
  return { light: moveUntilLegible(colour, LIGHT), dark: moveUntilLegible(colour, DARK) };
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** The least contrast that a colour has on light, or on dark, pages. */
export function leastContrast(colour: string, scheme: keyof Accent): number {
  const { grounds } = scheme === "light" ? LIGHT : DARK;
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

const STEPS = 100;

function moveUntilLegible(colour: string, { grounds, towards }: Ground): string {
  for (let step = 0; step < STEPS; step += 1) {
    const moved = mix(colour, towards, step / STEPS);
    if (grounds.every((ground) => contrast(moved, ground) >= CONTRAST_AA)) return moved;
  }
  return towards;
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  const mixed = channelsOf(from).map((channel, at) => channel + ((target[at] ?? 0) - channel) * share);
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
