"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

export interface Place {
  readonly href: string;
  readonly label: string;
  /** How much waits there, where that is known: "12", "999+". */
  readonly waiting?: string;
  /** Another kind of work begins with it. */
  readonly isApart?: boolean;
}

/** The places of the desk, with the present one marked. */
export function DeskNav({ places }: { readonly places: readonly Place[] }) {
  const path = usePathname();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => showHere(frame.current, path), [path]);
  return (
    <nav className="desk-nav-frame" aria-label="Desk" ref={frame}>
      <ul className="desk-nav">
        {places.map(({ href, label, waiting, isApart }) => (
          <li key={href} data-apart={isApart}>
            <Link className="desk-link" href={href} aria-current={isHere(path, href) ? "page" : undefined}>
              {label}
              {waiting && <span className="desk-waiting">{waiting}</span>}
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
