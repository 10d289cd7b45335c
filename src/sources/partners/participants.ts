import type { Problem, RelationFact } from '../../facts/fact.ts';
import type { PartnerRole } from '../../facts/partner-role.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import { withoutAbbreviation } from '../operation/owner.ts';
import type { Line } from '../page.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { VERB } from '../text/verb.ts';
import { entriesOf } from './entries.ts';

/** Under "Samverkan" may stand a list, or sentences. */
const TOLD = new RegExp(
  `(?<!\\p{L})(?:${VERB}|\\p{Ll}{3,}ar(?!\\p{L})|\\p{Ll}+s (?:\\p{Ll}+ )?(?:av|med|från)).*[.!]$`,
  'iu',
);

/** Whether a line tells in a sentence who takes part: that is read as prose. */
export function isTold(words: string): boolean {
  return TOLD.test(words);
}

/** "Medverkande": municipalities ("Medlemskommuner: Ale, Lerum") take part, other names are partners. */
export function participantFacts(
  lines: readonly Line[],
  about: About,
  problems: Problem[],
  role: PartnerRole = 'PARTNER',
): RelationFact[] {
  return lines.flatMap((line) => {
    const { municipal, entries } = entriesOf(line, about.reference);
    return entries.flatMap(({ name }) =>
      name === null ? [] : participant(name, { line, municipal, about, problems, role }),
    );
  });
}

/** The persons whom lists name, who are kept nowhere. */
export function personsListed(lines: readonly Pick<Line, 'text'>[], reference: Reference): readonly string[] {
  return lines.flatMap((line) => entriesOf(line, reference).entries.flatMap(({ persons }) => persons));
}

function participant(
  name: string,
  {
    line,
    municipal,
    about,
    problems,
    role,
  }: {
    readonly line: Line;
    readonly municipal: boolean;
    readonly about: About;
    readonly problems: Problem[];
    readonly role: PartnerRole;
  },
): RelationFact[] {
  const evidence = quote(about.quoted, line);
  const code = municipalityNamed(name, about.reference);
  if (code !== null && role === 'PARTNER') {
    const object = { label: 'Municipality', code } as const;
    return [
      {
        subject: about.project,
        relationship: 'INVOLVES',
        object,
        properties: { role: 'PARTICIPANT' },
        evidence,
      },
    ];
  }
  if (municipal) {
    const came = withoutPersonalData(name.slice(0, 60));
    problems.push({
      code: 'UNKNOWN_MUNICIPALITY',
      message: `Expected the name of a Swedish municipality; "${came}" came.`,
      line: line.number,
      column: 1,
    });
    return [];
  }
  if (name.length > 120 || !/\p{L}{2}/u.test(name)) return [];
  const { name: whole, abbreviation } = withoutAbbreviation(name);
  const subject = {
    // A word with one capital is a place, a surname or another organisation.
    ...(abbreviation === null || !/\p{Lu}.*\p{Lu}/u.test(abbreviation) ? {} : { aliases: [abbreviation] }),
    ...mentionOf(whole, knownOrganization(whole, about.reference)),
  };
  return [
    {
      subject,
      relationship: 'PARTNERS_IN',
      object: about.project,
      properties: { role },
      evidence,
    },
  ];
}

/** "Ale", "Ale kommun", "Mölndals stad", the last of "Ale och Lerums kommuner": the municipality's code. */
function municipalityNamed(printed: string, { municipalities }: Reference): string | null {
  const bare = printed.replace(/ (?:kommun(?:er)?|stad)$/iu, '').toLowerCase();
  const found = municipalities.find(({ name }) =>
    [name.toLowerCase(), `${name.toLowerCase()}s`].includes(bare),
  );
  return found?.code ?? null;
}
