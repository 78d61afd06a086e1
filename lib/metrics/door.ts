/** Kinds of doors: few, so that no address that somebody makes up becomes a figure of its own. */
export const DOORS = ["site", "api", "desk", "file", "monitor"] as const;
export type Door = (typeof DOORS)[number];

const MONITOR = /^\/api\/(?:health|metrics)(?:[/?]|$)/;
const API = /^\/api\/v1(?:[/?]|$)/;
const DESK = /^\/(?:admin|api|login|invite|reset|setup)(?:[/?]|$)/;
const FILE = /^\/(?:_next|media)\//;

/** The kind of door that an address stands for. */
export function doorOf(url: string): Door {
  if (API.test(url)) return "api";
  if (MONITOR.test(url)) return "monitor";
  if (DESK.test(url)) return "desk";
  return FILE.test(url) ? "file" : "site";
}

/** The same for what is answered from kept pages, where there is no time to look closely. */
export const keptDoorOf = (url: string): Door => (url.startsWith("/api/") ? "api" : "site");
