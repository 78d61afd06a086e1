/** @jsxImportSource preact */
import { SearchForm } from "@/components/site/search-form";
import { TopicLinks } from "@/components/site/topic-links";
import { heightAt, picturePath, pictureWidths } from "@/lib/domain/picture";
import type { SiteFrame } from "@/lib/site/frame";
import { formatDay } from "@/lib/site/news-date";

/** The site's name, the way to search and archive, and its busiest topics. */
export function Masthead({ frame }: { readonly frame: SiteFrame }) {
  const { words } = frame;
  return (
    <header className="masthead">
      <div className="wrap masthead-top">
        <time dateTime={frame.today}>{formatDay(frame.today, words.language, "weekday")}</time>{" "}
        <a className="masthead-link" href="/archive">
          {words.archive}
        </a>
        <SearchForm words={words} isSmall />
        <a className="masthead-link masthead-search-link" href="/search">
          {words.search}
        </a>
      </div>
      <div className="wrap masthead-name">
        <a href="/" rel="home" lang={frame.site.language}>
          <Logo frame={frame} />
        </a>
        <p lang={frame.site.language}>
          <bdi>{frame.site.tagline}</bdi>
        </p>
      </div>
      {frame.sections.length > 0 && (
        <nav className="wrap masthead-nav" aria-label={words.landmarks.topics}>
          <TopicLinks topics={frame.sections} words={words} />
        </nav>
      )}
    </header>
  );
}

/** The picture that stands for the site's name, or the name. */
function Logo({ frame }: { readonly frame: SiteFrame }) {
  const { logo } = frame.looks;
  if (!logo) return frame.site.name;
  const width = pictureWidths(logo.width).find((offered) => offered >= 640) ?? logo.width;
  return (
    <img
      className="logo"
      src={picturePath(logo, width, "webp")}
      width={width}
      height={heightAt(logo, width)}
      alt={frame.site.name}
    />
  );
}
