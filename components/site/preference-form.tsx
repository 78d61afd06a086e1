/** @jsxImportSource preact */
/** One of the values that a reader may choose. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  /** Of the label, where it is not the page's. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

interface Props {
  readonly title: string;
  /** The field of `/preferences`. */
  readonly name: "scheme" | "language";
  readonly choices: readonly Choice[];
}

/** What a reader may choose for all pages: a plain form that leads back to this one. */
export function PreferenceForm({ title, name, choices }: Props) {
  return (
    <form className="appearance" method="post" action="/preferences" aria-label={title}>
      <span>{title}</span>{" "}
      {choices.map(({ value, label, isChosen, lang, dir }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          lang={lang}
          dir={dir}
          aria-pressed={isChosen}
        >
          {label}
        </button>
      ))}
    </form>
  );
}
