/** @jsxImportSource preact */
import { Byline } from "@/components/site/byline";
import { Dotted } from "@/components/site/dotted";
import { siteTime, zoneOf } from "@/lib/domain/site-time";
import type { ArticlePage, Origin } from "@/lib/site/article-page";
import { formatDay } from "@/lib/site/news-date";
import { languageName } from "@/lib/site/text-direction";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly words: SiteWords;
  /** That of the site, by whose clocks changes are told. */
  readonly timeZone: string;
}

/** Who, where, when, from where and how long: beside the text where there is room. */
export function ArticleFacts({ article, words, timeZone }: Props) {
  const { byline, authors, dateline, date, minutes, origin, language } = article;
  const written = language === words.language ? null : languageName(language, words.language);
  return (
    <div className="facts" lang={words.language} dir={words.dir}>
      {byline && (
        <p className="facts-byline">
          {words.by} <Byline byline={byline} authors={authors} language={language} />
        </p>
      )}
      <p>
        <Dotted>
          {dateline && (
            <span className="facts-dateline" lang={language}>
              <bdi>{dateline}</bdi>
            </span>
          )}
          <time className="dt-published" dateTime={date.iso}>
            {formatDay(date.day, words.language)}
          </time>
          {date.time && <Clock time={date.time} zone={zoneOf(date.iso)} />}
        </Dotted>
      </p>
      <Change article={article} words={words} timeZone={timeZone} />
      {(minutes !== null || written) && (
        <p>
          <Dotted>
            {minutes !== null && words.minutesToRead(minutes)}
            {written && words.writtenIn(written)}
          </Dotted>
        </p>
      )}
      <Translations article={article} words={words} />
      {origin && <Provenance origin={origin} day={date.day} words={words} />}
    </div>
  );
}

/** A time of day, and by which clocks, where that is known. */
function Clock({ time, zone }: { readonly time: string; readonly zone: string | null }) {
  return (
    <span className="facts-time" dir="ltr">
      {zone ? `${time} ${zone}` : time}
    </span>
  );
}

/** That the text is not what it was; a correction leads to what was wrong. */
function Change({ article, words, timeZone }: Props) {
  const { change, revisedAt, corrections } = article;
  const at = revisedAt ?? corrections[0]?.at;
  if (!change || !at) return null;
  const label = words.change[change];
  const { day, time, zone, iso } = siteTime(at, timeZone);
  return (
    <p className="facts-change">
      {change === "corrected" && corrections.length > 0 ? <a href="#corrections">{label}</a> : label}{" "}
      <time className="dt-updated" dateTime={iso}>
        {formatDay(day, words.language)}
        {words.comma}
        <Clock time={time} zone={zone} />
      </time>
    </p>
  );
}

function Translations({ article: { translations }, words }: Omit<Props, "timeZone">) {
  if (translations.length === 0) return null;
  return (
    <p className="facts-languages">
      {words.readThisIn}{" "}
      {translations.map(({ id, path, language, dir, name }, index) => (
        <span key={id}>
          {index > 0 && words.comma}
          <a href={path} rel="alternate" hrefLang={language} lang={language} dir={dir}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}

interface ProvenanceProps {
  readonly origin: Origin;
  readonly day: string;
  readonly words: SiteWords;
}

function Provenance({ origin, day, words }: ProvenanceProps) {
  const { name, url, licence, attribution } = origin;
  return (
    <div className="facts-origin">
      <p>
        {words.firstPublishedBy}{" "}
        <cite>
          <bdi>{name}</bdi>
        </cite>
        {words.comma}
        <time dateTime={day}>{formatDay(day, words.language)}</time>.{" "}
        {url && (
          <a href={url} rel="external">
            {words.original}
          </a>
        )}
      </p>
      {licence && (
        <p>
          {words.licence}{" "}
          {licence.url ? (
            <a href={licence.url} rel="license external">
              {licence.name}
            </a>
          ) : (
            licence.name
          )}
        </p>
      )}
      {attribution && <p dir="auto">{attribution}</p>}
    </div>
  );
}
