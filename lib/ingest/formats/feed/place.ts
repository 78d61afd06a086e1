import { attributeOf, childOf, childText, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** Where an item happened, as `latitude, longitude`: a point of GeoRSS, GML or the W3C's vocabulary. */
export function placeOf(item: XmlNode): string | null {
  const where = childOf(item, "georss:where");
  const point = childOf(where ?? item, "gml:point", "geo:point") ?? item;
  // Other systems of reference count in metres, or from another meridian.
  if (attributeOf(point, "srsname")?.match(/^(?!.*(?:4326|4979|CRS84))/)) return null;
  const pair = textOf(childOf(item, "georss:point") ?? childOf(point, "gml:pos", "gml:coordinates"));
  if (pair !== null) return readPair(pair);
  const [latitude, longitude] = [childText(point, "geo:lat"), childText(point, "geo:long")];
  return latitude !== null && longitude !== null ? readPair(`${latitude} ${longitude}`) : null;
}

function readPair(text: string): string | null {
  const match = /^(-?\d{1,3}(?:\.\d{1,12})?)[\s,]{1,20}(-?\d{1,3}(?:\.\d{1,12})?)(?:\s|$)/.exec(
    text.slice(0, 100),
  );
  if (!match || Math.abs(Number(match[1])) > 90 || Math.abs(Number(match[2])) > 180) return null;
  return `${match[1]}, ${match[2]}`;
}
