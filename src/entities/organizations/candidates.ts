import { nameKey } from '../name.ts';
import type { Contested, Judgement } from '../thing.ts';
import { type Candidate, eitherKind, newCandidate } from './candidate.ts';
import type { DecidedOrganizations } from './decided.ts';
import type { ReferenceOrganizations } from './reference-organizations.ts';

/** The organisations of one or more documents while they are being told apart. */
export interface Organizations {
  readonly candidates: Candidates;
  readonly judgements: Judgement[];
  readonly contested: Contested[];
  readonly reference: ReferenceOrganizations;
  readonly decided: DecidedOrganizations;
}

/** The organisations among which mentions are told apart, found by what they are looked up by. Changes as mentions are gathered. */
export interface Candidates {
  /** Every one, those that another took over, too. */
  readonly all: readonly Candidate[];
  /** The one that has an id now. */
  withId(id: string): Candidate | undefined;
  /** Those that go by a name, in whatever spelling. */
  named(name: string): readonly Candidate[];
  /** Departments and groups of one name: their ids are "organization:name@whose". */
  departments(name: string): readonly Candidate[];
  add(candidate: Candidate): void;
  addName(candidate: Candidate, name: string): void;
  setId(candidate: Candidate, id: string): void;
  /** Makes `from` and `into` one. */
  absorb(into: Candidate, from: Candidate): Candidate;
}

export function candidatesOf(known: Iterable<Candidate>): Candidates {
  const all: Candidate[] = [];
  const ids = new Map<string, Candidate[]>();
  const names = new Map<string, Candidate[]>();
  const scoped = new Map<string, Candidate[]>();
  const living = (found: readonly Candidate[] | undefined) =>
    (found ?? []).filter(({ into }) => into === null);

  const candidates: Candidates = {
    all,
    withId: (id) => living(ids.get(id)).find((candidate) => candidate.id === id),
    named: (name) => living(names.get(nameKey(name))),
    departments: (name) => living(scoped.get(name)),
    add(candidate) {
      all.push(candidate);
      index(ids, candidate.id, candidate);
      if (candidate.id.includes('@')) index(scoped, departmentPart(candidate.id), candidate);
      for (const name of candidate.names) index(names, nameKey(name), candidate);
    },
    addName(candidate, name) {
      if (candidate.names.has(name)) return;
      candidate.names.add(name);
      index(names, nameKey(name), candidate);
    },
    setId(candidate, id) {
      candidate.id = id;
      candidate.ids.add(id);
      index(ids, id, candidate);
    },
    absorb(into, from) {
      if (into === from) return into;
      for (const name of from.names) candidates.addName(into, name);
      for (const id of from.ids) into.ids.add(id);
      into.organizationNumber ??= from.organizationNumber;
      into.kind = eitherKind(into.kind, from.kind);
      into.mentioned ||= from.mentioned;
      from.into = into;
      return into;
    },
  };
  for (const candidate of known) candidates.add(candidate);
  return candidates;
}

function index(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [candidate]);
  else if (!found.includes(candidate)) found.push(candidate);
}

function departmentPart(id: string): string {
  return id.slice('organization:'.length, id.indexOf('@'));
}

/** Whether a person decided that two are not one. */
export function areApart(one: Candidate, other: Candidate, { decided }: Organizations): boolean {
  return [...one.ids].some((id) => [...other.ids].some((otherId) => decided.areApart(id, otherId)));
}

/** The candidate with an id, made when there is none. */
export function candidateWith(
  id: string,
  all: Organizations,
  make: () => Candidate = () => newCandidate(id),
): Candidate {
  const found = all.candidates.withId(id);
  if (found !== undefined) return found;
  const made = make();
  all.candidates.add(made);
  return made;
}
