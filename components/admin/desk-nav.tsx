"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export interface Place {
  readonly href: string;
  readonly label: string;
  /** How much waits there, where that is known: "12", "999+". */
  readonly waiting?: string;
}

/** The places of the desk, with the present one marked. */
export function DeskNav({ places }: { readonly places: readonly Place[] }) {
  const path = usePathname();
  return (
    <nav className="desk-nav-frame" aria-label="Desk">
      <ul className="desk-nav">
        {places.map(({ href, label, waiting }) => (
          <li key={href}>
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

const isHere = (path: string, href: string) =>
  path === href || (href !== "/admin" && path.startsWith(`${href}/`));
