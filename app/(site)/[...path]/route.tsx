/** @jsxImportSource preact */
import { decodeSegment } from "@/lib/site/paths";
import { answerPage } from "../answer-page";
import { missing } from "../missing";

export const dynamic = "force-dynamic";

/** Every path that nothing else answers: an old one leads on, any other is not found. */
export const GET = answerPage<{ path: string[] }>(async (asked) => {
  const segments = asked.params.path.map((segment) => decodeSegment(segment) ?? segment);
  return missing(asked, `/${segments.join("/")}`);
});
