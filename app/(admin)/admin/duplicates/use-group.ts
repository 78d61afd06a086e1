"use client";

import { useState } from "react";
import type { ClusterDecision, DuplicateCluster, PairSide } from "@/lib/domain/duplicates";
import type { GroupChoice } from "./decision-sender";
import type { PairRow } from "./duplicate-state";
import { GROUP_ANSWERS, MOST_DIGITS } from "./group-answers";

interface Powers {
  readonly mayDecide: boolean;
  readonly decideGroup: (choice: GroupChoice) => Promise<void>;
}

/** The group of the selected pair, while it has more than two items of which something waits. */
export function useGroup(
  clusters: readonly DuplicateCluster<PairRow>[],
  row: PairRow | null,
  { mayDecide, decideGroup }: Powers,
) {
  const [chosen, setChosen] = useState<number | null>(null);
  const cluster = clusters.find(({ pairs }) => pairs.some(({ key }) => key === row?.key));
  const rows = cluster?.pairs.filter(({ decision }) => decision === null) ?? [];
  const members = membersOf(rows);
  if (!row || row.decision !== null || members.length < 3) return { shown: null, shortcuts: {} };
  const keep = members.some(({ id }) => id === chosen) ? (chosen ?? 0) : bestOf(members);
  const onSay = (decision: ClusterDecision) => {
    if (mayDecide) void decideGroup({ decision, keep, rows });
  };
  const digits = members
    .slice(0, MOST_DIGITS)
    .map(({ id }, index) => [`${index + 1}`, () => setChosen(id)] as const);
  return {
    shown: { members, keep, onKeep: setChosen, onSay },
    shortcuts: {
      ...Object.fromEntries(digits),
      ...Object.fromEntries(GROUP_ANSWERS.map(([key, decision]) => [key, () => onSay(decision)])),
    },
  };
}

function membersOf(rows: readonly PairRow[]): PairSide[] {
  const sides = new Map(
    rows.flatMap(({ earlier, later }) => [earlier, later]).map((side) => [side.id, side]),
  );
  return [...sides.values()].sort((one, other) => one.id - other.id);
}

/** An item that is an article already stays, else the earliest. */
const bestOf = (members: readonly PairSide[]): number =>
  (members.find(({ state }) => state === "accepted") ?? members[0])?.id ?? 0;
