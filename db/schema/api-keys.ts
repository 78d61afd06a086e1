import { autoId, index, instant, integer, table, text, uniqueIndex } from "@/db/kit";
import { users } from "@/db/schema/people";

/** Keys with which programs use the API. Each acts as a user of its own, who can't sign in and has the key's name. */
export const apiKeys = table(
  "api_keys",
  {
    id: autoId("id"),
    /** Whose name and role it has. */
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 (hex) of the key: the key itself is never stored. */
    tokenHash: text("token_hash").notNull(),
    /** The first letters of the key, by which its owner knows it again. */
    hint: text("hint").notNull(),
    createdBy: integer("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("api_keys_token_hash_unique").on(t.tokenHash), index("api_keys_user").on(t.userId)],
);
