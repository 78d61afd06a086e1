import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { LINKEDIN_LABELS } from "@/lib/ingest/formats/linkedin/labels";
import { isNumberedHeading } from "@/lib/ingest/formats/social/mark-numbers";
import { readSocialLines, type SocialLine } from "@/lib/ingest/formats/social/page-lines";
import { splitSocialPage } from "@/lib/ingest/formats/social/split-page";
import { isLikePost } from "@/lib/ingest/formats/social/weigh-line";
import { foldText } from "@/lib/ingest/text/fold";
import type { DumpFormat } from "@/lib/ingest/types";

const SAMPLE = 60_000;

/** Between lone dashes, shorter words are a menu's. */
const MIN_POST = 80;

function detect(text: string): number {
  const sample = text.slice(0, SAMPLE);
  // A number in brackets is a link's, as browsers for the terminal print it.
  if (/^\s{0,50}(?:[<{]|\[(?!\d{1,3}\]\S))/.test(sample.slice(0, 60))) return 0;
  const lines = readSocialLines(sample, LINKEDIN_LABELS);
  const labelled = (kind: string) => lines.filter(({ label }) => label === kind);
  const fields = new Set(labelled("profile").map((line) => foldText(line.text)));
  // Menus of any site have a word or two in common with a profile; what names the page is the network's own.
  const named = lines.filter(({ text }) => LINKEDIN_LABELS.nameIn(text) !== null).length;
  const actions = labelled("action").length;
  const hasStart = labelled("start").length > 0;
  const score =
    Math.max(0, Math.min(fields.size, 9) - 2) * 0.09 +
    Math.min(named, 4) * 0.12 +
    (hasStart && fields.size > 2 ? 0.15 : 0) +
    (actions > 5 && fields.size > 1 ? 0.2 : 0) +
    (labelled("separator").length > 2 && fields.size > 2 ? 0.1 : 0) +
    Math.min(countPostHeads(lines), 3) * 0.25 +
    (lines.filter(isNumberedHeading).length > 1 && actions > 5 ? 0.3 : 0) +
    (isDashed(lines) ? 0.6 : 0);
  return Math.min(0.97, score);
}

/** So many posts in a row are no chance, and in most of them stand pictures, hashtags or the network's short links. */
const MIN_DASHED = 2;
const MIN_MARKED = 0.6;
/** Lines of the screen that may have stayed. */
const MAX_SCREEN = 0.2;
const MARK_OF_POST = /#\p{L}|(?![©®™])\p{Extended_Pictographic}|\blnkd\.in\//u;

/** Nothing but posts, a lone dash between each two: what is left of a page whose screen was taken off. */
function isDashed(lines: readonly SocialLine[]): boolean {
  const isScreen = ({ label, time, isHandle }: SocialLine): boolean =>
    time !== null || isHandle || (label !== null && label !== "separator");
  if (lines.filter(isScreen).length > lines.length * MAX_SCREEN) return false;
  const posts: string[] = [""];
  for (const { text } of lines) {
    if (/^[-–—]$/.test(text)) posts.push("");
    else posts.push(`${posts.pop()} ${text}`);
  }
  const long = posts.filter((post) => isLikePost(post) && post.length > MIN_POST);
  const marked = long.filter((post) => MARK_OF_POST.test(post)).length;
  return (
    long.length >= MIN_DASHED &&
    marked >= long.length * MIN_MARKED &&
    long.length >= posts.length * MIN_MARKED
  );
}

/** Heads of posts as this network alone prints them: the age below a counter of followers, or above a button. */
function countPostHeads(lines: readonly SocialLine[]): number {
  const buttons = new Set<string>();
  const heads = lines.filter(({ time, isHeadAge }, index) => {
    if (isHeadAge) return true;
    // Behind the age a word may say that the post was edited.
    if (time === null || !(isRelativeTime(time) || isRelativeTime(time.replace(/\s\p{L}{4,14}$/u, ""))))
      return false;
    const [above, below, next] = [lines[index - 1], lines[index + 1], lines[index + 2]];
    const isCounted = above?.label === "action" && /\p{N}/u.test(above.text) && /\p{L}{3}/u.test(above.text);
    const isReported = below?.label === "action" && next !== undefined && next.label === null;
    if (isReported && !isCounted) buttons.add(below.text);
    return isCounted || isReported;
  }).length;
  // A list prints ages too, but below them now this, now that many comments.
  return buttons.size > 1 ? 0 : heads;
}

/** A company page of the LinkedIn network saved as text, its screen in any of sixteen languages. */
export const linkedin: DumpFormat = {
  name: "linkedin",
  refines: "social-page",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitSocialPage(text, LINKEDIN_LABELS),
};
