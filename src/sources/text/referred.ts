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

/** "Projektet omfattar samtliga fyra medlemskommuner". */
const IT_IS_IN = new RegExp(
  `(?:projektet|insatsen|satsningen|arbetet|verksamheten|som)(?: [\\p{L}]+){0,3}? (?:involverar|omfattar|berör|engagerar|(?:genomförs|bedrivs|drivs|pågår|sker|erbjuds) i) (?:alla|samtliga|de)(?: ${COUNT})? \\p{L}*kommuner(?:na)?`,
  'iu',
);

/** "Övriga kommuner som ingår är …": beside the one that owns the project. */
const THE_OTHERS =
  /(?<!\p{L})(?:övriga|de andra) (?:deltagande |medverkande )?kommuner(?:na)? (?:som (?:deltar|medverkar|ingår|är med)|i projektet)(?: är| i projektet är)? /iu;

/** "Förbundet består av A, B och C kommuner. Alla tre kommuner deltar i projektet.": the row of places that was named last. */
export function referred(sentence: Parsed, about: About, earlier: Parsed | null): Fact[] {
  if (!/kommuner|båda|samtliga|alla|dem /iu.test(sentence.text)) return [];
  if (THE_OTHERS.test(sentence.text)) {
    const owner = about.owners.find(({ kind }) => kind === 'MUNICIPAL_AUTHORITY');
    const own = about.reference.organizations.find(({ id }) => id === owner?.id)?.governs ?? null;
    return own === null ? [] : [involved(own, sentence, about)];
  }
  const said = THEY_TAKE_PART.exec(sentence.text) ?? IT_IS_IN.exec(sentence.plain(sentence.text));
  if (said === null || earlier === null || saysNo(said[0])) return [];
  const count = numberOf(said.groups?.count ?? '');
  const rows = earlier.chains
    .map(({ names }) => names.flatMap(({ municipality }) => municipality ?? []))
    .filter(({ length }) => length > 1);
  const row = rows.at(-1) ?? [];
  if (rows.length !== 1 || (count !== null && count !== row.length)) return [];
  return row.map((code) => involved(code, sentence, about));
}

function involved(code: string, sentence: Parsed, about: About): Fact {
  return {
    subject: about.project,
    relationship: 'INVOLVES',
    object: { label: 'Municipality', code },
    properties: { role: 'PARTICIPANT' },
    evidence: cite(sentence, about, 0.8),
  };
}

function numberOf(words: string): number | null {
  if (words === '') return null;
  const word = NUMBERS.indexOf(words.toLowerCase());
  return word < 0 ? Number(words) : word + 2;
}
