import type { Parsed } from './chains.ts';
import { VERB } from './verb.ts';

/** A clause of a sentence: offsets, and whether it goes on about the subject of the one before. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly goesOn: boolean;
}

const BREAK = new RegExp(
  `;|,? (?:men|medan|fast|däremot)(?!\\p{L})|,? utan(?= (?:till|för|mot|i|av|på)(?!\\p{L}))|,? (?:och|samt)(?= ${VERB}(?!\\p{L}))`,
  'giu',
);
const CONTINUES = new RegExp(
  `^,? (?:men|och|samt|fast) (?:i stället |också |även |dock )?${VERB}(?!\\p{L})`,
  'iu',
);
const JOINS = /(?:,| och| samt| medan)(?: (?:även|också|dessutom))? $/iu;
const HAS_VERB = new RegExp(`^(?: kommun(?:er)?)?(?:,? som)? ${VERB}(?!\\p{L})`, 'iu');
/** "Polisen, som upphandlats, sköter …", "Kursgården, belägen i A, står för …": the verb comes behind the second comma. */
const INSERTED = /^(?: \p{L}+)?(?:, [^,.;]{3,120},| [–-] [^.;]{3,120} [–-]) /u;
/** "Nora kommun, som ligger i Örebro län men hör hemma i Bergslagen, deltar": clauses within the relative clause, too. */
const RELATIVE = /^(?: \p{L}+)?, (?:som|vars|där) [^,.;]{3,160}, /u;
const SPEAKS = new RegExp(`(?<!\\p{L})${VERB}(?!\\p{L})`, 'iu');

/** The clauses of a text, in order: at "men", ";", "och" before a verb. */
export function clausesOf(text: string, subjects: readonly number[] = []): Clause[] {
  const starts = new Set([0, ...subjects, ...Array.from(text.matchAll(BREAK), ({ index }) => index)]);
  const sorted = [...starts].sort((one, other) => one - other);
  return sorted.map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return { start, end, goesOn: CONTINUES.test(text.slice(start, end)) };
  });
}

/** What the clause of a row of names says before the row, and all that is said of it behind: "ingår inte …", "följer projektet". */
export interface Said {
  readonly before: string;
  readonly predicates: readonly string[];
}

/** How far before and behind a row what is said of it is read: each row of a long sentence asks, so without an end the work grows with the square. */
const SAID = 300;

/** Every row of a sentence asks for its clauses, and several rules for what is said of the same row. */
const byParsed = new WeakMap<
  Parsed,
  { readonly clauses: readonly Clause[]; readonly said: Map<number, Said> }
>();

/** What is said of a row of names. */
export function saidOf(sentence: Parsed, index: number): Said {
  const known = byParsed.get(sentence) ?? {
    clauses: clausesOf(sentence.text, ownSubjects(sentence)),
    said: new Map<number, Said>(),
  };
  byParsed.set(sentence, known);
  const said = known.said.get(index) ?? findSaid(sentence, index, known.clauses);
  known.said.set(index, said);
  return said;
}

function findSaid({ chains, text, plain }: Parsed, index: number, clauses: readonly Clause[]): Said {
  const chain = chains[index];
  if (chain === undefined) return { before: '', predicates: [] };
  const at = clauses.findLastIndex(({ start }) => start <= chain.start);
  const own = clauses[at] ?? { start: 0, end: text.length };
  const words = (start: number, end: number) => plain(text.slice(start, Math.min(end, start + SAID)));
  const behind = words(chain.end, Math.max(own.end, chain.end));
  const predicates = [behind];
  const goesOn = INSERTED.exec(behind) ?? RELATIVE.exec(words(chain.end, text.length));
  if (goesOn !== null) predicates.push(mainClause(words(chain.end + goesOn[0].length - 1, text.length)));
  for (let next = at + 1; clauses[next]?.goesOn === true; next += 1) {
    const { start, end } = clauses[next] as Clause;
    predicates.push(words(start, end).replace(/^,? (?:men|och|samt|fast)/iu, ''));
  }
  return { before: plain(text.slice(Math.max(own.start, chain.start - SAID), chain.start)), predicates };
}

/** A text up to where its first clause ends. */
function mainClause(text: string): string {
  return text.slice(0, clausesOf(text)[0]?.end);
}

/** Where a row of names begins a clause of its own: "A deltar och B följer". */
function ownSubjects({ chains, text }: Parsed): number[] {
  return chains.flatMap((chain, index) => {
    const previous = chains[index - 1];
    const words = previous === undefined ? '' : text.slice(previous.end, chain.start);
    const joins = JOINS.exec(words);
    return previous !== undefined &&
      joins !== null &&
      SPEAKS.test(words) &&
      HAS_VERB.test(text.slice(chain.end, chain.end + 60))
      ? [previous.end + joins.index]
      : [];
  });
}
