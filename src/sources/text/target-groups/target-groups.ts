import type { FoundAgeSpan } from '../../../facts/age-span.ts';
import type { Fact, RelationFact, TargetGroupMention } from '../../../facts/fact.ts';
import type { Reference } from '../../../reference/reference.ts';
import { type About, cite } from '../about.ts';
import { denied } from '../activities.ts';
import { agesIn } from './ages.ts';
import type { Parsed } from '../chains.ts';
import { clausesOf } from '../clauses.ts';
import { affirmed, blank } from '../denial.ts';
import { groupParts } from './group-parts.ts';
import { type TermIndex, termIndex, termsIn } from '../terms.ts';
import { type Token, tokensOf } from '../tokens.ts';

const PEOPLE =
  'ungdom\\p{L}*|unga|vuxna|personer|individer|människor|deltagar\\p{L}*|kvinnor|män|elever|föräldrar|barn|nyanlända|arbetssökande|grupper|medarbetare|personal';
/** Words by which a sentence tells whom the project is for. */
const FOR_WHOM = new RegExp(
  `(?<!\\p{L})(?:(?:rikta|vänd)\\p{L}* sig (?:[\\p{L}-]+ ){0,2}?(?:till|mot)|riktas? (?:till|mot)|målgrupp\\p{L}*|deltagar\\p{L}*|fokus(?:erar)?(?: (?:ligger|läggs|är))? på|^(?:[\\p{L}-]*(?:projekt|insats|satsning|utbildning)\\p{L}*|kurs(?:er|en)?) för|(?:de som|många|några|flera|andra|vissa|hälften|två tredjedelar|en tredjedel|de flesta|flertalet|alla)(?: av (?:dem|deltagarna|oss))? (?:bedöms (?:ha|vara)|uppges (?:ha|vara)|har|är|saknar|lever|står|kommer|hade|var|saknade|levde|stod)|dig som (?:[\\p{L}]+ ){0,2}?(?:har|är|saknar|står|lever|vill|går)|du (?:ska|måste|behöver|som|har|är)|(?:har|är) du|^(?:\\p{L}*anställda|yrkesverksamma) (?:[^.;]{0,60} )?(?:ska|får|kan)|(?:\\p{L}+(?:er|or|ar|re|a|män)|de|dem) som (?:redan )?(?:arbetar|är anställda|har (?:ett )?(?:jobb|arbete|anställning)|(?:är|var) \\p{L}*(?:anställda|arbetslösa|varslade|permitterade))|(?:är|var) (?:särskilt |också )?välkomna|(?:har )?gett (?:[\\p{L}-]+ ){0,2}?(?:${PEOPLE})|erbjuds (?:[\\p{L}-]+ ){0,2}?(?:anställda|yrkesverksamma)|^(?:föräldrarna|barnen|mammorna|kvinnorna|ungdomarna|männen|eleverna)(?:,[^.;]{0,60},)? (?:får|ska|kan|erbjuds)|uppmärksammas|prioriteras|går före|(?:erbjud|ge|gav)\\p{L}* (?:[\\p{L}-]+ )?stöd (?:till|åt)|(?:är|finns) (?:öpp\\p{L}+|till) för|(?:projektet|vi) (?:hjälper|stödjer|stöder|stöttar|möter)|(?:hjälper|stödjer|stöder|stöttar|möter|ge|ger|gav) (?:[\\p{L}\\d-]+ ){0,3}?(?:\\p{L}*sjukskrivna|\\p{L}*arbetslösa|utrikes födda|hemlösa)|(?:förutsättning|möjlig|stöd|väg|insats|chans)\\p{L}* (?:för|till|åt) (?:[\\p{L}]+ ){0,2}?(?:\\p{L}*arbetslösa|\\p{L}*sjukskrivna|nyanlända|utrikes ?födda|hemlösa|asylsökande)|(?:matchar|rustar|utbildar|anställer|coachar|vägleder|stärker|mobiliserar|förbereder) (?:[\\p{L}]+ ){0,2}?(?:\\p{L}*arbetslösa|\\p{L}*sjukskrivna|nyanlända|utrikes ?födda|hemlösa|asylsökande)|(?:ger|gav) (?:anställda|sysselsatta|yrkesverksamma)|(?:att|för|till|åt|hjälper|rustar|på|stärker) (?:alla |de |fler )?(?:anställda|yrkesverksamma|sysselsatta)(?= (?:ska|skall|i|inom|på|med|utan|får|kan|vid|från)(?!\\p{L})| ?[.,])|(?:anställda|sysselsatta|yrkesverksamma) (?:[^.;]{0,80} )?(?:får (?:[\\p{L}]+ )?(?:kunskap|kompetens|utbildning)|erbjuds|utbildas|deltar)|(?:utbildning|kurs|kompetens|insats)\\p{L}* (?:för|åt|till) (?:[\\p{L}-]+ ){0,2}?(?:anställda|yrkesverksamma)|(?:rusta|stötta|stärk|hjälp|lotsa|coacha)\\p{L}* (?:[\\p{L}]+ )?(?:de|dem|personer|individer|människor)|(?:mötesplats|lärcent|kurs|verksamhet|verkstad)\\p{L}* där (?:${PEOPLE})|(?:stöd|stött|hjälp|nå|erbjud|ge|guida|anställ)\\p{L}* (?:[\\p{L}-]+ ){0,3}?(?:${PEOPLE})|(?:för|till|bland|hos|av|med|mot|att|kommer) (?:att |alla |de |fler |få |att få |arbetslösa |nyanlända |sjukskrivna |långtidsarbetslösa )*(?:${PEOPLE})|(?:${PEOPLE})(?: vuxna| kvinnor och män)? (?:som|med|i|inom|mellan|utan|under|över|från|\\())`,
  'iu',
);
const DEVELOPS =
  /kompetensutveckl|(?<!\p{L})(?:utbildar|utbildade|utbilda|satsning (?:på|för)|satsar på) (?:[\p{L}-]+ ){0,2}?(?:personal|medarbetare|lärare|chefer|handläggare)|utbildas(?!\p{L})|(?:fick|får|ges|erbjuds) (?:[\p{L}\d-]+ ){0,2}?(?:medarbetare|personal|lärare|chefer|pedagoger) (?:[\p{L}-]+ ){0,5}?(?:\p{L}*utbildning|handledning)|(?:blir?|bliva?) (?:tryggare|bättre|säkrare) (?:i|på) att|utveckla (?:sina |sin |våra |de |alla )?(?:medarbetare|personal)(?!\p{L})|riktas (?:[\p{L}]+ )?(?:till|mot) (?:[\p{L}-]+ ){0,2}?(?:medarbetare|personal|chefer)|(?:gått|genomgått|går|genomgår) (?:\p{L}*utbildning|\p{L}*kurs)\p{L}*|kompetensstärk|kompetenshöj|fortbild|vidareutbild|(?:stärk|höj|öka|utveckl)\p{L}* (?:[\p{L}-]+ ){0,3}?(?:kompetens|kunskap)|(?:ge|ger|gav) (?:[\p{L}-]+ ){0,2}?(?:chefer|personal|medarbetare|lärare|handläggare)\p{L}* (?:[\p{L}-]+ ){0,4}?(?:kompetens|kunskap|verktyg)|(?:rikta|vänd)\p{L}* sig (?:till|mot) (?:(?!arbets(?:lös|sök))[\p{L}-]+ ){0,3}?(?:medarbetare|\p{L}*personal|lärare|chefer|handläggare|undersköterskor|vårdbiträden|sjuksköterskor|barnskötare|förskollärare|pedagoger|rektorer|socialsekreterare|boendestödjare|elevassistenter)|(?:riktas (?:till|mot)|(?:är|finns) till för) (?:[\p{L}-]+ ){0,3}?(?:medarbetare|personal|lärare|chefer|handläggare)|(?:stärk|höj|öka|utveckl|förbättr)\p{L}* (?:[\p{L}-]+ ){0,2}?(?:medarbetarnas|personalens|chefernas|lärarnas|pedagogernas)/iu;
