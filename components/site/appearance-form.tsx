/** @jsxImportSource preact */
import { PreferenceForm } from "@/components/site/preference-form";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly words: SiteWords;
  /** What the reader has chosen; null where the device decides. */
  readonly scheme: "light" | "dark" | null;
}

const CHOICES = ["system", "light", "dark"] as const;

/** Light, dark, or as the device says. */
export function AppearanceForm({ words, scheme }: Props) {
  const { title, ...labels } = words.appearance;
  const choices = CHOICES.map((value) => ({
    value,
    label: labels[value],
    isChosen: value === (scheme ?? "system"),
  }));
  return <PreferenceForm title={title} name="scheme" choices={choices} />;
}
