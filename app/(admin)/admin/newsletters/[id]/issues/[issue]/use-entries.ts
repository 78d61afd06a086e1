import { useEffect, useRef, useState } from "react";

/** An article as the form shows it. */
export interface EntryChoice {
  readonly articleId: number;
  readonly headline: string;
  readonly sourceName: string | null;
  readonly day: string;
}

/** The id of the button that moves an article one way. */
export const moveId = (articleId: number, step: -1 | 1): string => `${step < 0 ? "up" : "down"}-${articleId}`;

/** The articles of an issue in their order, what else could be added, and what was last done, in words. */
export function useEntries(chosen: readonly EntryChoice[], offered: readonly EntryChoice[]) {
  const [entries, setEntries] = useState(chosen);
  const [said, setSaid] = useState("");
  const focus = useRef<string | null>(null);
  // A row that is moved in the document loses the focus of its button.
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const all = [...chosen, ...offered];
  const rest = all.filter(({ articleId }) => !entries.some((entry) => entry.articleId === articleId));

  function move(articleId: number, step: -1 | 1): void {
    const from = entries.findIndex((entry) => entry.articleId === articleId);
    const to = from + step;
    const entry = entries[from];
    if (!entry || to < 0 || to >= entries.length) return;
    const others = entries.filter((other) => other !== entry);
    setEntries([...others.slice(0, to), entry, ...others.slice(to)]);
    setSaid(`“${entry.headline}” is now ${to + 1} of ${entries.length}.`);
    const isAtEnd = to === 0 || to === entries.length - 1;
    focus.current = moveId(articleId, isAtEnd ? (to === 0 ? 1 : -1) : step);
  }

  function drop(articleId: number): void {
    setEntries(entries.filter((entry) => entry.articleId !== articleId));
    setSaid("Left out.");
  }

  function add(articleId: number): void {
    const entry = rest.find((one) => one.articleId === articleId);
    if (!entry) return;
    setEntries([...entries, entry]);
    setSaid(`“${entry.headline}” added at the end.`);
  }

  return { entries, rest, said, move, drop, add };
}
