/** @jsxImportSource preact */
import { formatDay } from "@/lib/site/news-date";
import type { Coverage } from "@/lib/site/topic-context";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly coverage: Coverage;
  readonly words: SiteWords;
}

const STEP = 10;
const HEIGHT = 60;

/** How many stories there were over time: bars, and the same as a table. */
export function CoverageChart({ coverage: { unit, counts }, words }: Props) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const bars = counts.map(({ count }, at) => {
    // A month with one story is seen beside one with a thousand.
    const height = count === 0 ? 0 : Math.max(2, Math.round((HEIGHT * count) / most));
    return height === 0 ? "" : `M${at * STEP} ${HEIGHT}v-${height}h${STEP - 2}v${height}z`;
  });
  const nameOf = (key: string) => (unit === "year" ? key : formatDay(`${key}-01`, words.language, "month"));
  const [first, last] = [counts[0]?.key ?? "", counts.at(-1)?.key ?? ""];
  return (
    <figure className="coverage">
      <figcaption>{words.finding.coverage}</figcaption>
      <svg
        viewBox={`0 0 ${counts.length * STEP - 2} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.finding.coverage}: ${nameOf(first)} – ${nameOf(last)}`}
      >
        <path d={bars.join("")} />
      </svg>
      <p className="coverage-ends" aria-hidden="true">
        <span>{nameOf(first)}</span> <span>{nameOf(last)}</span>
      </p>
      <details>
        <summary>{words.finding.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.finding.period}</th>
              <th scope="col">{words.finding.storiesHead}</th>
            </tr>
          </thead>
          <tbody>
            {counts
              .filter(({ count }) => count > 0)
              .map(({ key, count }) => (
                <tr key={key}>
                  <th scope="row">{nameOf(key)}</th>
                  <td>{words.number(count)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
