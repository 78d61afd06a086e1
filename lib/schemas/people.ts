import { z } from "zod";
import { ROLES } from "@/lib/domain/actor";
import { rowIdSchema } from "@/lib/schemas/row-id";

/** An e-mail address, trimmed and folded to lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "The e-mail address is too long.")
  .pipe(z.email("Please give a full e-mail address, such as name@example.org."));

const anyPassword = z.string().max(1_000, "The password is too long.");
const nameSchema = z
  .string()
  .trim()
  .min(1, "Please give a name.")
  .max(100, "The name may have at most 100 characters.");
const roleSchema = z.enum(ROLES, `The role is one of: ${ROLES.join(", ")}.`);
const tokenSchema = z.string().max(200);

/** What an invited person, or the first administrator, fills in. */
export const acceptInvitationSchema = z.object({
  kind: z.enum(["setup", "invite"]),
  token: tokenSchema,
  name: nameSchema,
  email: emailSchema.optional(),
  password: anyPassword,
});

/** A new password, with the token of the link that allows it. */
export const resetPasswordSchema = z.object({ token: tokenSchema, password: anyPassword });

/** Whom to invite, and as what. */
export const invitePersonSchema = z.object({ email: emailSchema, role: roleSchema });

/** A person added on the command line. */
export const addPersonSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  password: anyPassword,
});

/** Who gets which role. */
export const changeRoleSchema = z.object({ userId: rowIdSchema, role: roleSchema });

/** Whom an action is about. */
export const personSchema = z.object({ userId: rowIdSchema });

/** Which invitation an action is about. */
export const invitationSchema = z.object({ invitationId: rowIdSchema });

/** One's own new password, with the present one as proof. */
export const changePasswordSchema = z.object({ current: anyPassword, password: anyPassword });

/** Who needs a new password. */
export const resetLinkSchema = z.object({ email: emailSchema });
