import type { OrganizationMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Line } from '../page.ts';
import { type Parsed, parseSentence } from './chains.ts';
import { saidOf } from './clauses.ts';
import { following, leading } from './cues.ts';
import { saysNo } from './denial.ts';
import { sentencesOf } from './sentences.ts';

/** An organisation that a sentence says owns the project, and where it does. */
export interface ToldOwner {
  readonly organization: OrganizationMention;
  /** A sentence tells of no part of the owner. */
  readonly unit: null;
  readonly start: number;
  readonly end: number;
}

/** The project; "det" only where a sentence begins with it: what the one before was about. */
const IT = '(?:\\p{L}*(?:projekt|insats|satsning)\\p{L}*|^det)';

const NEVER = /(?!)/u;

/** In order: who is called the owner, then who is said to run it, and who has the fund's money for it. */
const CUES: readonly { readonly before: RegExp; readonly after: RegExp }[] = [
  {
    before: leading(
      `projektägare(?:n)?(?: i projektet)?(?: är| var| har varit|:)|${IT} (?:[\\p{L}]+ ){0,2}?(?:ägs|ägdes|har ägts)(?: [\\p{L}]+){0,2}? av`,
    ),
    after: following(
      '(?:äger|ägde)(?: och (?:driver|drev|leder|ledde|samordnar|samordnade))? projektet|(?:är|var|blir|blev|står som|har varit|kommer att vara|ska vara|kommer att bli) (?:också |även )?(?:projektägare|ägare av projektet|huvudman för projektet)',
    ),
  },
  {
    before: leading(
      `${IT}(?: [\\p{L}-]+){0,4}? (?:drivs|drevs|bedrivs|genomförs|genomfördes|leds|leddes|har (?:be)?drivits|har letts|har genomförts)(?: (?!i |på |inom )[\\p{L}\\d-]+){0,4}? av`,
    ),
    after: following(
      '(?:driver|drev|leder|ledde|har (?:drivit|lett)) (?:projektet|satsningen|insatsen|(?:det|ett) (?:nytt|nya|treårigt|tvåårigt|stort) (?:\\p{L}+ )?projekt)',
    ),
  },
  {
    before: leading(
      `${IT}(?:,? [\\p{L}-]+){0,4}? (?:som )?(?:koordineras|samordnas|koordinerades|samordnades) av`,
    ),
    after: following('(?:koordinerar|samordnar|koordinerade|samordnade) projektet'),
  },
  {
    before: NEVER,
    after: following(
      '(?:har (?:nu |nyligen )?(?:fått|beviljats|tilldelats)|får|fick|beviljas|beviljades|tilldelas) (?:ESF-(?:bidrag|stöd|medel|pengar)(?:(?!förstudi)[^.;])* till projektet|(?:\\p{L}*(?:stöd|medel|pengar)|[^.;]{0,40}?(?:miljon\\p{L}*|kronor|mkr))(?: [\\p{L}-]+){0,3}? (?:från|av|ur) (?:den )?(?:europeiska socialfonden|socialfonden|(?:svenska )?esf(?:-rådet)?|eu:?s socialfond))',
    ),
  },
];
/** "Projektet genomförs i Ale och Lerum och leds av A". */
const AND_LED_BY =
  /^(?:projektet|satsningen|insatsen)(?!\p{L})(?:[^.;]|(?<=\d)\.(?=\d))* och (?:leds|drivs|ägs|bedrivs|leddes|drevs|ägdes) av $/iu;
/** "Mellan 2031 och 2034 var A projektägare", "drivs i A:s regi". */
const IS = /(?<!\p{L})(?:är|var) $/iu;
const THE_OWNER = /^ (?:projektägare|ägare av projektet)(?!\p{L})/u;
/** "med A som projektägare", "Som projektägare har A samordnat". */
const WITH = /(?<!\p{L})med $/iu;
const AS_OWNER = /^ som projektägare(?!\p{L})/u;
const AS_OWNER_DOES = /^som projektägare (?:har|är|ska|ansvarar|samordnar|leder|driver) $/iu;
const RUN_IN = /(?<!\p{L})(?:drivs|drevs|genomförs|genomfördes|bedrivs|bedrevs) i $/iu;
const THEIR_HANDS = /^ regi(?!\p{L})/u;
const THAT_THEY_RUN = /projekt,? som $/iu;
const RUNS = /^ (?:driver|drev|äger|leder)(?!\p{L})/u;

/** Who owns the project of a page without labels: "Projektägare är A", "B driver projektet". Null where no sentence says it. */
export function ownerIn(
  text: string,
  lines: readonly Line[],
  reference: Reference,
  projectName: string,
): ToldOwner | null {
  const told = sentencesOf(text, lines)
    .filter((sentence) =>
      /driv|drev|äg|huvudman|le[dt]|genomför|ordna|ordin|bevilja|tilldela|f[åi]/iu.test(sentence.text),
    )
    .map((sentence) => parseSentence(sentence, reference, projectName));
  for (const cue of CUES) {
    for (const sentence of told) {
      const organization = ownerOf(sentence, cue, reference);
      if (organization !== null)
        return { organization, unit: null, start: sentence.start, end: sentence.end };
    }
  }
  return null;
}

function ownerOf(
  sentence: Parsed,
  { before, after }: (typeof CUES)[number],
  reference: Reference,
): OrganizationMention | null {
  for (const [index, chain] of sentence.chains.entries()) {
    const [name] = chain.names;
    if (name === undefined || name.organization === null || name.organization.kind === 'GROUP') continue;
    if (name.municipality !== null && name.word === null) continue;
    const { predicates } = saidOf(sentence, index);
    const [behind = ''] = predicates;
    // "A äger och driver projektet"
    const says = predicates.some((words) => after.test(words) && !saysNo(words));
    const runs = THAT_THEY_RUN.test(chain.before) && RUNS.test(behind);
    const owns =
      (IS.test(chain.before) && THE_OWNER.test(behind)) ||
      (WITH.test(chain.before) && AS_OWNER.test(behind)) ||
      AS_OWNER_DOES.test(chain.before) ||
      (name.genitive && RUN_IN.test(chain.before) && THEIR_HANDS.test(behind)) ||
      AND_LED_BY.test(sentence.plain(sentence.text.slice(0, chain.start)));
    if (
      (before.test(chain.before) || says || runs || owns) &&
      !saysNo(behind) &&
      (name.certain || ofCounty(name.organization, reference))
    )
      return name.organization;
  }
  return null;
}

/** "Vågrätt Östergötland": no person is called so. */
function ofCounty({ name }: OrganizationMention, { counties }: Reference): boolean {
  return counties.some((county) => county.aliases.some((alias) => name.endsWith(` ${alias}`)));
}
