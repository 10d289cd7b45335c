import type { Reference } from '../../src/reference/reference.ts';
import { readDocument } from '../../src/sources/read.ts';
import type { LabelledText, Told } from './labelled.ts';
import { toldBy } from './told.ts';

/** The kinds of facts that are measured, each by itself. */
export const KINDS = [
  'municipalities',
  'organizations',
  'roles',
  'ages',
  'characteristics',
  'fields',
] as const;
export type Kind = (typeof KINDS)[number];

/** How many facts of a kind were read rightly, read without being there, and there without being read. */
export interface Score {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
  /** Shares from 0 to 1; 1 where there is nothing to be wrong about. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One fact that was read otherwise than a person reads it. */
export interface Difference {
  readonly text: string;
  readonly kind: Kind;
  readonly what: 'missed' | 'extra';
  readonly fact: string;
}

export interface Measured {
  readonly texts: number;
  readonly scores: Readonly<Record<Kind, Score>>;
  readonly differences: readonly Difference[];
}

/** Reads every text and compares what was read with its labels. */
export function measure(texts: readonly LabelledText[], reference: Reference): Measured {
  const right = new Map<Kind, number>();
  const differences: Difference[] = [];
  for (const { name, text, right: labels } of texts) {
    const document = readDocument(new TextEncoder().encode(text), `${name}.txt`, reference);
    const read = toldBy(document, reference);
    for (const kind of KINDS) {
      const [wanted, got] =
        kind === 'roles' ? rolesOf(labels, read) : [factsOf(labels, kind), factsOf(read, kind)];
      const differs = (what: 'missed' | 'extra', fact: string) =>
        differences.push({ text: name, kind, what, fact });
      for (const [key, fact] of wanted) if (!got.has(key)) differs('missed', fact);
      for (const [key, fact] of got) if (!wanted.has(key)) differs('extra', fact);
      right.set(kind, (right.get(kind) ?? 0) + [...wanted.keys()].filter((key) => got.has(key)).length);
    }
  }
  const scores = Object.fromEntries(
    KINDS.map((kind) => {
      const count = (what: 'missed' | 'extra') =>
        differences.filter((one) => one.kind === kind && one.what === what).length;
      return [kind, score(right.get(kind) ?? 0, count('extra'), count('missed'))];
    }),
  ) as Record<Kind, Score>;
  return { texts: texts.length, scores, differences };
}

function score(right: number, extra: number, missed: number): Score {
  const share = (wrong: number) => (right + wrong === 0 ? 1 : right / (right + wrong));
  const [precision, recall] = [share(extra), share(missed)];
  const both = 2 * right + extra + missed;
  return { right, extra, missed, precision, recall, f1: both === 0 ? 1 : (2 * right) / both };
}

function factsOf(told: Told, kind: Exclude<Kind, 'roles'>): ReadonlyMap<string, string> {
  if (kind === 'organizations')
    return new Map([...told.organizations].map(([key, { name }]) => [key, name] as const));
  return new Map([...told[kind]].map((fact) => [fact, fact] as const));
}

/** Roles among the organisations that both name: whoever was not found is a miss of another kind. */
function rolesOf(
  labels: Told,
  read: Told,
): readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>] {
  const roles = (one: Told, other: Told) =>
    new Map(
      [...one.organizations].flatMap(([key, { name, roles }]) =>
        other.organizations.has(key)
          ? [...roles].map((role) => [`${key} ${role}`, `${name} ${role}`] as const)
          : [],
      ),
    );
  return [roles(labels, read), roles(read, labels)];
}
