import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/admin/desk-frame";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { waitingDuplicates } from "@/lib/desk/list-duplicates";
import { signOutAction } from "./account/actions";
import "../desk.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Desk", template: "%s · Copydesk" },
  robots: { index: false, follow: false },
};

/** The desk's own document; signed in people alone get to see it. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireActorPage();
  const duplicates = await waitingDuplicates(database(), actor);
  return (
    <html lang="en-GB">
      <body>
        <DeskFrame
          actor={actor}
          duplicates={duplicates}
          signOut={
            <form action={signOutAction}>
              <button className="desk-link" type="submit">
                Sign out
              </button>
            </form>
          }
        >
          {children}
        </DeskFrame>
      </body>
    </html>
  );
}
