import Link from "next/link";
import type { ReactNode } from "react";
import { DeskNav } from "@/components/admin/desk-nav";
import { FreshOnReturn } from "@/components/admin/fresh-on-return";
import { SignedOut } from "@/components/admin/signed-out";
import { type Actor, can } from "@/lib/domain/actor";

const DUPLICATES = "/admin/duplicates";
const PLACES = [
  { href: "/admin", label: "Today" },
  { href: "/admin/batches", label: "Batches" },
  { href: "/admin/feeds", label: "Feeds" },
  { href: "/admin/sources", label: "Sources" },
  { href: "/admin/lab", label: "Import lab" },
  { href: "/admin/review", label: "Review", isApart: true },
  { href: DUPLICATES, label: "Duplicates" },
  { href: "/admin/articles", label: "Articles" },
  { href: "/admin/terms", label: "Tags" },
  { href: "/admin/media", label: "Pictures" },
];
const PEOPLE = { href: "/admin/people", label: "People" };
const FRONT = { href: "/admin/front", label: "Front page" };
const PAGES = { href: "/admin/pages", label: "Pages" };
const REDIRECTS = { href: "/admin/redirects", label: "Redirects" };
const NEWSLETTERS = { href: "/admin/newsletters", label: "Newsletters" };
const ACTIVITY = { href: "/admin/activity", label: "Activity", isApart: true };
const SETTINGS = { href: "/admin/settings", label: "Settings" };
const KEYS = { href: "/admin/keys", label: "Keys" };
const ACCOUNT = { href: "/admin/account", label: "Account" };

interface Props {
  readonly actor: Actor;
  /** How many pairs wait in the duplicates inbox, in words; empty for none. */
  readonly duplicates: string;
  /** The form that signs out. */
  readonly signOut: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every desk screen: where one can go, who one is, and the work. */
export function DeskFrame({ actor, duplicates, signOut, children }: Props) {
  const places = [
    ...PLACES,
    FRONT,
    PAGES,
    ...(can(actor, "page.manage") ? [REDIRECTS] : []),
    ...(can(actor, "newsletter.draft") ? [NEWSLETTERS] : []),
    ...(can(actor, "activity.read") ? [ACTIVITY] : []),
    ...(can(actor, "people.manage") ? [PEOPLE] : []),
    ...(can(actor, "settings.edit") ? [SETTINGS, KEYS] : []),
    ACCOUNT,
  ];
  return (
    <div className="desk">
      <a className="skip-link" href="#work">
        Skip to the work
      </a>
      <header className="desk-side">
        <Link className="desk-brand" href="/admin">
          Copydesk<span>.</span>
        </Link>
        <DeskNav places={places} duplicates={{ at: DUPLICATES, waiting: duplicates }} />
        <div className="desk-foot">
          <p className="desk-person">
            <strong>{actor.name}</strong>
            <span className="muted">{actor.role}</span>
          </p>
          <a className="desk-link" href="/">
            View site
          </a>
          {signOut}
        </div>
      </header>
      <main className="desk-main" id="work" tabIndex={-1}>
        <SignedOut />
        <FreshOnReturn />
        {children}
      </main>
    </div>
  );
}
