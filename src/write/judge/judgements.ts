import { blockKeys, seekingKeys } from '../../entities/judge/block-keys.ts';
import type { Compared } from '../../entities/judge/compare.ts';
import { judgementOfPair, type StoredJudgement } from '../../entities/judge/judgement.ts';
import type { NameParts } from '../../entities/judge/name-parts.ts';
import { numberJudgements } from '../../entities/judge/numbers.ts';
import type { DecidedOrganizations } from '../../entities/organizations/decided.ts';
import { RECORD } from '../../entities/organizations/group-things.ts';
import {
  type ReferenceOrganizations,
  referenceOrganizations,
} from '../../entities/organizations/reference-organizations.ts';
import type { Resolution } from '../../entities/thing.ts';
import type { Graph, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { readDecided } from '../known/decisions.ts';
import { phrase } from '../known/known-organizations.ts';
import { comparedOf, type JudgedOrganization, numberedOf, readAllJudged, readJudged } from './compared.ts';
import { projectJudgements } from './project-judgements.ts';

/** A judgement with the decision that settles it. */
type Written = StoredJudgement & { readonly decision: string | null };

/** How many judgements there are now, and how many of them are doubts that nobody settled. */
export interface Judged {
  readonly judgements: number;
  readonly open: number;
}

/** Judges all organisations and projects of the graph anew, and writes what is different. */
export async function judgeAll(graph: Graph, reference: Reference): Promise<Judged> {
  const read: Run = (statement) => graph.read(statement);
  const index = referenceOrganizations(reference);
  const decided = await readDecided(read);
  const all: JudgedOrganization[] = [];
  const blocks = new Map<string, number | number[]>();
  const found: Written[] = [];
  for await (const organization of readAllJudged(read)) {
    const at = all.push(organization) - 1;
    for (const key of keysOf(organization, index, blockKeys)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, at);
      else if (typeof block === 'number') blocks.set(key, [block, at]);
      else block.push(at);
    }
    found.push(...doubtsOnNumbers(organization, index, decided));
  }
  const compared = new Map<number, Compared>();
  const comparedAt = (at: number): Compared => {
    const earlier = compared.get(at) ?? comparedOf(all[at] as JudgedOrganization, index);
    compared.set(at, earlier);
    return earlier;
  };
  const seen = new Set<number>();
  for (const [one, organization] of all.entries()) {
    for (const key of keysOf(organization, index, seekingKeys)) {
      const block = blocks.get(key) ?? [];
      for (const other of typeof block === 'number' ? [block] : block) {
        const pair = Math.min(one, other) * all.length + Math.max(one, other);
        if (one === other || seen.has(pair)) continue;
        seen.add(pair);
        const judgement = judgementOfPair(comparedAt(one), comparedAt(other));
        if (judgement !== null) found.push(settled(judgement, all[one]!, all[other]!, decided));
      }
    }
  }
  found.push(...(await projectJudgements(read, null)).map((one) => accepted(one, decided)));
  const stored = await read({
    text: 'MATCH (judgement:Judgement) RETURN judgement {.*} AS judgement',
    parameters: {},
  });
  await graph.write((run) =>
    writeDifferences(
      run,
      found,
      stored.map(({ judgement }) => judgement as Written),
    ),
  );
  return {
    judgements: found.length,
    open: found.filter(({ kind, decision }) => kind === 'UNSURE' && decision === null).length,
  };
}

/**
 * Judges anew what some organisations and projects of the graph bear on.
 *
 * @param organizations ids of the rules or of organisations, also of those that are not there any more.
 */
export async function judgeTouched(
  run: Run,
  reference: Reference,
  organizations: readonly string[],
  projects: readonly string[],
): Promise<void> {
  const index = referenceOrganizations(reference);
  const decided = await readDecided(run);
  const ids = [...new Set(organizations.flatMap((id) => [id, ...groupIds(id, decided)]))];
  const touched = await readJudged(run, ids);
  const keys = new Map(touched.map((one) => [one.id, keysOf(one, index, seekingKeys)]));
  const neighbours = await readNeighbours(run, new Set([...keys.values()].flatMap((own) => [...own])));
  const others = await readJudged(
    run,
    neighbours.filter((id) => !keys.has(id)),
  );
  const all = [...touched, ...others];
  const compared = new Map(all.map((one) => [one.id, comparedOf(one, index)]));
  const found: Written[] = [];
  for (const [at, one] of touched.entries()) {
    found.push(...doubtsOnNumbers(one, index, decided));
    const own = keys.get(one.id) as ReadonlySet<string>;
    for (const other of all.slice(at + 1)) {
      if (![...keysOf(other, index, blockKeys)].some((key) => own.has(key))) continue;
      const judgement = judgementOfPair(compared.get(one.id) as Compared, compared.get(other.id) as Compared);
      if (judgement !== null) found.push(settled(judgement, one, other, decided));
    }
  }
  found.push(...(await projectJudgements(run, projects)).map((one) => accepted(one, decided)));
  const stored = await run({
    text: `CALL () {
  UNWIND $ids AS id MATCH (judgement:Judgement {one: id}) RETURN judgement
  UNION
  UNWIND $ids AS id MATCH (judgement:Judgement {other: id}) RETURN judgement
}
RETURN judgement {.*} AS judgement`,
    parameters: { ids: [...ids, ...projects] },
  });
  await writeDifferences(
    run,
    found,
    stored.map(({ judgement }) => judgement as Written),
  );
}

