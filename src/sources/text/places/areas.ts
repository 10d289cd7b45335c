import type { Fact } from '../../../facts/fact.ts';
import type { CodeMention } from '../../../facts/mention.ts';
import { type About, cite } from '../about.ts';
import type { Parsed } from '../chains.ts';
import { saidOf } from '../clauses.ts';
import { denies } from '../cues.ts';
import { saysNo } from '../denial.ts';
import type { Name } from '../names/name.ts';
import { patternOf } from '../phrase.ts';
import { roleOf } from '../roles/role-of-row.ts';
import { ruledOut } from './ruled-out.ts';
import { signOf } from './taking-part.ts';

const WHOLE = patternOf('hela( området| länet| regionen)? $');
const SPOKEN_FOR = patternOf('(samlat ansvar för|representerar|företräder)( hela)? $');
const PROJECT_COVERS = patternOf(
  '~projekt~ <0-4> (omfattar|täcker)( hela| både| länen| delregionerna)* $',
  '~projekt~ <0-4> (genomförs|drivs|bedrivs|pågår|verkar) (i|inom)( hela| både| länen| delregionerna)* $',
);

const EVERY = '(samtliga|alla)( (?<count>\\d{1,3}))?';
const EVERY_BEFORE = patternOf(`${EVERY} kommuner(na)? (i|inom) $`);
const EVERY_AFTER = patternOf(`^ ${EVERY} kommuner~`);
const EXCEPTION = patternOf('^[^.;]*(?<!\\p{L})(utom|förutom|undantag|exklusive)~');
const STANDS_FOR_IT = patternOf('^ (representeras|företräds)(?! inte)');
/** "Länet representeras i projektet av". */
export const OWN_COUNTY = patternOf(
  'länet (representeras|företräds)( [\\p{L}-]+){0,3} (av|genom)( kommunen| (projekt)?partner(n)?)? $',
);

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
      else if (everyMunicipality(sentence, index, before, name))
        covers(area, 'COVERED', 0.8, countBefore(before, after));
      else if (WHOLE.test(before) && !name.genitive && !denies(before)) {
        brackets = bracketsAfter(sentence.text, name.end);
        covers(area, 'COVERED', 0.85, statedCount(sentence.text, name, brackets));
      } else if (STANDS_FOR_IT.test(after)) covers(area, 'COVERED', 0.8);
      else if (told?.names.includes(name) === true && (told.role === 'PARTNER' || told.role === 'FOLLOWER')) {
        const speaksOfAreas = told.names.some((one) => one.area !== null && one.organization === null);
        if (name.organization === null || speaksOfAreas) covers(area, told.role, 0.85);
      } else if (ofProject && (!name.genitive || ofLän(sentence.text, chain.names, name)))
        covers(area, 'COVERED', 0.7, statedCount(sentence.text, name, null));
    }
  }
  return [...facts, ...ownCounty(sentence, about)];
}

/** "Samtliga kommuner i Värmlands län deltar", "projektet genomförs i Skånes alla kommuner". */
function everyMunicipality(sentence: Parsed, index: number, before: string, name: Name): boolean {
  const said = saidOf(sentence, index);
  const behind = sentence.text.slice(name.end, name.end + 60);
  const every = EVERY_BEFORE.test(before) || (name.genitive && EVERY_AFTER.test(behind));
  return every && !ruledOut(said) && !EXCEPTION.test(behind) && signOf(said) !== null;
}

function countBefore(before: string, after: string): number | undefined {
  const count = (EVERY_BEFORE.exec(before) ?? EVERY_AFTER.exec(after))?.groups?.count;
  return count === undefined ? undefined : Number(count);
}

/** "Norrbottens och Västerbottens län": the word at the end is for the whole row. */
function ofLän(text: string, names: readonly Name[], name: Name): boolean {
  const last = names.at(-1);
  return (
    last !== undefined &&
    last !== name &&
    name.area?.label === 'County' &&
    /(?: |^)län$/iu.test(text.slice(last.start, last.end))
  );
}

/** "Länet representeras av X kommun": the county that X lies in. */
function ownCounty(sentence: Parsed, about: About): Fact[] {
  return sentence.chains.flatMap((chain) => {
    const code = chain.names[0]?.municipality;
    const county = about.reference.municipalities.find((one) => one.code === code)?.county;
    if (county === undefined || !OWN_COUNTY.test(chain.before) || saysNo(chain.before)) return [];
    const evidence = cite(sentence, about, 0.75);
    const object: CodeMention = { label: 'County', code: county };
    return [
      { subject: about.project, relationship: 'COVERS', object, properties: { role: 'COVERED' }, evidence },
    ];
  });
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
