import type { RelationFact } from '../../facts/fact.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from './about.ts';

const FUNDED =
  /(?:finansiera\p{L}*|betala(?:s|des|ts)|bekosta(?:s|des|ts)|stöd(?:et)?|med(?:el|len)|bidrag(?:et)?|kronor|kr|pengar(?:na)?),? (?:[^.;]{0,60} )?(?:av|från|ur) [^.;]{0,80}?(?:socialfond|(?<!\p{L})ESF(?!\p{L}|-rådet))|socialfonden(?: plus)? (?:har )?(?:betala|finansiera|stå|stöd|bidra)\p{L}*(?: för)?|socialfondsprojekt|(?<!\p{L})ESF-(?:finansiera|projekt|stöd|medel|bidrag)/iu;

/** Whether a text says that the project has its money from the fund. */
export function isPaidByFund(text: string): boolean {
  return FUNDED.test(text);
}

/** The fund that running text says the project has its money from. */
export function fundIn(lines: readonly Line[], about: Pick<About, 'project' | 'quoted'>): RelationFact[] {
  const line = lines.find(({ text }) => isPaidByFund(text));
  return line === undefined ? [] : [fundFact(line, about)];
}

/** The fund that a line names. */
export function fundFact(line: Line, { project, quoted }: Pick<About, 'project' | 'quoted'>): RelationFact {
  const code = /ESF ?\+|socialfonden ?(?:\+|plus)/iu.test(line.text) ? 'ESF+' : 'ESF';
  return {
    subject: project,
    relationship: 'FUNDED_UNDER',
    object: { label: 'Fund', code },
    evidence: quote(quoted, line, 'STRUCTURED_FIELD', 0.9),
  };
}
