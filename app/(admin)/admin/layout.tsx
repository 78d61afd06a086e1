import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/admin/desk-frame";
import type { Actor } from "@/lib/domain/actor";
import "../desk.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Desk", template: "%s · Copydesk" },
  robots: { index: false, follow: false },
};

/** Stands in until sign-in lands; it may do as little as anybody can. */
const actor: Actor = { id: 0, name: "Nobody", role: "contributor" };

/** The desk's own document. */
export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>
        <DeskFrame
          actor={actor}
          signOut={
            <a className="desk-link" href="/api/auth/signout">
              Sign out
            </a>
          }
        >
          {children}
        </DeskFrame>
      </body>
    </html>
  );
}