const STAFF =
  /medarbetar|personal|lärare|chefer|handläggar|pedagog|anställda|mottagarorganisation|yrkesverksam|undersköterskor|vårdbiträden|sjuksköterskor|barnskötare|förskollärare|fritidsledare|tjänstem|tjänsteperson|yrkesroll|rektorer|socialsekreterare/iu;
/** Staff as the very people that the project is for, whose ages are theirs. */
const FOR_STAFF =
  /(?:målgrupp\p{L}*|deltagarna) (?:är|var|har varit|består av|bestod av|utgörs av|utgjordes av) (?:[\p{L}-]+ ){0,3}?\p{L}*(?:medarbetare|personal|lärare|chefer|handläggare|pedagoger|anställda|tjänstepersoner|rektorer|socialsekreterare|undersköterskor|vårdbiträden|sjuksköterskor|barnskötare|boendestödjare|personliga assistenter)/iu;
const SOME_OF_THEM = /, (?:särskilt|främst|framför allt|i synnerhet|varav|inte minst)(?!\p{L})/iu;
/** Whom other projects were for. */
const OF_OTHERS =
  /(?<!\p{L})(?:erfarenheter(?:na)? från (?:[\p{L}]+ ){0,3}?(?:projekt|insats|satsning|verksamhet)|(?:tidigare|förra|föregående|(?:ett |ett helt )annat|liknande|avslutade?) (?:[\p{L}]+ )?(?:projekt|insats|satsning)).*$/iu;
