import { answerIssues, type IssuesContext } from "../answer-issues";

export const dynamic = "force-dynamic";

export async function GET(request: Request, context: IssuesContext): Promise<Response> {
  return answerIssues(request, context, "atom.xml");
}
