import type { Fact } from '../../facts/fact.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';
import { saysNo } from './denial.ts';

const NUMBERS = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const COUNT = `(?<count>\\d{1,2}|${NUMBERS.join('|')})`;
const THEY_TAKE_PART = new RegExp(
  `(?:^|[,;] |(?<!\\p{L})och )(?:(?:alla|samtliga|de|dessa)(?: ${COUNT})?(?: \\p{L}*kommuner(?:na)?)?|båda(?: kommunerna)?)(?: [\\p{L}]+){0,8}? (?:deltar|deltog|medverkar|medverkade|ingår|ingick|är med|var med|(?:kommer att|ska) (?:delta|medverka|ingå|vara med))(?: \\p{L}+)? (?:i|inom) (?:projektet|insatsen|satsningen|arbetet)`,
  'iu',
);

/** "Förbundet består av A, B och C kommuner. Alla tre kommuner deltar i projektet.": the row of places that was named last. */
export function referred(sentence: Parsed, about: About, earlier: Parsed | null): Fact[] {
  const said = THEY_TAKE_PART.exec(sentence.text);
  if (said === null || earlier === null || saysNo(said[0])) return [];
  const count = numberOf(said.groups?.count ?? '');
  const rows = earlier.chains
    .map(({ names }) => names.flatMap(({ municipality }) => municipality ?? []))
    .filter(({ length }) => length > 1);
  const row = rows.at(-1) ?? [];
  if (rows.length !== 1 || (count !== null && count !== row.length)) return [];
  return row.map((code) => ({
    subject: about.project,
    relationship: 'INVOLVES',
    object: { label: 'Municipality', code },
    properties: { role: 'PARTICIPANT' },
    evidence: cite(sentence, about, 0.8),
  }));
}

function numberOf(words: string): number | null {
  if (words === '') return null;
  const word = NUMBERS.indexOf(words.toLowerCase());
  return word < 0 ? Number(words) : word + 2;
}
