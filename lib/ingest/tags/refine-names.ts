import { foldKey } from "@/lib/ingest/tags/fold-unit";
import type { Sighting } from "@/lib/ingest/tags/sighting";
import { COUNTRIES } from "@/lib/ingest/tags/tables/countries";

const NATIONAL = new Set(
  COUNTRIES.flatMap(({ name, names, demonyms }) => [name, ...names, ...demonyms]).map((word) =>
    foldKey(word),
  ),
);

/** The one country that the item is about: in the title or lead, and no other there. */
function soleCountry(sightings: readonly Sighting[]): string | null {
  const countries = sightings.filter(({ type }) => type === "country");
  const upFront = countries.filter(({ where }) => where === "title" || where === "lead");
  const names = new Set((upFront.length > 0 ? upFront : countries).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** Every country has a ministry of finance: file it with the country, where the item leaves no doubt which. */
function nameMinistry(name: string, country: string | null): string {
  if (country === null || !/^Ministry (?:of|for)/.test(name)) return name;
  if (
    name
      .split(/[\s(),’']+/)
      .some((word) => NATIONAL.has(foldKey(word)) || NATIONAL.has(foldKey(word.replace(/s$/, ""))))
  )
    return name;
  const bracket = name.lastIndexOf(" (");
  return bracket < 0
    ? `${name} of ${country}`
    : `${name.slice(0, bracket)} of ${country}${name.slice(bracket)}`;
}

/** File names so that they are unmistakable: ministries with their country, a yearly day with its year. */
export function refineNames(sightings: readonly Sighting[]): Sighting[] {
  const country = soleCountry(sightings);
  const dated = new Set(
    sightings.filter(({ type, name }) => type === "event" && / \d{4}$/.test(name)).map(({ name }) => name),
  );
  return sightings.map((sighting) => {
    if (sighting.type === "organisation") return { ...sighting, name: nameMinistry(sighting.name, country) };
    const withYear =
      sighting.type === "event" ? [...dated].find((name) => name.slice(0, -5) === sighting.name) : undefined;
    return withYear ? { ...sighting, name: withYear } : sighting;
  });
}
