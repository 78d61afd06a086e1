/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { DocumentHead, type PageMeta } from "@/components/site/document-head";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import type { SiteFrame } from "@/lib/site/frame";

interface Props {
  readonly meta: PageMeta;
  readonly frame: SiteFrame;
  readonly origin: string;
  /** Light or dark, where the reader has chosen. */
  readonly scheme: "light" | "dark" | null;
  readonly children: ComponentChildren;
}

/** A whole public page: what it says, and what stands around it on all of them. */
export function Document({ meta, frame, origin, scheme, children }: Props) {
  const { theme, fonts, accent } = frame.looks;
  return (
    <html
      lang={frame.words.language}
      dir={frame.words.dir}
      data-theme={theme}
      data-fonts={fonts}
      data-scheme={scheme ?? undefined}
      style={{ "--accent-light": accent.light, "--accent-dark": accent.dark }}
    >
      <DocumentHead meta={meta} frame={frame} origin={origin} />
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
