/** Roles that every kind of record has: `none` outside of records, `note` for small print, `lead` for what may stand before one. */
export type SharedRole = "none" | "note" | "lead";

/** One part of a record. */
export interface Part<R extends string> {
  readonly role: R;
  /** The role of further lines of the part, where it may have several. */
  readonly rest?: R;
  /** What it costs a record to lack the part; infinite where it can't. */
  readonly lacking: number;
}

/** A role at one place in the order of a record's parts. */
export interface State<R extends string> {
  readonly role: R | SharedRole;
  /** Index of the part in the order; -1 before the first one and outside records. */
  readonly place: number;
}

/** A way from one state to another. */
export interface Step {
  readonly from: number;
  readonly cost: number;
  /** Whether it begins a new record. */
  readonly opens: boolean;
}

/** An order in which the parts of records stand, as the states and steps of a path through lines. */
export interface Grammar<R extends string> {
  /** One letter a part. */
  readonly order: string;
  /** How unusual the order is: what it has to be better by. */
  readonly rarity: number;
  readonly states: readonly State<R>[];
  /** For each state, the steps that lead to it. */
  readonly steps: readonly (readonly Step[])[];
  /** What it costs to stop in each state. */
  readonly ends: readonly number[];
}

/** A record more, and a stretch outside of records more, have to be worth it. */
const NEW_RECORD = 0.8;
const LEAVE_RECORD = 0.8;

const NEVER = Number.POSITIVE_INFINITY;

type Parts<R extends string> = readonly Part<R>[];

function statesOf<R extends string>(parts: Parts<R>): State<R>[] {
  const states: State<R>[] = [
    { role: "none", place: -1 },
    { role: "lead", place: -1 },
  ];
  for (const [place, { role, rest }] of parts.entries()) {
    states.push({ role, place });
    if (rest) states.push({ role: rest, place });
    states.push({ role: "note", place });
  }
  return states;
}

/** What the steps of one grammar cost. */
class Costs<R extends string> {
  readonly #parts: Parts<R>;
  /** Places of the first and the last part that no record lacks. */
  readonly #head: number;
  readonly #last: number;

  constructor(parts: Parts<R>) {
    this.#parts = parts;
    this.#head = parts.findIndex(({ lacking }) => lacking === NEVER);
    this.#last = parts.findLastIndex(({ lacking }) => lacking === NEVER);
  }

  #lacking(from: number, to: number): number {
    return this.#parts.slice(from, to).reduce((sum, { lacking }) => sum + lacking, 0);
  }

  #isCore({ role, place }: State<R>): boolean {
    return this.#parts[place]?.role === role;
  }

  /** What it costs to end a record in `state`: the parts that it lacks. */
  end({ role, place }: State<R>): number {
    if (role === "none") return 0;
    return place < this.#last ? NEVER : this.#lacking(place + 1, this.#parts.length);
  }

  #start(state: State<R>): number {
    if (state.role === "lead") return NEW_RECORD;
    return this.#isCore(state) && state.place <= this.#head
      ? NEW_RECORD + this.#lacking(0, state.place)
      : NEVER;
  }

  #inside(from: State<R>, to: State<R>): number {
    if (to.role === "lead") return from.role === "lead" ? 0 : NEVER;
    if (this.#isCore(to)) return to.place > from.place ? this.#lacking(from.place + 1, to.place) : NEVER;
    return from.place === to.place ? 0 : NEVER;
  }

  step(from: State<R>, to: State<R>): Omit<Step, "from"> {
    if (from.role === "none")
      return { cost: to.role === "none" ? 0 : this.#start(to), opens: to.role !== "none" };
    if (to.role === "none") return { cost: this.end(from) + LEAVE_RECORD, opens: false };
    const [inside, anew] = [this.#inside(from, to), this.end(from) + this.#start(to)];
    return inside <= anew ? { cost: inside, opens: false } : { cost: anew, opens: true };
  }
}

/** Build the states and steps of an order of parts. */
export function buildGrammar<R extends string>(
  order: string,
  rarity: number,
  partOf: (letter: string, order: string) => Part<R>,
): Grammar<R> {
  const parts = [...order].map((letter) => partOf(letter, order));
  const states = statesOf(parts);
  const costs = new Costs(parts);
  return {
    order,
    rarity,
    states,
    steps: states.map((to) =>
      states.flatMap((state, from) => {
        const step = costs.step(state, to);
        return Number.isFinite(step.cost) ? [{ from, ...step }] : [];
      }),
    ),
    ends: states.map((state) => costs.end(state)),
  };
}