/** Whom staff meet in their work is not whom they are. */
const WHOM_THEY_MEET = /(?<!\p{L})(?:möter|arbetar med) (?!att)[^,.;]*/giu;
/** "Region Halland utbildar skolans personal", where names are crossed out: what a partner does for those who run the project. */
const TAUGHT_BY_OTHERS =
  /(?<!\p{L})Xx+ (?:har )?(?:utbildar|utbildade|utbildat|handleder|handledde|fortbildar) (?:\p{L}+ )?\p{L}+s (?:personal|medarbetare|lärare)[^,.;]*/gu;
/** "Var femte plats är reserverad för kvinnor": of how many says nothing of whom the others are. */
const SHARES =
  /(?<!\p{L})(?:plats|andel)\p{L}* (?:[\p{L}]+ ){0,2}?(?:reservera|avsa|vik)[dt]\p{L}* (?:för|åt) (?:kvinnor|män)(?!\p{L}| (?:med|som))/giu;
/** How many of all there are so says nothing of whom a project is for. */
const STATISTICS =
  /(?<!\p{L})(?:procent|\d ?%|\p{L}*(?:fjärdedel|tredjedel|hälften|andel)\p{L}*) (?:av )?(?:personalen|befolkningen|invånarna|kommuninvånarna|medarbetarna|de anställda|eleverna|alla)(?!\p{L})|rör det sig om|(?<!projektet )(?:finns|fanns) (?:det )?(?:i dag |idag )?(?:cirka|ca|sammanlagt|drygt|omkring|över|nästan) \d/iu;
/** Whom a project reaches by way of others. */
const INDIRECTLY = /(?<!\p{L})indirekt(?!\p{L}).*$/iu;
/** What holds whoever one is says nothing of the group. Ends where the main clause goes on. */
const REGARDLESS =
  /(?<!\p{L})(?:oavsett|oberoende av|utan hänsyn till|utan åtskillnad|oaktat)(?!\p{L}).*?(?=[;:–]| (?:som|ska|skall|kommer|ges|får|är|har|kan|vill|för att|så att|ska|med målet)(?!\p{L})|$)/giu;

/** Codes that tell of staff; people whom a project helps are not it, even where staff is spoken of. */
const STAFF_CODE = 'STAFF';
const WOMEN_CODE = 'WOMEN';
const EMPLOYED_CODE = 'EMPLOYED';

const byReference = new WeakMap<Reference, TermIndex<string>>();

/** Whom the project is for: one target group for each age span, or one for the sentence, with its characteristics. */
export function targetGroups(sentence: Parsed, about: About): Fact[] {
  const whole = withoutNames(sentence)
    .replace(REGARDLESS, blank)
    .replace(SHARES, blank)
    .replace(TAUGHT_BY_OTHERS, blank);
  const all = agesIn(whole);
  const text = affirmedPart(whole, all, about.reference);
  const [develops, forStaff] = [DEVELOPS.test(text) && STAFF.test(text), FOR_STAFF.test(text)];
  const staff = develops || forStaff;
  const ages =
    develops && !forStaff ? [] : all.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  if (ages.length === 0 && ((!FOR_WHOM.test(text) && !staff) || STATISTICS.test(text))) return [];
  const some = forStaff ? text.search(SOME_OF_THEM) : -1;
  const parts =
    some >= 0 && ages.every(({ start }) => start > some)
      ? [{ text: text.slice(0, some), age: null }, ...ages.map((age) => ({ text: text.slice(some), age }))]
      : groupParts(text, ages);
  return parts.flatMap(({ text: part, age }) => {
    const theirs = staff ? part.replace(WHOM_THEY_MEET, blank) : part;
    const characteristics = characteristicsIn(theirs, about.reference).filter(
      (code) => staff || code !== STAFF_CODE,
    );
    if (age === null && characteristics.length === 0) return [];
    const object: TargetGroupMention = {
      label: 'TargetGroup',
      ...(age?.ageFrom === undefined ? {} : { ageFrom: age.ageFrom }),
      ...(age?.ageTo === undefined ? {} : { ageTo: age.ageTo }),
      characteristics,
    };
    return [
      {
        subject: about.project,
        relationship: 'TARGETS',
        object,
        properties: { kind: staff ? 'STAFF' : 'PARTICIPANTS' },
        evidence: cite(sentence, about, age === null ? 0.7 : 0.85),
      },
    ];
  });
}

