"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** The position of the item that the page was opened for, if it was. */
  readonly chosen: number | null;
  readonly children: ReactNode;
}

/**
 * Ties a list of items to the text they came from: whichever is chosen, both are marked and brought into view.
 *
 * The links alone work without scripts; this adds a click anywhere on a span and the mark on all its parts.
 */
export function SourceLinker({ chosen, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onHash = () => choose(element, window.location.hash);
    const onClick = (event: MouseEvent) => follow(event);
    if (chosen !== null) choose(element, `#item-${chosen}`);
    onHash();
    window.addEventListener("hashchange", onHash);
    element.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("hashchange", onHash);
      element.removeEventListener("click", onClick);
    };
  }, [chosen]);
  return (
    <div ref={frame} className="batch-panes">
      {children}
    </div>
  );
}

function choose(frame: HTMLElement, hash: string): void {
  const [, side, position] = /^#(item|source)-(\d+)$/.exec(hash) ?? [];
  if (position === undefined) return;
  for (const old of frame.querySelectorAll("[data-chosen]")) old.removeAttribute("data-chosen");
  for (const part of frame.querySelectorAll(`[data-item="${position}"]`))
    part.setAttribute("data-chosen", "true");
  // The browser has scrolled to the target of the link; its partner in the other pane follows.
  for (const id of [`${side === "item" ? "source" : "item"}-${position}`, `${side}-${position}`])
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}

/** A click on a span that is not on a link, and not the end of a selection, goes to its item. */
function follow(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const span = target?.closest("mark[data-item]");
  if (!span || target?.closest("a") || window.getSelection()?.toString()) return;
  window.location.hash = `item-${span.getAttribute("data-item")}`;
}
