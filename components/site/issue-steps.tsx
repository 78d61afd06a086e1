/** @jsxImportSource preact */
import type { IssueView } from "@/lib/newsletter/read-archive";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly issue: Pick<IssueView, "older" | "newer" | "newsletter">;
  readonly words: SiteWords;
}

/** The way to the issues before and after one. */
export function IssueSteps({ issue: { older, newer, newsletter }, words }: Props) {
  if (!older && !newer) return null;
  const { language, dir } = newsletter;
  const steps = [
    { to: older, label: words.earlier, rel: "prev" },
    { to: newer, label: words.later, rel: "next" },
  ];
  return (
    <nav className="neighbours" aria-label={words.newsletter.issues}>
      {steps.map(
        ({ to, label, rel }) =>
          to && (
            <a key={rel} className={`neighbour neighbour-${rel}`} rel={rel} href={to.path}>
              <span className="neighbour-label">{label}</span>{" "}
              <span className="neighbour-headline" lang={language} dir={dir}>
                {to.title}
              </span>{" "}
            </a>
          ),
      )}
    </nav>
  );
}
