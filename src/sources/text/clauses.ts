import type { Parsed } from './chains.ts';

/** A clause of a sentence: offsets, and whether it goes on about the subject of the one before. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly goesOn: boolean;
}

const VERB =
  '(?:är|var|har|hade|ska|skall|kan|får|fick|kommer|vill|bör|deltar|deltog|medverkar|medverkade|ingår|ingick|följer|följde|driver|drivs|bedriver|bedrivs|bidrar|stödjer|stöder|stöttar|representerar|företräder|samverkar|samarbetar|medfinansierar|finansierar|äger|leder|arbetar|genomför|genomförs|pågår|omfattar|omfattas|riktar|vänder|startar|bygger|finns|står|avböjde|avstod|hoppade|lämnade|tackade|drog|utgör|fungerar|tar|ger|består|söker)';
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

/** Every row of a sentence asks for its clauses. */
const byParsed = new WeakMap<Parsed, readonly Clause[]>();

/** What is said of a row of names. */
export function saidOf(sentence: Parsed, index: number): Said {
  const { chains, text } = sentence;
  const chain = chains[index];
  if (chain === undefined) return { before: '', predicates: [] };
  const clauses = byParsed.get(sentence) ?? clausesOf(text, ownSubjects(sentence));
  byParsed.set(sentence, clauses);
  const at = clauses.findLastIndex(({ start }) => start <= chain.start);
  const own = clauses[at] ?? { start: 0, end: text.length };
  const behind = sentence.plain(text.slice(chain.end, Math.max(own.end, chain.end)));
  const predicates = [behind];
  const goesOn = INSERTED.exec(behind);
  if (goesOn !== null) predicates.push(behind.slice(goesOn[0].length - 1));
  for (const next of clauses.slice(at + 1)) {
    if (!next.goesOn) break;
    predicates.push(
      sentence.plain(text.slice(next.start, next.end)).replace(/^,? (?:men|och|samt|fast)/iu, ''),
    );
  }
  return { before: sentence.plain(text.slice(own.start, chain.start)), predicates };
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
