import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./auth.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Sign in", template: "%s · Copydesk" },
  robots: { index: false, follow: false },
  // The links that let people in carry their token in the path: no other site may see it.
  referrer: "same-origin",
};

/** The document of the screens that let people in. */
export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>
        <main className="door">
          <p className="door-brand">
            Copydesk<span>.</span>
          </p>
          <div className="door-card">{children}</div>
          <p className="door-foot">
            <a href="/">Go to the public site</a>
          </p>
        </main>
      </body>
    </html>
  );
}
