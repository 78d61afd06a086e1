import { database } from "@/lib/database";
import { lookUpInvitation } from "@/lib/desk/look-up-invitation";
import { AppError } from "@/lib/errors";

interface OpenLink {
  readonly email: string | null;
  readonly role: string;
  /** Why the link can't be used, in words; null when it can. */
  readonly problem: string | null;
}

/** What the page of a link shows. */
export async function openLink(kind: "setup" | "invite" | "reset", token: string): Promise<OpenLink> {
  try {
    const { email, role } = await lookUpInvitation(database(), { token, kind, now: new Date() });
    return { email, role, problem: null };
  } catch (error) {
    if (error instanceof AppError) return { email: null, role: "", problem: error.message };
    throw error;
  }
}