/** The ids of organisations and projects that a resolution bears on. */
export function touchedBy({ nodes, renames }: Resolution): readonly [string[], string[]] {
  const of = (...labels: readonly string[]) => [
    ...nodes.filter(({ label }) => labels.includes(label)).map(({ id }) => id.replace(/^record:/, '')),
    ...renames.filter(({ label }) => labels.includes(label)).flatMap(({ from, to }) => [from, to]),
  ];
  return [of('Organization', RECORD), of('Project')];
}

/** Everything that an id is one with by a person's decision. */
function groupIds(id: string, { groupOf }: DecidedOrganizations): readonly string[] {
  const group = groupOf(id);
  return group === null ? [] : [group.id, ...group.members];
}

/** The keys of an organisation's names, and its numbers. */
function keysOf(
  { names, numbers }: JudgedOrganization,
  { takeApart }: ReferenceOrganizations,
  keysOfName: (parts: NameParts) => readonly string[],
): ReadonlySet<string> {
  return new Set([
    ...names.flatMap((name) => keysOfName(takeApart(name))),
    ...numbers.map((number) => `number ${number}`),
  ]);
}

/** The organisations that are found by any of the keys. */
async function readNeighbours(run: Run, keys: ReadonlySet<string>): Promise<readonly string[]> {
  const numbers = [...keys]
    .filter((key) => key.startsWith('number '))
    .map((key) => key.slice('number '.length));
  const rows = await run({
    text: `CALL () {
  UNWIND $phrases AS phrase
  CALL db.index.fulltext.queryNodes('organizationRecords', phrase) YIELD node
  RETURN node
  UNION
  UNWIND $numbers AS number MATCH (node:Organization {organizationNumber: number}) RETURN node
  UNION
  UNWIND $numbers AS number MATCH (node:OrganizationRecord {organizationNumber: number}) RETURN node
}
OPTIONAL MATCH (node)-[:RECORD_OF]->(shown)
RETURN DISTINCT coalesce(shown.id, node.id) AS id`,
    parameters: { phrases: [...keys].filter((key) => !key.startsWith('number ')).map(phrase), numbers },
  });
  return rows.map(({ id }) => id as string);
}

/** A number that somebody decided settles all doubts on it. */
function doubtsOnNumbers(
  organization: JudgedOrganization,
  index: ReferenceOrganizations,
  decided: DecidedOrganizations,
): readonly Written[] {
  const numbered = organization.members.map(decided.numberedBy).find((id) => id !== null) ?? null;
  return numberJudgements(numberedOf(organization), index).map((one) => ({
    ...one,
    decision: numbered ?? decided.acceptedBy(one.id),
  }));
}

function accepted(judgement: StoredJudgement, { acceptedBy }: DecidedOrganizations): Written {
  return { ...judgement, decision: acceptedBy(judgement.id) };
}

function settled(
  judgement: StoredJudgement,
  one: JudgedOrganization,
  other: JudgedOrganization,
  { apartBy }: DecidedOrganizations,
): Written {
  const decisions = one.members.flatMap((a) => other.members.map((b) => apartBy(a, b)));
  return { ...judgement, decision: decisions.find((id) => id !== null) ?? null };
}

/** So many are written at once. */
const batch = 5_000;

async function writeDifferences(
  run: Run,
  found: readonly Written[],
  stored: readonly Written[],
): Promise<void> {
  const before = new Map(stored.map((judgement) => [judgement.id, judgement]));
  const now = new Set(found.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !now.has(id));
  const changed = found.filter((one) => !isSame(one, before.get(one.id)));
  for (let at = 0; at < gone.length; at += batch) {
    await run({
      text: 'UNWIND $ids AS id MATCH (judgement:Judgement {id: id}) DELETE judgement',
      parameters: { ids: gone.slice(at, at + batch) },
    });
  }
  for (let at = 0; at < changed.length; at += batch) {
    await run({
      text: 'UNWIND $rows AS row MERGE (judgement:Judgement {id: row.id}) SET judgement = row',
      parameters: { rows: changed.slice(at, at + batch) },
    });
  }
}

function isSame(one: Written, other: Written | undefined): boolean {
  return (
    other !== undefined &&
    one.kind === other.kind &&
    one.reason === other.reason &&
    one.decision === (other.decision ?? null) &&
    one.features.join() === other.features.join() &&
    one.weights.join() === other.weights.join()
  );
}
