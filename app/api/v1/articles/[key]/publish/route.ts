import { answerPreflight } from "../../../answer";
import { publishForKey } from "../../../keyed/articles";

interface Context {
  readonly params: Promise<{ readonly key: string }>;
}

/** Publish an article, on the version that `If-Match` names. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return publishForKey(request, (await params).key);
}

export function OPTIONS(): Response {
  return answerPreflight("POST");
}
