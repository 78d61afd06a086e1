import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { siteFrame, siteRequest } from "./site-request";
import "./fonts.css";
import "./site.css";
import "./stories.css";
import "./article.css";
import "./lists.css";
import "./print.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfc" },
    { media: "(prefers-color-scheme: dark)", color: "#131518" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { origin } = await siteRequest();
  const { site } = await siteFrame();
  return {
    metadataBase: new URL(origin),
    title: { default: `${site.name}: ${site.tagline}`, template: `%s · ${site.name}` },
    description: site.description,
    openGraph: { siteName: site.name, type: "website", locale: site.language },
    icons: { icon: "/icon.svg" },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const frame = await siteFrame();
  return (
    <html lang={frame.words.language} dir={frame.words.dir}>
      <body>
        <a className="skip-link" href="#main">
          {frame.words.skip}
        </a>
        <Masthead frame={frame} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
