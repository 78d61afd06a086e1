import { attackOutputs } from "../../support/attacks/attack-outputs";
import { findDangers } from "../../support/attacks/find-dangers";
import { readOwnPayloads, readPublicPayloads } from "../../support/attacks/read-payloads";

import type { Board } from "./board";

/** Attacks through the whole way from a dump to readers, judged by a real parse of every output. */
export const xss: Board = {
  name: "xss",
  what: "Attacks that go from a dump to readers and to the desk; `dangerous` are the outputs that still could run.",
  run: async ({ tell }) => {
    const payloads = { own: readOwnPayloads(), public: readPublicPayloads() };
    const rows: Record<string, Record<string, number>> = {};
    for (const [list, all] of Object.entries(payloads)) {
      if (all.length === 0) continue;
      const outputs = await attackOutputs(all);
      const dangerous = outputs.filter(({ html, scope }) => findDangers(html, scope).length > 0);
      for (const { html } of dangerous) tell?.(`${list}: DANGEROUS, ${html.slice(0, 200)}`);
      rows[list] = {
        payloads: all.length,
        "dangerous as written": all.filter(({ payload }) => findDangers(payload, "body").length > 0).length,
        outputs: outputs.length,
        dangerous: dangerous.length,
      };
    }
    return rows;
  },
};
