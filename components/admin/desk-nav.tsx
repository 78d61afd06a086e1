"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useWaiting } from "./use-waiting";

export interface Place {
  readonly href: string;
  readonly label: string;
  /** Another kind of work begins with it. */
  readonly isApart?: boolean;
}

interface Props {
  readonly places: readonly Place[];
  /** Where pairs wait, and how many when the desk was opened. */
  readonly duplicates: { readonly at: string; readonly waiting: string };
}

/** The places of the desk, with the present one marked. */
export function DeskNav({ places, duplicates }: Props) {
  const path = usePathname();
  const waiting = useWaiting(duplicates.waiting, path);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => showHere(frame.current, path), [path]);
  return (
    <nav className="desk-nav-frame" aria-label="Desk" ref={frame}>
      <ul className="desk-nav">
        {places.map(({ href, label, isApart }) => (
          <li key={href} data-apart={isApart}>
            <Link className="desk-link" href={href} aria-current={isHere(path, href) ? "page" : undefined}>
              {label}
              {href === duplicates.at && waiting && <span className="desk-waiting">{waiting}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the places are a row that scrolls: the present one is brought to its middle. */
function showHere(frame: HTMLElement | null, path: string): void {
  const place = [...(frame?.querySelectorAll("a") ?? [])].find((link) =>
    isHere(path, link.getAttribute("href") ?? ""),
  );
  if (!frame || !place) return;
  const { left, width } = place.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  frame.scrollBy({ left: left + width / 2 - (box.left + box.width / 2), behavior: "instant" });
}

const isHere = (path: string, href: string) =>
  path === href || (href !== "/admin" && path.startsWith(`${href}/`));
