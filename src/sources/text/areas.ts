import type { CodeMention, Fact } from '../../facts/fact.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';
import { denies } from './cues.ts';
import type { Name } from './names.ts';
import { roleOf } from './roles.ts';

const WHOLE = /(?<!\p{L})hela(?: området| länet| regionen)? $/iu;
const SPOKEN_FOR = /(?:samlat ansvar för|representerar|företräder)(?: hela)? $/iu;
const PROJECT_COVERS =
  /projekt\p{L}*(?: [\p{L}-]+){0,4}? (?:omfattar|täcker|(?:genomförs|drivs|bedrivs|pågår|verkar) (?:i|inom))(?: hela| både| länen| delregionerna)* $/iu;

/** Areas that the project covers, whole ("över hela Västsverige"), as partners or followers of it. */
export function areas(sentence: Parsed, about: About): Fact[] {
  const facts: Fact[] = [];
  const covers = (area: CodeMention, role: string, confidence: number, statedCount?: number) =>
    facts.push({
      subject: about.project,
      relationship: 'COVERS',
      object: area,
      properties: { role, ...(statedCount === undefined ? {} : { statedCount }) },
      evidence: cite(sentence, about, confidence),
    });
  let brackets: { readonly start: number; readonly end: number } | null = null;
  for (const [index, chain] of sentence.chains.entries()) {
    const told = roleOf(sentence, index);
    const ofProject = PROJECT_COVERS.test(chain.before) && !denies(chain.before);
    for (const name of chain.names) {
      const { area } = name;
      if (area === null) continue;
      const before = sentence.text.slice(Math.max(0, name.start - 60), name.start).replace(/\s+/g, ' ');
      const after = sentence.text.slice(name.end, name.end + 60).replace(/\s+/g, ' ');
      if (brackets !== null && name.start > brackets.start && name.end <= brackets.end)
        covers(area, 'COVERED', 0.8);
      else if (SPOKEN_FOR.test(before) && index > 0 && !denies(before)) covers(area, 'COVERED', 0.8);
      else if (WHOLE.test(before) && !name.genitive && !denies(before)) {
        brackets = bracketsAfter(sentence.text, name.end);
        covers(area, 'COVERED', 0.85, statedCount(sentence.text, name, brackets));
      } else if (/^ (?:representeras|företräds)(?! inte)/u.test(after)) covers(area, 'COVERED', 0.8);
      else if (told?.names.includes(name) === true && (told.role === 'PARTNER' || told.role === 'FOLLOWER')) {
        const speaksOfAreas = told.names.some((one) => one.area !== null && one.organization === null);
        if (name.organization === null || speaksOfAreas) covers(area, told.role, 0.85);
      } else if (ofProject && !name.genitive)
        covers(area, 'COVERED', 0.7, statedCount(sentence.text, name, null));
    }
  }
  return facts;
}

function bracketsAfter(text: string, end: number): { readonly start: number; readonly end: number } | null {
  const start = text.indexOf('(', end);
  const close = text.indexOf(')', start);
  return start >= 0 && start - end <= 2 && close > start ? { start, end: close } : null;
}

/** The source's own count of municipalities: "(55 kommuner, …)", "Västsverige med 55 kommuner". */
function statedCount(
  text: string,
  { end }: Name,
  brackets: { readonly start: number; readonly end: number } | null,
): number | undefined {
  const words = brackets === null ? text.slice(end, end + 40) : text.slice(brackets.start, brackets.end);
  const pattern =
    brackets === null ? /^,? (?:med |dvs |och dess )?(\d{1,3}) kommuner/u : /(?<!\d)(\d{1,3}) kommuner/u;
  const count = pattern.exec(words)?.[1];
  return count === undefined ? undefined : Number(count);
}
