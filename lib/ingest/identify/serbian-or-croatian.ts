/** Beginnings of words that Serbian in Latin letters writes otherwise than Croatian: the vowel, months, loans. */
const SERBIAN =
  /(?<!\p{L})(?:posle|poslednj|sledeć|vreme|mest[oaui]|dec[aeiu](?!\p{L})|rek[aeu](?!\p{L})|dve(?!\p{L})|pre(?!\p{L})|uvek|gde|ovde|šta(?!\p{L})|ko(?!\p{L})|opštin|takođe|nedelj|ponedelj|predsedni|saopšt|obezbe|izvešta|savet|čovek|primer|cen[aeu](?!\p{L})|ceo|cel[aoi](?!\p{L})|sneg|evr[ao](?!\p{L})|januar|februar|avgust|septemb|oktob|novemb|decemb)/giu;
const CROATIAN =
  /(?<!\p{L})(?:poslije|posljednj|sljedeć|vrijeme|mjest[oaui]|djec[aeiu](?!\p{L})|rijek[aeu](?!\p{L})|dvije(?!\p{L})|prije(?!\p{L})|uvijek|gdje|ovdje|što(?!\p{L})|tko(?!\p{L})|općin|također|nedjelj|ponedjelj|predsjedni|priopć|osigura|izvješ|vijeće|čovjek|primjer|cijen[aeu](?!\p{L})|cijel[aoi](?!\p{L})|snijeg|eur[ao](?!\p{L})|tjed[an]|tisuć|siječ|veljač|ožuj|travnj|svibnj|lipnj|srpnj|kolovoz|rujn|listopad|studen|prosin)/giu;

/** Tell the two apart by words that they spell differently; the letters are the same. Without a sign it is Croatian. */
export function serbianOrCroatian(text: string): "sr" | "hr" {
  return (text.match(SERBIAN)?.length ?? 0) > (text.match(CROATIAN)?.length ?? 0) ? "sr" : "hr";
}
