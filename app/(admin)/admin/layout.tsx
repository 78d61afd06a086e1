import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/admin/desk-frame";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { countDuplicates, MOST_COUNTED } from "@/lib/desk/list-duplicates";
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
  const duplicates = waitingWords(await countDuplicates(database(), actor));
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

/** Related items are for looking at, not for deciding: they don't count as waiting. */
function waitingWords({ same, update, event }: Awaited<ReturnType<typeof countDuplicates>>): string {
  const total = same + update + event;
  return total >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString("en-GB")}+` : total > 0 ? `${total}` : "";
}
