import type { Reference } from '../../reference/reference.ts';
import type { Line } from '../page.ts';
import { parseSentence } from '../text/chains.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** The part of a paragraph that is about what was done in some municipalities. */
export interface LocalPart {
  /** Municipality codes. */
  readonly municipalities: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "I Ale, Mölndal och Partille …": what follows is about what was done there. */
const OPENING =
  /^(?:I|Inom|I kommunerna|I bland annat|Bland annat i|I till exempel|Även i|Också i|Dessutom i|Medan)(?: bland annat| till exempel| t\.? ?ex\.?)? $/u;

/** "I Ale gjordes inget": before the first comma it is said that nothing was done. */
const DENIED =
  /^[^,.;]{0,80}(?<!\p{L})(?:inte(?! (?:bara|minst|enbart))|ej|aldrig|inget|inga|ingen)(?!\p{L})/iu;

/** The parts of a paragraph about named municipalities: each goes on until a sentence names others. */
export function localParts(line: Line, text: string, reference: Reference): LocalPart[] {
  const parts: LocalPart[] = [];
  for (const sentence of sentencesOf(text, [line])) {
    const municipalities = municipalitiesOf(sentence, reference);
    const last = parts.at(-1);
    if (municipalities.length > 0) parts.push({ municipalities, ...sentence });
    else if (last !== undefined && !namesPlace(sentence, reference))
      parts[parts.length - 1] = { ...last, text: `${last.text} ${sentence.text}`, end: sentence.end };
  }
  return parts;
}

function municipalitiesOf(sentence: Sentence, reference: Reference): string[] {
  const [chain] = parseSentence(sentence, reference).chains;
  if (chain === undefined || !OPENING.test(chain.before) || DENIED.test(chain.after)) return [];
  return [...new Set(chain.names.flatMap(({ municipality }) => municipality ?? []))];
}

function namesPlace(sentence: Sentence, reference: Reference): boolean {
  return parseSentence(sentence, reference).chains.some(({ names }) =>
    names.some(({ municipality }) => municipality !== null),
  );
}
