import { newsDay } from "@/lib/domain/news-day";

interface Props {
  /** ISO 8601; null where the news has no date. */
  readonly stamp: string | null;
  readonly withTime?: boolean;
}

/** The date of a piece of news, as its source states it. */
export function NewsDate({ stamp, withTime = false }: Props) {
  return stamp ? <time dateTime={stamp}>{newsDay(stamp, { withTime })}</time> : "no date";
}
