/** @jsxImportSource preact */

/** What stands before or after a page in time. */
export interface Neighbour {
  readonly path: string;
  readonly title: string;
  /** Where the title is in another language than the page. */
  readonly language?: string;
  readonly dir?: "ltr" | "rtl";
}

interface Props {
  /** What the landmark is called. */
  readonly name: string;
  readonly older: Neighbour | null;
  readonly newer: Neighbour | null;
  /** What stands over the older and the newer one. */
  readonly labels: readonly [string, string];
}

/** The way to what stands before and after a page. */
export function Neighbours({ name, older, newer, labels }: Props) {
  if (!older && !newer) return null;
  const steps = [
    { to: older, label: labels[0], rel: "prev" },
    { to: newer, label: labels[1], rel: "next" },
  ];
  return (
    <nav className="neighbours" aria-label={name}>
      {steps.map(
        ({ to, label, rel }) =>
          to && (
            <a key={rel} className={`neighbour neighbour-${rel}`} rel={rel} href={to.path}>
              <span className="neighbour-label">{label}</span>{" "}
              <span className="neighbour-headline" lang={to.language} dir={to.dir}>
                {to.title}
              </span>{" "}
            </a>
          ),
      )}
    </nav>
  );
}
