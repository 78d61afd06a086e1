import { attackOutputs } from "../../support/attacks/attack-outputs";
import { findDangers } from "../../support/attacks/find-dangers";
import { readOwnPayloads, readPublicPayloads } from "../../support/attacks/read-payloads";

/** How many attacks come out of the pipeline still dangerous, judged by a real parse of every output. */
export async function scoreXss(): Promise<Record<string, Record<string, number>>> {
  const payloads = { own: readOwnPayloads(), public: readPublicPayloads() };
  const rows: Record<string, Record<string, number>> = {};
  for (const [list, all] of Object.entries(payloads)) {
    if (all.length === 0) continue;
    const outputs = await attackOutputs(all);
    const dangerous = outputs.filter(({ html, scope }) => findDangers(html, scope).length > 0);
    rows[`xss ${list}`] = {
      payloads: all.length,
      "dangerous as written": all.filter(({ payload }) => findDangers(payload, "body").length > 0).length,
      outputs: outputs.length,
      dangerous: dangerous.length,
    };
  }
  return rows;
}
