import type { Metadata, Viewport } from "next";
import type { CSSProperties, ReactNode } from "react";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { choiceOf } from "@/lib/cache/reader-choice";
import { preloadFirstFonts } from "./first-fonts";
import { siteFrame, siteRequest } from "./site-request";
import "./fonts.css";
import "./site.css";
import "./stories.css";
import "./article.css";
import "./lists.css";
import "./themes.css";
import "./print.css";

export const dynamic = "force-dynamic";

const PAPER = {
  broadsheet: ["#fdfdfc", "#131518"],
  magazine: ["#faf7f2", "#17140f"],
  bulletin: ["#ffffff", "#131518"],
} as const;

export async function generateViewport(): Promise<Viewport> {
  const { looks } = await siteFrame();
  const [light, dark] = PAPER[looks.theme];
  return {
    colorScheme: "light dark",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: light },
      { media: "(prefers-color-scheme: dark)", color: dark },
    ],
  };
}

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
  const { headers } = await siteRequest();
  const { scheme } = choiceOf(headers.get("cookie"));
  const { theme, fonts, accent } = frame.looks;
  preloadFirstFonts(frame.looks, frame.words);
  const colours = { "--accent-light": accent.light, "--accent-dark": accent.dark } as CSSProperties;
  return (
    <html
      lang={frame.words.language}
      dir={frame.words.dir}
      data-theme={theme}
      data-fonts={fonts}
      data-scheme={scheme ?? undefined}
      style={colours}
    >
      <body>
        <a className="skip-link" href="#main">
          {frame.words.skip}
        </a>
        <Masthead frame={frame} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} scheme={scheme} />
      </body>
    </html>
  );
}
