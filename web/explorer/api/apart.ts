import { ask } from './ask.ts';

/** A node of a network, or what a search found. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What tells things of one name apart, by their ids. */
export type Marks = ReadonlyMap<string, string>;

/** More namesakes than are asked for at once have their name alone. */
const most = 100;

export const apartDocument = `query Apart($ids: [ID!]!) {
  organizations(filter: { id: { in: $ids } }, first: ${most}) {
    nodes { id owns(first: 2) { nodes { id name } } partnersIn(first: 2) { nodes { id name } } }
  }
  projects(filter: { id: { in: $ids } }, first: ${most}) { nodes { id number } }
}`;

interface Answer {
  readonly organizations: {
    readonly nodes: readonly {
      readonly id: string;
      readonly owns: { readonly nodes: readonly Named[] };
      readonly partnersIn: { readonly nodes: readonly Named[] };
    }[];
  };
  readonly projects: { readonly nodes: readonly { readonly id: string; readonly number: string | null }[] };
}

/** The ids of things that have their name with another one. */
export function namesakesOf(things: readonly Named[]): readonly string[] {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...names].flatMap(([id, name]) => ((counts.get(name) ?? 0) > 1 ? [id] : []));
}

/**
 * Asks what tells namesakes apart: of an organisation that one project alone knows, that project; of a project, its number. Nothing is asked where
 * all names differ, and names stay as they are where no answer comes.
 */
export async function askApart(things: readonly Named[], signal: AbortSignal): Promise<Marks> {
  const ids = namesakesOf(things).slice(0, most);
  if (ids.length === 0) return new Map();
  const answer = await ask<Answer>(apartDocument, { ids }, signal).catch((cause: unknown) => {
    // An answer that nobody waits for is not kept without what belongs to it.
    if (signal.aborted) throw cause;
    return null;
  });
  const marks = new Map<string, string>();
  for (const { id, owns, partnersIn } of answer?.organizations.nodes ?? []) {
    const projects = new Map([...owns.nodes, ...partnersIn.nodes].map((one) => [one.id, one.name]));
    const [project] = projects.values();
    if (projects.size === 1 && project !== undefined) marks.set(id, project);
  }
  for (const { id, number } of answer?.projects.nodes ?? []) if (number !== null) marks.set(id, number);
  return marks;
}

/** Things with what tells them apart behind their names: "Universiteten i Göteborg (InVux)". */
export function marked<T extends Named>(things: readonly T[], marks: Marks): readonly T[] {
  if (marks.size === 0) return things;
  return things.map((thing) => {
    const mark = marks.get(thing.id);
    return mark === undefined ? thing : { ...thing, name: `${thing.name} (${mark})` };
  });
}
