/** What a line is to its page: no part of an item, or a part of one. */
export type Role =
  | "none"
  | "kicker"
  | "title"
  | "title-rest"
  | "date"
  | "dated-title"
  | "text"
  | "text-rest"
  | "note"
  | "lead";

/** A role at one place in the order of an item's parts. Small print (`note`) may stand after any part; a picture (`lead`) before all. */
export interface State {
  readonly role: Role;
  /** Index of the part in the order; -1 before the first one and outside items. */
  readonly place: number;
}

/** A way from one state to another, with what it costs. */
export interface Step {
  readonly from: number;
  readonly cost: number;
}

/** An order in which a page prints the parts of its items, as the states and steps of a path through its lines. */
export interface Grammar {
  /** `K` kicker, `T` title, `D` date, `B` title and date in one line, `X` text. */
  readonly order: string;
  /** How unusual the order is: what it has to be better by. */
  readonly rarity: number;
  readonly states: readonly State[];
  /** For each state, the steps that lead to it. */
  readonly steps: readonly (readonly Step[])[];
  /** For each state, whether an item may start with it. */
  readonly starts: readonly boolean[];
  /** What it costs to end the page in each state. */
  readonly ends: readonly number[];
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  K: "kicker",
  T: "title",
  D: "date",
  B: "dated-title",
  X: "text",
};

/** What it costs an item to lack a part. A title can't lack. */
const LACKING: Readonly<Record<string, number>> = {
  K: 0.3,
  D: 4,
  X: 0.9,
  T: Number.POSITIVE_INFINITY,
  B: Number.POSITIVE_INFINITY,
};

/** Without a date, a headline alone is hardly an item. */
const TEXTLESS = 1.6;

/** An item more, and a stretch of page more, have to be worth it. */
const NEW_ITEM = 0.8;
const LEAVE_ITEM = 0.8;

/** Every order of parts that pages print, the usual ones first. What closes an item may as well open the next one. */
const ORDERS: Readonly<Record<string, number>> = {
  KTDX: 0,
  KDTX: 0,
  DKTX: 0,
  KTX: 0,
  KBX: 0,
  TKDX: 0.5,
  TDKX: 0.5,
  DTKX: 0.5,
  KTXD: 0.5,
  TKX: 0.5,
  BKX: 0.5,
  TKXD: 1,
  TXDK: 1.6,
  TDXK: 1.6,
  DTXK: 1.6,
  TXK: 1.6,
  BXK: 1.6,
};

function statesOf(order: string): State[] {
  const states: State[] = [
    { role: "none", place: -1 },
    { role: "lead", place: -1 },
  ];
  for (const [place, part] of [...order].entries()) {
    states.push({ role: ROLE_OF[part] ?? "none", place });
    if (part === "T" || part === "B") states.push({ role: "title-rest", place });
    if (part === "X") states.push({ role: "text-rest", place });
    states.push({ role: "note", place });
  }
  return states;
}

function buildGrammar(order: string, rarity: number): Grammar {
  const states = statesOf(order);
  const head = Math.max(order.indexOf("T"), order.indexOf("B"));
  const isDated = /[DB]/.test(order);
  const lacking = (from: number, to: number): number =>
    [...order.slice(from, to)].reduce(
      (sum, part) => sum + (part === "X" && !isDated ? TEXTLESS : (LACKING[part] ?? 0)),
      0,
    );
  const isCore = ({ role }: State): boolean =>
    role !== "none" && role !== "note" && role !== "lead" && !role.endsWith("-rest");
  const isComplete = ({ role, place }: State): boolean => role !== "none" && place >= head;
  const startCost = ({ role, place }: State): number => {
    if (role === "lead") return NEW_ITEM;
    return isCore({ role, place }) && place <= head ? NEW_ITEM + lacking(0, place) : Number.POSITIVE_INFINITY;
  };
  const inside = (from: State, to: State): number => {
    if (to.role === "note" || to.role === "lead")
      return from.place === to.place ? 0 : Number.POSITIVE_INFINITY;
    if (to.role === "title-rest")
      return from.role === "title" || from.role === "dated-title" ? 0 : Number.POSITIVE_INFINITY;
    if (to.role === "text-rest") return from.place === to.place ? 0 : Number.POSITIVE_INFINITY;
    return isCore(to) && to.place > from.place ? lacking(from.place + 1, to.place) : Number.POSITIVE_INFINITY;
  };
  const costOf = (from: State, to: State): number => {
    const end = isComplete(from) ? lacking(from.place + 1, order.length) : Number.POSITIVE_INFINITY;
    if (from.role === "none") return to.role === "none" ? 0 : startCost(to);
    if (to.role === "none") return end + LEAVE_ITEM;
    return Math.min(inside(from, to), end + startCost(to));
  };
  return {
    order,
    rarity,
    states,
    steps: states.map((to) =>
      states.flatMap((from, index) => {
        const cost = costOf(from, to);
        return Number.isFinite(cost) ? [{ from: index, cost }] : [];
      }),
    ),
    starts: states.map((state) => Number.isFinite(startCost(state))),
    ends: states.map((state) =>
      state.role === "none"
        ? 0
        : isComplete(state)
          ? lacking(state.place + 1, order.length)
          : Number.POSITIVE_INFINITY,
    ),
  };
}

/** The grammars of all orders. */
export const GRAMMARS: readonly Grammar[] = Object.entries(ORDERS).map(([order, rarity]) =>
  buildGrammar(order, rarity),
);

/** Whether the step from one state to the next one begins a new item. */
export function beginsItem({ states, starts }: Grammar, from: number | null, to: number): boolean {
  if (!starts[to]) return false;
  const [before, after] = [from === null ? undefined : states[from], states[to]];
  if (!before || !after || before.role === "none") return true;
  // A part that stands at or behind the place of the next one closes its item.
  return after.role === "lead" ? before.role !== "lead" : after.place <= before.place;
}
