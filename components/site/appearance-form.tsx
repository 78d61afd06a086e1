import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly words: SiteWords;
  /** What the reader has chosen; null where the device decides. */
  readonly scheme: "light" | "dark" | null;
}

const CHOICES = ["system", "light", "dark"] as const;

/** Light, dark, or as the device says: a plain form that leads back to the page. */
export function AppearanceForm({ words, scheme }: Props) {
  const { title, ...labels } = words.appearance;
  return (
    <form className="appearance" method="post" action="/preferences" aria-label={title}>
      <span>{title}</span>{" "}
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="scheme"
          value={choice}
          aria-pressed={choice === (scheme ?? "system")}
        >
          {labels[choice]}
        </button>
      ))}
    </form>
  );
}
