import { z } from "zod";

// What W3C WebSub asks of a hub, as far as it is pure.

/** The setting that says whether this site is its own hub. */
export const WEBSUB_SETTING = "websub";

/** Path of the hub. */
export const HUB_PATH = "/websub";

/** Feeds that can be subscribed to. Searches can't: a stranger could have the server make any number of them. */
export const TOPIC_PATH = /^(?:\/(topics|sections)\/([^/?#]+))?\/(feed\.xml|atom\.xml|feed\.json)$/;

const MINUTE_S = 60;
const DAY_S = 86_400;
const LEASE_S = { least: 5 * MINUTE_S, usual: 10 * DAY_S, most: 30 * DAY_S } as const;

/** How many subscriptions there may be: of one feed, at one host, and in all; and how many feeds. */
export const WEBSUB_LIMITS = { ofTopic: 2_000, ofHost: 200, all: 20_000, topics: 500 } as const;

/** After so many deliveries in a row that failed a subscription ends. */
export const MOST_FAILURES = 8;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** How long a subscriber is left alone after so many failures in a row. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (failures - 1));

const settingSchema = z.object({ isOn: z.boolean() }).catch({ isOn: true });

/** Whether this site is its own hub, as it was stored. */
export const websubFrom = (stored: unknown): { readonly isOn: boolean } => settingSchema.parse(stored);

const LONGEST_CALLBACK = 1_000;
/** Of topic and callback together: what an index takes. */
export const LONGEST_PLACE = 2_400;
/** The protocol asks for less than 200 bytes. */
const MOST_SECRET_BYTES = 199;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** What a subscriber may ask for; what else they send is passed over, as the protocol wants. */
export const websubRequestSchema = z.object({
  "hub.mode": z.enum(["subscribe", "unsubscribe"], "hub.mode is “subscribe” or “unsubscribe”."),
  "hub.topic": z.string("hub.topic is missing.").max(2_000, "hub.topic is too long."),
  "hub.callback": z
    .string("hub.callback is missing.")
    .max(LONGEST_CALLBACK, "hub.callback is too long.")
    .refine(isCallback, "hub.callback must be an address of a web server, without a name and password in it.")
    .transform((text) => new URL(text).href),
  "hub.secret": z
    .string()
    .refine((secret) => bytesOf(secret) <= MOST_SECRET_BYTES, "hub.secret must be shorter than 200 bytes.")
    .optional(),
  "hub.lease_seconds": z
    .string()
    .regex(/^\d{1,12}$/, "hub.lease_seconds is a number of seconds.")
    .optional()
    .transform((text) => (text ? Number(text) : LEASE_S.usual))
    .transform((seconds) => Math.min(LEASE_S.most, Math.max(LEASE_S.least, seconds))),
});

function isCallback(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
