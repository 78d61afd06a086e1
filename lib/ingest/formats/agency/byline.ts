const BY = /^(?:by|von|par|por|di|de|door|av|af|od|przez|от|بقلم)[\s:]\s{0,20}(?=\p{Lu}|\p{Lo})/iu;

/** A byline without its "by", in the main languages. */
export function dropBy(byline: string | null): string | null {
  return byline === null ? null : byline.replace(BY, "").trim() || null;
}
