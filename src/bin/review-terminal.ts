import type { Readable, Writable } from 'node:stream';
import { cancel, intro, isCancel, log, note, outro, selectKey, text } from '@clack/prompts';
import type { Decider } from '../curation/decision.ts';
import { CurationProblem } from '../curation/problem.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import type { Api } from '../resolvers/execute.ts';
import { decisions } from './review-decisions.ts';
import { type Doubt, doubtById, openDoubts, type ReviewedOrganization } from './review-open.ts';
import { doubtPage } from './review-page.ts';

/** What the person decides in. */
export interface Session {
  readonly api: Api;
  readonly graph: Graph;
  readonly reference: Reference;
  readonly decider: Decider;
  readonly terminal: Terminal;
}

/** Where the person sits. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
}

/** A decision of this session, and the doubt that it was about. */
interface Done {
  readonly decision: string;
  readonly at: number;
}

/**
 * Shows one doubt after the other and does what the person says.
 *
 * @returns the exit code.
 */
export async function reviewInTerminal(session: Session): Promise<number> {
  const { api, graph, terminal } = session;
  const doubts = await openDoubts(api, graph);
  intro(`${doubts.length} open`, terminal);
  const done: Done[] = [];
  for (let at = 0; at < doubts.length; ) {
    const doubt = await doubtById(api, graph, doubts[at]!.id);
    if (doubt === null) {
      at += 1;
      continue;
    }
    note(doubtPage(doubt, (terminal.output.columns ?? 80) - 6), `${at + 1} of ${doubts.length}`, {
      ...terminal,
      format: (line) => line,
    });
    const next = await act(session, doubt, at, done);
    if (next === null) break;
    at = next;
  }
  outro(`${done.length} decided, ${(await openDoubts(api, graph)).length} open`, terminal);
  return 0;
}

/** Asks what to do about a doubt and does it. Returns which doubt comes next; null for none. */
async function act(session: Session, doubt: Doubt, at: number, done: Done[]): Promise<number | null> {
  const options = optionsFor(doubt, done.length > 0);
  const key = await selectKey({ ...session.terminal, message: 'Which is it?', options });
  if (isCancel(key) || key === 'q') return null;
  if (key === 's') return at + 1;
  try {
    if (key === 'u') return await undoLast(session, at, done);
    const decide = await decisionFor(session.terminal, key, doubt);
    if (decide === null) return at;
    const decision = await decide(session.graph, session.reference, session.decider);
    done.push({ decision, at });
    log.success(`Decided: ${decision}`, session.terminal);
    // With a new name the question is still the same.
    return key === 'r' ? at : at + 1;
  } catch (error) {
    if (!(error instanceof CurationProblem)) throw error;
    log.error(error.message, session.terminal);
    return at;
  }
}

function optionsFor({ rule, organizations }: Doubt, canUndo: boolean) {
  const [one, other] = organizations;
  const same = (keep: ReviewedOrganization, at: string) => ({
    value: at,
    label: `the same: ${keep.name} is kept, with its id`,
  });
  return [
    ...(one !== undefined && other !== undefined
      ? [same(one, '1'), same(other, '2'), { value: 'd', label: 'different: keep them apart' }]
      : []),
    ...(rule === 'SAME_ORGANIZATION' ? [] : [{ value: 'k', label: 'keep it as it is' }]),
    ...(rule === 'NUMBER' ? [{ value: 'n', label: 'give it its number' }] : []),
    ...(one === undefined ? [] : [{ value: 'r', label: 'rename one' }]),
    { value: 's', label: 'skip' },
    ...(canUndo ? [{ value: 'u', label: 'undo the last decision' }] : []),
    { value: 'q', label: 'quit' },
  ];
}

/** Null where the person thought better of it. */
async function decisionFor(terminal: Terminal, key: string, { id, organizations: [one, other] }: Doubt) {
  if (key === 'k') return decisions.accept(id);
  if (key === 'n') return await numbering(terminal, one!);
  if (key === 'r') return await renaming(terminal, one!, other);
  if (key === '1') return decisions.merge(one!.id, other!.id);
  if (key === '2') return decisions.merge(other!.id, one!.id);
  return decisions.apart(one!.id, other!.id);
}

async function renaming(
  terminal: Terminal,
  one: ReviewedOrganization,
  other: ReviewedOrganization | undefined,
) {
  let which: ReviewedOrganization = one;
  if (other !== undefined) {
    const key = await selectKey({
      ...terminal,
      message: 'Which one?',
      options: [
        { value: '1', label: one.name },
        { value: '2', label: other.name },
      ],
    });
    if (isCancel(key)) return null;
    which = key === '1' ? one : other;
  }
  const name = await text({ ...terminal, message: 'Its name', initialValue: which.name });
  if (isCancel(name)) return null;
  return decisions.rename(which.id, name);
}

async function numbering(terminal: Terminal, { id, organizationNumber }: ReviewedOrganization) {
  const number = await text({
    ...terminal,
    message: 'Its organisation number; nothing where it has none',
    initialValue: organizationNumber ?? '',
  });
  if (isCancel(number)) return null;
  return decisions.number(id, number.trim() === '' ? null : number);
}

async function undoLast(
  { graph, reference, decider, terminal }: Session,
  at: number,
  done: Done[],
): Promise<number> {
  const last = done.at(-1);
  if (last === undefined) return at;
  await decisions.undo(last.decision)(graph, reference, decider);
  done.pop();
  cancel(`Undone: ${last.decision}`, terminal);
  return last.at;
}
