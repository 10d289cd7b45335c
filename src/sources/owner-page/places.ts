import type { Line } from '../page.ts';
import type { About } from '../text/about.ts';
import { type Parsed, parseSentence } from '../text/chains.ts';
import { saidOf } from '../text/clauses.ts';
import { ruledOut } from '../text/places/ruled-out.ts';
import { sentencesOf } from '../text/sentences.ts';

/** Sentences of a paragraph that belong together: each goes on until one names other places. */
export interface Passage {
  /** Codes of the municipalities that it tells what was done in. */
  readonly municipalities: readonly string[];
  /** Codes of those that it only names ("har Ale kommun tecknat en avsiktsförklaring"). */
  readonly named: readonly string[];
  /** Whether it says that nothing was done there. */
  readonly denied: boolean;
  readonly text: string;
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
}

/** "I Ale, Mölndal och Partille …": what follows is about what was done there. */
const OPENING =
  /^(?:I|Inom|I kommunerna|I bland annat|Bland annat i|I till exempel|Även i|Också i|Dessutom i|Medan)(?: bland annat| till exempel| t\.? ?ex\.?)? $/u;

/** "I Ale gjordes inget": before the first comma it is said that nothing was done. */
const DENIED =
  /^[^,.;]{0,80}(?<!\p{L})(?:inte(?! (?:bara|minst|enbart))|ej|aldrig|inget|inga|ingen)(?!\p{L})/iu;

/** A paragraph and, where it tells what was done in some municipalities, its passages. */
export interface Paragraph {
  readonly line: Line;
  readonly passages: readonly Passage[];
}

/** Divides the paragraphs that tell what was done in some municipalities. */
export function paragraphsOf(lines: readonly Line[], about: About): readonly Paragraph[] {
  return lines.map((line) => ({ line, passages: localPassages(line, about) }));
}

function localPassages(line: Line, { quoted, reference }: About): readonly Passage[] {
  const passages: Passage[] = [];
  for (const sentence of sentencesOf(quoted.text, [line])) {
    const passage = passageOf(parseSentence(sentence, reference));
    const last = passages.at(-1);
    if (last === undefined || hasPlace(passage)) passages.push(passage);
    else passages[passages.length - 1] = { ...last, text: `${last.text} ${passage.text}`, end: passage.end };
  }
  return passages.some(({ municipalities }) => municipalities.length > 0) ? passages : [];
}

/** Whether a passage speaks of a municipality, be it only by name. */
export function hasPlace({ municipalities, named }: Passage): boolean {
  return municipalities.length + named.length > 0;
}

function passageOf(parsed: Parsed): Passage {
  const { text, start, end, chains } = parsed;
  const [first] = chains;
  const codesOf = (of: typeof chains) => [
    ...new Set(of.flatMap(({ names }) => names.flatMap(({ municipality }) => municipality ?? []))),
  ];
  const opens = first !== undefined && OPENING.test(first.before);
  const denied = opens && (DENIED.test(first.after) || ruledOut(saidOf(parsed, 0)));
  const municipalities = opens && !denied ? codesOf([first]) : [];
  const named = codesOf(chains).filter((code) => !municipalities.includes(code));
  return { municipalities, named, denied, text, start, end };
}
