/** The values that one request brings: its variables, then the arguments of each field that uses some of them. */
export type Values = readonly Readonly<Record<string, unknown>>[];

/** A value that a request brings, or that its document says. */
export interface Given {
  /** Whether the document says it, so that it is the same in every request. */
  readonly isConstant: boolean;
  of(values: Values): unknown;
  /** What stands under a key, or at a place in a list. */
  at(key: string | number): Given;
}

/** A value that is the same in every request. */
export function constant(value: unknown): Given {
  return {
    isConstant: true,
    of: () => value,
    at: (key) => constant((value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key]),
  };
}

function inSlot(slot: number): Given {
  return reading((values) => values[slot]);
}

function reading(of: (values: Values) => unknown): Given {
  return {
    isConstant: false,
    of,
    at: (key) =>
      reading(
        (values) => (of(values) as Readonly<Record<string | number, unknown>> | null | undefined)?.[key],
      ),
  };
}

/** Makes the arguments of one field out of a request's variables. */
type MakeArguments = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * What planning may know of the request that it plans for. Whatever it learns is kept with the plan: the plan is good
 * for every later request of which it would have learned the same, with that request's values as parameters.
 */
export interface Lessons {
  /** The request's variables, by name. */
  readonly variables: Given;
  /** The arguments of a field that uses variables. */
  arguments(make: MakeArguments): Given;
  /** Something about a value that the plan depends on. What it throws is the request's mistake. */
  learn<T extends string | number | boolean | null>(about: Given, what: (value: unknown) => T): T;
  /**
   * The values of a request, if all that was learned is true of them; else null.
   *
   * @throws what a lesson throws about a value that cannot be used.
   */
  valuesIfSame(variables: Readonly<Record<string, unknown>>): Values | null;
  /** Ends the learning: the values of the request that was learned from are let go. */
  close(): void;
}

/** Begins to learn from the request that has these variables. */
export function openLessons(variables: Readonly<Record<string, unknown>>): Lessons {
  // In their order, so that a step sees only requests that went the same way up to it.
  const steps: ((values: Readonly<Record<string, unknown>>[]) => boolean)[] = [];
  const values: Readonly<Record<string, unknown>>[] = [variables];
  return {
    variables: inSlot(0),
    arguments(make) {
      const slot = values.push(make(values[0]!)) - 1;
      steps.push((others) => others.push(make(others[0]!)) > 0);
      return inSlot(slot);
    },
    learn(about, what) {
      const learned = what(about.of(values));
      if (!about.isConstant) steps.push((others) => what(about.of(others)) === learned);
      return learned;
    },
    valuesIfSame(variables) {
      const values = [variables];
      return steps.every((isSame) => isSame(values)) ? values : null;
    },
    close() {
      values.length = 0;
    },
  };
}
