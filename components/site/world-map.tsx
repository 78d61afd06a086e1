/** @jsxImportSource preact */
import type { CountriesPage } from "@/lib/site/countries-page";
import { WORLD, WORLD_OUTLINES } from "@/lib/site/maps/world-outlines";
import { saidName } from "@/lib/site/said-name";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props extends CountriesPage {
  readonly words: SiteWords;
}

/** The world, each country with stories a link for the mouse; keyboards and screen readers have the list with the same links. */
export function WorldMap({ countries, others, words }: Props) {
  return (
    <figure className="world-map">
      <svg viewBox={`0 0 ${WORLD.width} ${WORLD.height}`} aria-hidden="true">
        <path d={others.join("")} />
        {countries.map(({ code, name, type, path, count, shade }) =>
          code === null ? null : (
            <a key={path} href={path} className={`map-${shade}`} tabIndex={-1}>
              <title>{`${saidName({ name, type }, words).name}: ${words.stories(count)}\n`}</title>
              <path d={WORLD_OUTLINES.get(code)} />
            </a>
          ),
        )}
      </svg>
      <figcaption>{words.finding.mapHelp}</figcaption>
    </figure>
  );
}