/** "Autism Skåne och Attention" are no people with autism. */
function withoutNames({ text, chains }: Parsed): string {
  let rest = text;
  for (const { names } of chains) {
    for (const { organization, municipality, certain, from, to, start, end } of names) {
      if (organization === null || organization.kind === 'GROUP' || municipality !== null) continue;
      if (certain || to - from > 1)
        rest = `${rest.slice(0, start)}X${'x'.repeat(end - start - 1)}${rest.slice(end)}`;
    }
  }
  return rest;
}

/** A group without ages whose characteristics another group of the same kind has all of adds nothing. */
export function distinctGroups(facts: readonly Fact[]): Fact[] {
  const groups = facts.filter(isTarget);
  return facts.filter((fact) => {
    if (!isTarget(fact) || fact.object.ageFrom !== undefined || fact.object.ageTo !== undefined) return true;
    return !groups.some(
      (other) =>
        other !== fact &&
        other.properties?.kind === fact.properties?.kind &&
        tells(other.object, fact.object),
    );
  });
}

function isTarget(fact: Fact): fact is RelationFact & { readonly object: TargetGroupMention } {
  return 'relationship' in fact && fact.object.label === 'TargetGroup';
}

/** An age span that ends at 30 or before speaks of the young. */
function tells(one: TargetGroupMention, { characteristics }: TargetGroupMention): boolean {
  const young = one.ageTo !== undefined && one.ageTo <= 30 && characteristics.length === 1 ? ['YOUNG'] : [];
  const all = new Set([...one.characteristics, ...young]);
  return characteristics.every((code) => all.has(code));
}

/** What a sentence says of this project's own groups: the rest, of others or denied, is made spaces. */
function affirmedPart(text: string, ages: readonly FoundAgeSpan[], reference: Reference): string {
  const own = clausesOf(text).map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(OF_OTHERS, blank)
      .replace(INDIRECTLY, blank)
      .replace(/^,? utan(?= )/u, blank),
  );
  const tokens = tokensOf(text);
  const terms = termsIn(tokens, indexOf(reference)).map(({ from }) => tokens[from]?.start);
  let at = 0;
  return own
    .map((clause) => {
      const from = at;
      at += clause.length;
      // "inte anställningsbara" and "fyllt 18 men inte 30 år" tell of a group by what it is not.
      return affirmed(
        clause,
        (offset) =>
          terms.includes(from + offset) ||
          ages.some(({ start, end }) => start <= from + offset && from + offset < end),
      );
    })
    .join('');
}

function characteristicsIn(text: string, reference: Reference): string[] {
  const tokens = tokensOf(text);
  const found = termsIn(tokens, indexOf(reference)).filter(
    ({ from, to, meaning }) =>
      !denied(tokens, from) &&
      !(meaning === WOMEN_CODE && withMen(tokens, from, to)) &&
      !(meaning === EMPLOYED_CODE && becomes(tokens, from)),
  );
  return [...new Set(found.map(({ meaning }) => meaning))].sort();
}

/** "nyanlända kvinnor och män" are not women. */
function withMen(tokens: readonly Token[], from: number, to: number): boolean {
  const both = (at: number, and: number) =>
    /^(?:män|killar|pojkar|pappor)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:och|eller|samt|som|\/)$/.test(tokens[and]?.lower ?? '');
  // "såväl kvinnor som män"
  return both(to + 1, to) || both(from - 2, from - 1) || both(to, to - 1);
}

/** "samtidigt som de är anställda": what a group is to become is not what it is. */
function becomes(tokens: readonly Token[], from: number): boolean {
  const [two, one] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  return (
    /^(?:blir|bli|blev|förblir)$/.test(one) ||
    (one === 'som' && /^anställd/.test(tokens[from]?.lower ?? '')) ||
    (one === 'är' && (/^(?:de|man)$/.test(two) || /^(?:när|efter|vid)$/.test(tokens[from + 1]?.lower ?? '')))
  );
}

function indexOf(reference: Reference): TermIndex<string> {
  let index = byReference.get(reference);
  if (index === undefined) {
    index = termIndex(reference.characteristics.map(({ code, terms }) => ({ terms, meaning: code })));
    byReference.set(reference, index);
  }
  return index;
}
