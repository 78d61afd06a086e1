import { autoId, bool, index, instant, integer, table, text, uniqueIndex } from "@/db/kit";
import { ROLES } from "@/lib/domain/actor";

/** Who may sign in to the desk. */
export const users = table(
  "users",
  {
    id: autoId("id"),
    /** Folded to lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    /** argon2id in PHC form. */
    passwordHash: text("password_hash").notNull(),
    /** Raised to sign the person out everywhere. */
    sessionVersion: integer("session_version").notNull().default(1),
    isActive: bool("is_active").notNull().default(true),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("users_email_unique").on(t.email)],
);

/** What a link is for: the first administrator, a new person, or a forgotten password. */
export const INVITATION_KINDS = ["setup", "invite", "reset"] as const;

/** Links that let someone in once: to set the desk up, to join it, to choose a new password. */
export const invitations = table(
  "invitations",
  {
    id: autoId("id"),
    /** SHA-256 (hex) of the token in the link: the link itself is never stored. */
    tokenHash: text("token_hash").notNull(),
    kind: text("kind", { enum: INVITATION_KINDS }).notNull().default("invite"),
    email: text("email"),
    role: text("role", { enum: ROLES }).notNull(),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [uniqueIndex("invitations_token_hash_unique").on(t.tokenHash)],
);

/** Failed sign-ins, counted per account and per address. */
export const loginAttempts = table(
  "login_attempts",
  {
    id: autoId("id"),
    /** `account:<e-mail>` or `address:<ip>`. */
    key: text("key").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("login_attempts_key_at").on(t.key, t.at)],
);
