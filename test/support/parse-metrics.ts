/** One sample of the Prometheus text format. */
export interface MetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One family with all of its samples. */
export interface MetricFamily {
  readonly type: string;
  readonly help: string;
  readonly samples: MetricSample[];
}

const NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const HELP = new RegExp(`^# HELP (${NAME}) ((?:[^\\\\]|\\\\[\\\\n])+)$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`);
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.+)\\})? (\\S+)$`);
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\[\\n"])*)"(?:,|$)/;
const VALUE = /^(?:[+-]?Inf|NaN|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;
const UNITS = /_(?:seconds|bytes|total|info|up|ratio)(?:_total)?$/;

/**
 * Read the text format 0.0.4 as strictly as its description allows: each family once and in one piece, its HELP and TYPE
 * before its samples, no sample twice, counters named and counted as such, histograms whole and rising.
 *
 * @throws with the line that breaks a rule.
 */
export function parseMetrics(text: string): ReadonlyMap<string, MetricFamily> {
  const families = new Map<string, MetricFamily>();
  if (!text.endsWith("\n") || text.includes("\r"))
    throw new Error("Lines end with a line feed, the last one too.");
  const lines = text.slice(0, -1).split("\n");
  let at = 0;
  while (at < lines.length) {
    const [, name = "", help = ""] = HELP.exec(lines[at] ?? "") ?? [];
    const [, typed, type = ""] = TYPE.exec(lines[at + 1] ?? "") ?? [];
    if (!name || typed !== name)
      throw new Error(`No HELP and TYPE of one family: ${lines[at]} / ${lines[at + 1]}`);
    if (families.has(name)) throw new Error(`The family ${name} comes twice.`);
    const samples: MetricSample[] = [];
    for (at += 2; at < lines.length && !lines[at]?.startsWith("#"); at++)
      samples.push(readSample(lines[at] ?? ""));
    families.set(name, { type, help, samples });
    checkFamily(name, { type, help, samples });
  }
  return families;
}

function readSample(line: string): MetricSample {
  const [, name = "", inside = "", value = ""] = SAMPLE.exec(line) ?? [];
  if (!name || !VALUE.test(value)) throw new Error(`No sample: ${line}`);
  const labels: Record<string, string> = {};
  for (let rest = inside; rest; ) {
    const [whole, label = "", text = ""] = LABEL.exec(rest) ?? [];
    if (whole === undefined || label.startsWith("__") || label in labels)
      throw new Error(`No label: ${rest} in ${line}`);
    labels[label] = text.replace(/\\([\\n"])/g, (_, sign) => (sign === "n" ? "\n" : sign));
    rest = rest.slice(whole.length);
  }
  return { name, labels, value: Number(value.replace(/^([+-]?)Inf$/i, "$1Infinity")) };
}

function checkFamily(name: string, { type, samples }: MetricFamily): void {
  const keys = samples.map(
    (sample) => `${sample.name} ${JSON.stringify(Object.entries(sample.labels).sort())}`,
  );
  if (samples.length === 0 || new Set(keys).size !== keys.length)
    throw new Error(`${name} has no samples, or one twice.`);
  if (type === "histogram") checkHistogram(name, samples);
  for (const sample of type === "histogram" ? [] : samples) {
    if (sample.name !== name) throw new Error(`${sample.name} stands among ${name}.`);
    if (type === "counter" && !(sample.value >= 0))
      throw new Error(`The counter ${name} is ${sample.value}.`);
  }
  if ((type === "counter") !== name.endsWith("_total")) throw new Error(`${name} is a ${type}.`);
  if (/seconds|bytes/.test(name) && !UNITS.test(name)) throw new Error(`The unit of ${name} is not its end.`);
}

function checkHistogram(name: string, samples: readonly MetricSample[]): void {
  const seriesOf = ({ labels }: MetricSample) => JSON.stringify(Object.entries({ ...labels, le: "" }).sort());
  for (const series of new Set(samples.map(seriesOf))) {
    const own = samples.filter((sample) => seriesOf(sample) === series);
    const partOf = (ending: string) => own.filter((sample) => sample.name === name + ending);
    const buckets = partOf("_bucket");
    const bounds = buckets.map(({ labels }) => Number(labels.le?.replace("+Inf", "Infinity")));
    const isRising = (numbers: readonly number[]) =>
      numbers.every((n, at) => at === 0 || n >= (numbers[at - 1] ?? n));
    const [sum, count] = [partOf("_sum"), partOf("_count")];
    const isWhole = sum.length === 1 && count.length === 1 && own.length === buckets.length + 2;
    if (!isWhole || bounds.at(-1) !== Number.POSITIVE_INFINITY || bounds.some(Number.isNaN))
      throw new Error(`${name} lacks a part of ${series}.`);
    if (
      !isRising(bounds) ||
      !isRising(buckets.map(({ value }) => value)) ||
      buckets.at(-1)?.value !== count[0]?.value
    )
      throw new Error(`The buckets of ${name} do not add up.`);
  }
}
