import type { Role } from "@/lib/domain/actor";

/** What a key may do, from the least to the most; none looks after people or settings. */
export const KEY_ROLES = ["contributor", "editor", "publisher"] as const satisfies readonly Role[];
export type KeyRole = (typeof KEY_ROLES)[number];

/** How every key begins, so that one that was published by mistake can be found. */
export const KEY_PREFIX = "copydesk_";
