import { toldPeriod } from '../../facts/period.ts';
import { isListItem, type Line, type Page } from '../page.ts';
import { PARTNERS, REFERENCE_GROUP } from '../partners/labels.ts';
import { AROUND } from './name.ts';

/** What a heading of the page is about; OTHER for headings of the running text. */
export type Topic =
  | 'aims'
  | 'financier'
  | 'results'
  | 'contact'
  | 'inBrief'
  | 'period'
  | 'ownersRole'
  | 'owner'
  | 'subprojects'
  | 'budget'
  | 'grant'
  | 'headcount'
  | 'follower'
  | 'number'
  | 'participants'
  | 'referenceGroup'
  | 'themes'
  | 'targetGroup'
  | 'sdgs'
  | 'groupPage'
  | 'updated'
  /** Headings of what is not read: they end the section before them. */
  | 'unread'
  | 'OTHER';

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:syfte och mål|mål och syfte|syfte|mål)$/iu, 'aims'],
  [/^(?:(?:med)?finansiär(?:er)?|(?:med)?finansiering|finansieras av)$/iu, 'financier'],
  [/^(?:resultat|resultat och effekter)$/iu, 'results'],
  [/^kontakt(?:person(?:er)?)?$/iu, 'contact'],
  [
    /^(?:i korthet|kort om projektet|projektinformation|om projektet i korthet|projektet i korthet|fakta om projektet|(?:projekt|snabb|kort ?)?fakta)$/iu,
    'inBrief',
  ],
  [/^(?:pågick|pågår|projektperiod|projekttid|period|tidsplan)$/iu, 'period'],
  [/^\S.{0,60}?(?:s|:s) roll(?: i projektet)?$/iu, 'ownersRole'],
  [
    /^(?:(?:(?:våra|projektets|övriga|lokala) )?(?:deltagare|partners|samverkan|samarbete)|(?:vilka|vi|de här|dessa) (?:är med|deltar|medverkar|ingår)(?: i projektet)?|i projektet (?:deltar|medverkar|ingår)|\p{L}+ som (?:är med|deltar|medverkar|ingår|samverkar)(?: i projektet)?)$/iu,
    'participants',
  ],
  [
    /^(?:(?:projektets )?målgrupp(?:er)?|(?:för )?vem (?:är (?:det|projektet|insatsen|kursen|satsningen)(?: till)? för|(?:kan|får) (?:delta|vara med|söka))|för vem(?: är (?:det|projektet|kursen))?)$/iu,
    'targetGroup',
  ],
  [/^utmaning(?:ar)? i .{1,60} strategiska inriktning$/iu, 'themes'],
  [/^bidrar till (?:de )?globala mål(?:en)?$/iu, 'sdgs'],
  [/^gruppsida(?: för projektet)?$/iu, 'groupPage'],
  [/^(?:senast )?uppdaterad(?:es)?\b/iu, 'updated'],
  [/^(?:projekt)?ägare$/iu, 'owner'],
  [/^stödmottagare$/iu, 'owner'],
  [/^(?:lokala (?:delprojekt|projekt|insatser)|(?:våra |projektets )?delprojekt)$/iu, 'subprojects'],
  [
    /^(?:(?:våra|projektets|planerade) )?aktiviteter$|^(?:arbetssätt|metoder?|genomförande|bakgrund)$/iu,
    'OTHER',
  ],
  [/^(?:projektets )?(?:totala? )?(?:projekt|total)?budget(?: \([^)]{3,40}\))?$/iu, 'budget'],
  [/^(?:beviljat )?(?:esf\+?|eu)[ -](?:stöd|bidrag)$|^beviljat (?:stöd|belopp)$/iu, 'grant'],
  [/^(?:(?:planerat )?antal (?:planerade )?|planerade )deltagare$/iu, 'headcount'],
  [/^följeforsk(?:are|ning)$/iu, 'follower'],
  [/^(?:projektnummer|diarienummer|projektnr|diarienr|dnr)$/iu, 'number'],
  [
    /^(?:status|webbplats|läs mer|mer information|länkar|relaterat|relaterade .{1,30}|fler projekt|andra projekt|dela(?: sidan)?|dokument|nyheter|nyckelord|taggar|kategori(?:er)?|ämne(?:n|sområde)?|område|projektledare|projektledning|utvärderare|styrgrupp)$/iu,
    'unread',
  ],
];

