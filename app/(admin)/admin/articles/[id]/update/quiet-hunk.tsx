import type { ShownHunk } from "@/lib/desk/updates/read-proposal";

interface Props {
  readonly hunk: ShownHunk;
  readonly language: string;
}

const WORDS: Record<ShownHunk["kind"], string> = {
  same: "Unchanged",
  ours: "Changed by us alone: stays",
  alike: "Changed alike: nothing to do",
  theirs: "",
  conflict: "",
};

const START_LENGTH = 120;

/** A piece of the text about which nothing is to be decided, folded away. */
export function QuietHunk({ hunk: { kind, ours }, language }: Props) {
  const text = ours.join("\n\n");
  const start = text.length > START_LENGTH ? `${text.slice(0, START_LENGTH)} …` : text;
  return (
    <details className="quiet-hunk">
      <summary>
        <span className="small muted">{WORDS[kind]}</span>{" "}
        <span className="quiet-start" dir="auto" lang={language}>
          {start || "Removed"}
        </span>
      </summary>
      <p className="pick-text" dir="auto" lang={language}>
        {text}
      </p>
    </details>
  );
}
