import { FeedLinks } from "@/components/site/feed-links";
import type { SiteFrame } from "@/lib/site/frame";

/** What the site is, and the ways to follow it. */
export function Footer({ frame }: { readonly frame: SiteFrame }) {
  return (
    <footer className="footer">
      <div className="wrap footer-grid">
        <div>
          <p className="footer-name">{frame.site.name}</p>
          <p className="footer-text">{frame.site.description}</p>
        </div>
        <nav aria-label="More">
          <ul className="footer-links">
            <li>
              <a href="/">Front page</a>
            </li>
            <li>
              <a href="/archive">Archive</a>
            </li>
            <li>
              <a href="/search">Search</a>
            </li>
          </ul>
          <FeedLinks path="" />
        </nav>
      </div>
    </footer>
  );
}
