import type { Statement } from '../statement.ts';
import type { ThingRef } from '../thing.ts';
import { DESCRIBED, type DescribedKind } from './described.ts';
import { type ProjectProfile, profilesIn, sameProject } from './project-profile.ts';
import { projectIdBy } from './projects.ts';

/** What some of the documents on a project describe, which is another one. */
export interface ToldApart {
  readonly id: string;
  /** Ids of its documents. */
  readonly documents: readonly string[];
}

/**
 * Those of a project's documents that are of others: without a number they belong to a project only by name, period and owner, and what agreed in
 * them may be said no more. Documents that agree with each other stay together. Also for other things that documents describe.
 *
 * @param statements all that is said of the project.
 */
export function toldApart(
  { label, id }: ThingRef & { readonly label: DescribedKind['label'] },
  statements: readonly Statement[],
): readonly ToldApart[] {
  const kind = DESCRIBED.find((one) => one.label === label) as DescribedKind;
  const described = statements.filter(({ source }) => source.kind !== 'PERSON');
  const documents = [...new Set(described.map(({ source }) => source.id))];
  const groups = documents.reduce<readonly Group[]>((found, document) => {
    const said = described.filter(({ source }) => source.id === document);
    const [profile] = profilesIn(said, (same) => same, kind) as [ProjectProfile];
    // What neither is numbered nor named is what is left of a document half taken away.
    if (profile.number === null && profile.names.length === 0) return found;
    const own: Group = { documents: [document], profiles: [profile], statements: said };
    const tied = found.filter(({ profiles }) => profiles.some((other) => areTied(profile, other)));
    return [...found.filter((group) => !tied.includes(group)), [own, ...tied].reduce(together)];
  }, []);
  const named = groups.map((group) => ({ ...group, id: projectIdBy(label, group.statements) as string }));
  const isNumbered = ({ profiles }: Group) => profiles.some(({ number }) => number !== null);
  const kept = named.find(isNumbered) ?? named.find((group) => group.id === id) ?? named[0];
  return named.filter((group) => group !== kept);
}

interface Group {
  readonly documents: readonly string[];
  readonly profiles: readonly ProjectProfile[];
  readonly statements: readonly Statement[];
}

function areTied(one: ProjectProfile, other: ProjectProfile): boolean {
  return (one.number !== null && other.number !== null) || sameProject(one, other);
}

function together(one: Group, other: Group): Group {
  return {
    documents: [...one.documents, ...other.documents],
    profiles: [...one.profiles, ...other.profiles],
    statements: [...one.statements, ...other.statements],
  };
}
