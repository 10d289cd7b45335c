import { between, type Parsed } from '../chains.ts';
import { type Said, saidOf } from '../clauses.ts';
import { saysNo } from '../denial.ts';
import type { Name } from '../names/name.ts';
import { oneOf, patternOf } from '../phrase.ts';
import { isBackground } from '../places/background.ts';
import { ruledOut } from '../places/ruled-out.ts';
import { isQuoted } from '../quotation.ts';
import { OPENS_OTHERWISE } from '../word-order.ts';
import { CARRYING, CARRYING_BEFORE, HELPING, HELPING_BEFORE, MAYBE, OURS, OWN_WORK } from './acts.ts';
import type { ToldRole } from './told-role.ts';

/** What a clause may open with before its subject. */
const OPENING = oneOf(
  ',? ?(och|samt|men|medan|där|att)?( (även|också|dessutom|i sin tur|dels))? ?(den|det|de)? ?',
  '(även|också|dessutom|vidare|samt) ',
  '[^.;]{3,300},? (och|samt|medan|där|att) (även |också |dessutom )?',
);
/** Those from somewhere who do not act for it. */
const NO_STAFF = oneOf(
  'siffror|patient|delta|elev|invån|kund|besök|politik|ungdom|person\\p{L}+|människ|kvinn|pengar|resurs',
  '~(heter|ningar|tioner|rapporter|metoder|modeller|studier)',
);
/** "lärare från A", "personalen vid A", "arbetsgivare som A": words that belong to a subject. */
const OF_SUBJECT = oneOf(
  `(en |två |tre )?(?!${NO_STAFF})${oneOf(
    '\\p{L}{4,}(are|er|or|ar|män)|expert|personal|sjuksköterska|barnmorska|kurator',
  )} (från|vid|på|hos|inom|för) `,
  '\\p{L}{5,}(en|et) (i|vid|på|inom|hos) ',
  '([\\p{L}-]+ ){0,2}\\p{L}{3,}(er|ar|or|re|ag|en|na) (som|såsom) ',
);
/** Words before a subject in its clause. */
const SUBJECT_STANDS = patternOf(`^([^.;–]{2,60} [–-] )?${OPENING}${OF_SUBJECT}?$`);

/** Who does something for the project is its partner, or supports it, whatever the verb; where nothing is said against it. */
export function roleOfActor(
  sentence: Parsed,
  index: number,
): (ToldRole & { readonly names: readonly Name[] }) | null {
  const chain = sentence.chains[index];
  const names =
    chain?.names.filter(
      ({ organization, municipality }) =>
        organization !== null && organization.kind !== 'GROUP' && municipality === null,
    ) ?? [];
  if (chain === undefined || names.length === 0) return null;
  const said = behindSeat(sentence, index) ?? saidOf(sentence, index);
  const does = doing(said, chain.names.at(-1)?.genitive === true);
  if (does === null || (!does.ours && names.some(isAgency)) || (does.maybe && names.some(isPublic)))
    return null;
  if (!does.ours && !names.some(isName)) return null;
  const against = ruledOut(said) || isBackground(said) || isQuoted(sentence.text, chain.start);
  return against ? null : { role: does.role, takesPart: true, names };
}

/** "Friskis & Svettis i Kumla ordnar träning": what is said behind the town that somebody is in is said of them. */
function behindSeat(sentence: Parsed, index: number): Said | null {
  const [chain, next] = [sentence.chains[index], sentence.chains[index + 1]];
  const [town] = next?.names ?? [];
  const inTown =
    chain !== undefined &&
    next !== undefined &&
    next.names.length === 1 &&
    town?.municipality != null &&
    town.word === null &&
    between(sentence, chain, next) === ' i ';
  if (!inTown) return null;
  return { before: saidOf(sentence, index).before, predicates: saidOf(sentence, index + 1).predicates };
}

/** Whether the subject of a clause does something that the clause says is for the project. */
export function actsForProject(said: Said): boolean {
  return doing(said, false)?.ours === true;
}

/** A name by its form, or by more than one capital: "AllAgeHub", "Kumla Bostäder". */
function isName({ certain, organization }: Name): boolean {
  return certain || /\p{Lu}.*\p{Lu}/u.test(organization?.name ?? '');
}

/** An agency does a great deal that is no project's. */
function isAgency({ organization }: Name): boolean {
  return organization?.kind === 'AGENCY' || organization?.kind === 'REGION';
}

/** What an authority or a university has done it may have done for anyone. */
export function isPublic({ organization }: Name): boolean {
  return /^(?:AGENCY|REGION|UNIVERSITY)$/u.test(organization?.kind ?? '');
}

export function isCompany({ organization }: Name): boolean {
  return organization?.kind === 'COMPANY';
}

interface Doing {
  readonly role: 'PARTNER' | 'SUPPORT';
  readonly ours: boolean;
  readonly maybe: boolean;
}

function doing({ before, predicates }: Said, genitive: boolean): Doing | null {
  const behind = /^[^.;]*/u.exec(predicates[0] ?? '')?.[0] ?? '';
  // "Region X:s barn- och ungdomspsykiatri hjälper till"
  const clause = genitive
    ? behind.replace(
        /^(?: (?:och|[\p{Ll}-]{5,}?)){1,4}?(?: i \p{Lu}\p{L}+)?(?= (?:\p{Ll}+(?:r|de|te)|finns) )/u,
        '',
      )
    : behind;
  const told = (helps: boolean, carries: boolean) => {
    const maybe = MAYBE.test(clause) && OURS.test(clause);
    if (!(helps || carries || maybe) || saysNo(clause) || OWN_WORK.test(clause)) return null;
    return {
      role: helps ? ('SUPPORT' as const) : ('PARTNER' as const),
      ours: OURS.test(clause),
      maybe: !(helps || carries),
    };
  };
  if (SUBJECT_STANDS.test(before)) return told(HELPING.test(clause), CARRYING.test(clause));
  return OPENS_OTHERWISE.test(before)
    ? told(HELPING_BEFORE.test(before), CARRYING_BEFORE.test(before))
    : null;
}
