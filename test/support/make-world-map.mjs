#!/usr/bin/env node
// Draw lib/site/maps/world-outlines.ts anew, out of Natural Earth (public domain) as the npm package world-atlas has it:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node test/support/make-world-map.mjs package/countries-110m.json > outlines.txt
import { readFileSync } from "node:fs";
import iso from "i18n-iso-countries";

const WIDTH = 1_000;
const NORTH = 84;
/** Of corners and of islands: what is smaller is left out. */
const SMALLEST_CORNER = 2.2;
const SMALLEST_ISLAND = 2;
/** Without a number of their own: what most states see in them. */
const UNNUMBERED = { Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "CY" };
/** Too small for an outline: where they lie. */
const DOTS = {
  SG: [103.8, 1.35],
  MT: [14.4, 35.9],
  BH: [50.55, 26.05],
  PS: [35.25, 31.95],
  CV: [-23.6, 15.1],
  MU: [57.55, -20.3],
  MV: [73.2, 3.2],
  SC: [55.45, -4.65],
  KM: [43.35, -11.7],
  ST: [6.6, 0.2],
  BB: [-59.55, 13.2],
  LC: [-61, 13.9],
  GD: [-61.7, 12.1],
  VC: [-61.2, 13.25],
  AG: [-61.8, 17.1],
  DM: [-61.35, 15.4],
  KN: [-62.75, 17.3],
  TO: [-175.2, -21.15],
  WS: [-172.1, -13.75],
  KI: [173, 1.4],
  TV: [179.2, -8.5],
  NR: [166.95, -0.5],
  MH: [171.2, 7.1],
  FM: [158.2, 6.9],
  PW: [134.6, 7.5],
  LI: [9.55, 47.15],
  MC: [7.4, 43.7],
  SM: [12.45, 43.95],
  AD: [1.6, 42.55],
  VA: [12.45, 41.9],
  HK: [114.15, 22.35],
  MO: [113.55, 22.2],
};

const [file = ""] = process.argv.slice(2);
const topology = JSON.parse(readFileSync(file, "utf8"));
const { scale, translate } = topology.transform;

const A = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;

/** Equal Earth: areas are true, shapes are familiar. */
function equalEarth([longitude, latitude]) {
  const l = Math.asin(M * Math.sin((latitude * Math.PI) / 180));
  const l2 = l * l;
  const l6 = l2 ** 3;
  const spread = M * (A[0] + 3 * A[1] * l2 + l6 * (7 * A[2] + 9 * A[3] * l2));
  return [
    (((longitude * Math.PI) / 180) * Math.cos(l)) / spread,
    l * (A[0] + A[1] * l2 + l6 * (A[2] + A[3] * l2)),
  ];
}

const factor = WIDTH / (2 * equalEarth([180, 0])[0]);
const top = equalEarth([0, NORTH])[1];
const place = (point) => {
  const [x, y] = equalEarth(point);
  return [x * factor + WIDTH / 2, (top - y) * factor];
};
const round = ([x, y]) => [Math.round(x), Math.round(y)];
const cross = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

function dropCorners(points) {
  const kept = [...points];
  for (;;) {
    let least = SMALLEST_CORNER;
    let at = -1;
    for (let i = 1; i < kept.length - 1; i += 1) {
      const area = cross(kept[i - 1], kept[i], kept[i + 1]);
      if (area < least) [least, at] = [area, i];
    }
    if (at < 0) return kept;
    kept.splice(at, 1);
  }
}

/** Borders are simplified once for both sides, so that they meet. */
const arcs = topology.arcs.map((steps) => {
  let x = 0;
  let y = 0;
  const points = steps.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return place([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
  });
  return dropCorners(points).map(round);
});

const ringOf = (ids) =>
  ids.flatMap((id, at) => (id < 0 ? arcs[~id].toReversed() : arcs[id]).slice(at === 0 ? 0 : 1));

/** What crosses the edge of the map is drawn at both edges. */
function cutAtEdge(ring) {
  const points = ring.slice(0, -1);
  const leaps = (i) => Math.abs(points[(i + 1) % points.length][0] - points[i][0]) > WIDTH / 2;
  const start = points.findIndex((_, i) => leaps(i));
  if (start < 0) return [ring];
  const pieces = [[]];
  for (let step = 1; step <= points.length; step += 1) {
    const i = (start + step) % points.length;
    pieces.at(-1).push(points[i]);
    if (leaps(i)) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 2).map((piece) => [...piece, piece[0]]);
}

const withoutRepeats = (ring) => ring.filter((point, i) => i === 0 || `${point}` !== `${ring[i - 1]}`);
const areaOf = (ring) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)) / 2;

function pathOf(ring) {
  const steps = ring.slice(1, -1).map(([x, y], i) => `${x - ring[i][0]} ${y - ring[i][1]}`);
  return `M${ring[0].join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

const outlines = new Map();
for (const { id, type, arcs: shape, properties } of topology.objects.countries.geometries) {
  const code = id ? iso.numericToAlpha2(id) : UNNUMBERED[properties.name];
  if (!code || code === "AQ" || code in DOTS) continue;
  const rings = (type === "Polygon" ? [shape] : shape)
    .flatMap((polygon) => polygon.map(ringOf))
    .flatMap(cutAtEdge)
    .map(withoutRepeats)
    .filter((ring) => ring.length > 3)
    .sort((a, b) => areaOf(b) - areaOf(a));
  const drawn = rings.filter((ring, at) => at === 0 || areaOf(ring) >= SMALLEST_ISLAND);
  outlines.set(code, (outlines.get(code) ?? "") + drawn.map(pathOf).join(""));
}
for (const [code, point] of Object.entries(DOTS)) {
  const [x, y] = round(place(point));
  outlines.set(code, `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`);
}
for (const [code, path] of outlines) if (path) console.log(`${code} ${path}`);
