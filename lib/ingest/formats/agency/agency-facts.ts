import type { FactName, Facts } from "@/lib/domain/facts";

/** What an agency says of an item beside its text; undefined where it says nothing. */
export function agencyFacts(found: Partial<Record<FactName, string | null>>): Facts | undefined {
  const facts = Object.entries(found).flatMap(([name, value]) => {
    const line = value?.replace(/\s+/g, " ").trim();
    return line ? [[name, line.slice(0, 2_000)] as const] : [];
  });
  return facts.length === 0 ? undefined : (Object.fromEntries(facts) as Facts);
}
