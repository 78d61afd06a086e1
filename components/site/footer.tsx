/** @jsxImportSource preact */
import { AppearanceForm } from "@/components/site/appearance-form";
import { FeedLinks } from "@/components/site/feed-links";
import { LanguageForm } from "@/components/site/language-form";
import type { SiteFrame } from "@/lib/site/frame";

interface Props {
  readonly frame: SiteFrame;
  /** Light or dark, where the reader has chosen. */
  readonly scheme: "light" | "dark" | null;
}

/** What the site is, and the ways to follow it. */
export function Footer({ frame, scheme }: Props) {
  const { words } = frame;
  const { language } = frame.site;
  return (
    <footer className="footer">
      <div className="wrap footer-grid">
        <div>
          {/* A signature: as a paragraph in large type it would be taken for a heading that is none. */}
          <div className="footer-name" lang={language}>
            {frame.site.name}
          </div>
          <p className="footer-text" lang={language}>
            <bdi>{frame.site.description}</bdi>
          </p>
          <AppearanceForm words={words} scheme={scheme} />
          <LanguageForm words={words} languages={frame.languages} />
        </div>
        <nav aria-label={words.landmarks.more}>
          <ul className="footer-links">
            <li>
              <a href="/">{words.frontPage}</a>
            </li>
            <li>
              <a href="/archive">{words.archive}</a>
            </li>
            <li>
              <a href="/topics">{words.finding.allTopics}</a>
            </li>
            <li>
              <a href="/search">{words.search}</a>
            </li>
            {frame.hasNewsletter && (
              <li>
                <a href="/newsletter">{words.newsletter.title}</a>
              </li>
            )}
            {frame.pages.map((page) => (
              <li key={page.path}>
                <a href={page.path} lang={words.names}>
                  {page.title}
                </a>
              </li>
            ))}
            <li>
              <a href="/developers" lang="en">
                API
              </a>
            </li>
          </ul>
          <FeedLinks path="" words={words} hasList />
        </nav>
      </div>
    </footer>
  );
}
