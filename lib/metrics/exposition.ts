/** The media type of the Prometheus text format. */
export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

type Labels = Readonly<Record<string, string>>;

interface Sample {
  readonly value: number;
  readonly labels?: Labels;
}

/** Figures of one name: as many as its labels take values. */
export interface Figures {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge";
  readonly samples: readonly Sample[];
}

/** How many observations are at or below each bound. */
export interface Histogram {
  readonly name: string;
  readonly help: string;
  readonly type: "histogram";
  /** Upper bounds, rising, without the infinite one. */
  readonly bounds: readonly number[];
  readonly series: readonly {
    readonly labels: Labels;
    /** For each bound, and for what is above all, how many are in that bucket alone. */
    readonly counts: readonly number[];
    readonly sum: number;
  }[];
}

export type Family = Figures | Histogram;

/** Write families in the Prometheus text format 0.0.4. */
export function formatMetrics(families: readonly Family[]): string {
  return families
    .map((family) => {
      const { name, help, type } = family;
      const lines = type === "histogram" ? histogramLines(family) : figureLines(family);
      return `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n${lines.join("")}`;
    })
    .join("");
}

const figureLines = ({ name, samples }: Figures) =>
  samples.map(({ value, labels = {} }) => line(name, labels, value));

function histogramLines({ name, bounds, series }: Histogram): string[] {
  return series.flatMap(({ labels, counts, sum }) => {
    let below = 0;
    const buckets = [...bounds.map(written), "+Inf"].map((le, at) => {
      below += counts[at] ?? 0;
      return line(`${name}_bucket`, { ...labels, le }, below);
    });
    return [...buckets, line(`${name}_sum`, labels, sum), line(`${name}_count`, labels, below)];
  });
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${written(value)}\n`;
}

function written(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  return Number.isFinite(value) ? String(value) : value > 0 ? "+Inf" : "-Inf";
}

const escapeHelp = (text: string) => text.replace(/\\/g, "\\\\").replace(/\n/g, "\\n");
const escapeLabel = (text: string) => escapeHelp(text).replace(/"/g, '\\"');