/** A heading with the lines under it; the first section, with what stands before any heading, has none. */
export interface Section {
  readonly topic: Topic;
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

/** The way to other pages: "Läs även: …", "Läs mer om projektet på …". */
const ELSEWHERE =
  /^(?:[•·▪◦*–-] ?)?(?:(?:läs|se|lyssna) (?:också|även|mer|vidare)(?!\p{L})(?! (?:än|av))|(?:relaterad[et]?|fler|andra|tidigare) (?:nyheter|artiklar|sidor|innehåll)(?!\p{L}))/iu;

/** What a heading is about, or null where a line is no heading of these pages. */
export function topicOf(line: string): Topic | null {
  const words = line.length > 100 ? '' : line.replace(/[:?]$/, '').trim();
  if (PARTNERS.has(words.toLowerCase())) return 'participants';
  if (REFERENCE_GROUP.has(words.toLowerCase())) return 'referenceGroup';
  return TOPICS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Divides a page at its headings: known ones anywhere, others a short line by itself without a full stop. */
export function sectionsOf({ lines }: Page): Section[] {
  const sections: { topic: Topic; heading: Line | null; lines: Line[] }[] = [
    { topic: 'OTHER', heading: null, lines: [] },
  ];
  let brief = false;
  let said = false;
  for (const [at, line] of lines.entries()) {
    if (ELSEWHERE.test(line.text)) continue;
    said ||= isProse(line);
    const labelled = labelledLine(line);
    if (labelled !== null) {
      // "Region Värmlands roll: projektägare": whose role it is stands in the label.
      const heading = labelled.topic === 'ownersRole' ? labelled.label : null;
      sections.push({ topic: labelled.topic, heading, lines: [labelled.value] });
      sections.push({
        topic: sections.at(-2)?.topic === 'inBrief' ? 'inBrief' : 'OTHER',
        heading: null,
        lines: [],
      });
      continue;
    }
    const told = topicAt(line.text, { brief, section: sections.at(-1) });
    const topic = told === 'contact' && !said && leadsToTitle(lines, at) ? null : told;
    // The day stands above the page's heading, too.
    if (topic === 'updated' && at < 3 && sections.length === 1) continue;
    const opens = topic === null && !underHeading(sections.at(-1)) && looksLikeHeading(lines, at, sections);
    // Facts have no headings of their own over prose.
    brief = topic === 'inBrief' || (brief && !(opens && isProse(lines[at + 1])));
    if (topic !== null || (opens && !brief)) {
      sections.push({ topic: topic ?? 'OTHER', heading: line, lines: [] });
    } else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/**
 * What a heading is about where it stands. "Projektägare" right under "GR:s roll" is the role itself, "Följeforskare" too; words that
 * are as much the heading of a passage are labels only in the facts of "I korthet".
 */
function topicAt(
  text: string,
  { brief, section }: { readonly brief: boolean; readonly section: Section | undefined },
): Topic | null {
  const topic = topicOf(text);
  if (topic !== null && ONLY_IN_BRIEF.has(topic) && !brief) return null;
  const isValue = section?.topic === 'ownersRole' && section.lines.length === 0;
  return isValue && (topic === 'owner' || topic === 'follower' || topic === 'unread') ? null : topic;
}

const ONLY_IN_BRIEF: ReadonlySet<Topic> = new Set(['unread', 'budget', 'follower']);

/** Whether the page's title stands below "Kontakt", with the sentence that begins by it: then that is a word of the menu. */
function leadsToTitle(lines: readonly Line[], at: number): boolean {
  return [2, 3].some((far) => {
    const [title, sentence] = [lines[at + far - 1], lines[at + far]];
    return title !== undefined && isProse(sentence) && sentence?.text.startsWith(`${title.text} `) === true;
  });
}

/** What a line may say of itself: "Projekttid: 2034-05-01–2037-04-30". */
const LABELLED: ReadonlySet<Topic> = new Set([
  'period',
  'budget',
  'grant',
  'headcount',
  'follower',
  'owner',
  'ownersRole',
  'number',
  'participants',
  'referenceGroup',
  'financier',
  'targetGroup',
  'unread',
]);

/** What a line is about: a heading, or a label with its value; null where it is neither. */
export function topicOfLine(line: Line): Topic | null {
  return topicOf(line.text) ?? labelledLine(line)?.topic ?? null;
}

/** A label and its value on one line; null where a line is none. */
function labelledLine(
  line: Line,
): { readonly topic: Topic; readonly label: Line; readonly value: Line } | null {
  const [, label = '', value = ''] = /^(?:[•·▪◦*–-] ?)?([^:]{3,60}): ?(\S.{0,300})$/u.exec(line.text) ?? [];
  // "Tid: tisdagar 13–15" is no period of a project.
  const isTime = /^tid$/iu.test(label) && 'value' in toldPeriod(value);
  const topic = value === '' ? null : isTime ? 'period' : topicOf(label);
  if (topic === null || !LABELLED.has(topic)) return null;
  return {
    topic,
    label: { ...line, text: label, end: line.end - value.length },
    value: { ...line, text: value, start: line.end - value.length },
  };
}

/** Right under a known heading stands what it announces, however short. */
function underHeading(section: Section | undefined): boolean {
  return section?.heading != null && section.topic !== 'OTHER' && section.lines.length === 0;
}

function looksLikeHeading(lines: readonly Line[], at: number, before: readonly Section[]): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined) return false;
  // The first heading of a page is its title, and opens no section.
  if (before.length === 1 && before[0]?.lines.every(({ text }) => AROUND.test(text)) === true) return false;
  const alone = line.afterBlank && next.afterBlank;
  return (
    at > 1 &&
    alone &&
    line.text.length <= 80 &&
    // "Vem betalar?"; "Är du 18 till 24 år?" says something itself.
    !/[.!:;,…]$|\d.*\?$/u.test(line.text) &&
    // "Du som" goes on in the list below.
    !/(?<!\p{L})(?:som|att|är|har|ska|kan|vill)$/iu.test(line.text) &&
    !isListItem(line)
  );
}

/** Whether a line is a sentence, and no value. */
export function isProse(line: Line | undefined): boolean {
  return line !== undefined && line.text.split(' ').length >= 6 && /[.!]$/u.test(line.text);
}
