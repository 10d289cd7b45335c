import { isCapitalised, type Token } from '../tokens.ts';

const NOUN =
  /^(?:näringslivet|näringsliv|civilsamhället|akademin|akademien|folkbildningen|arbetsgivare|arbetsgivarna|företag|företagen|universitet|universiteten|högskolor|högskolorna|lärosäten|lärosätena|skolor|skolorna|folkhögskolor|parter|parterna|myndigheter|myndigheterna|organisationer|organisationerna|föreningar|föreningarna|aktörer|aktörerna|studieförbund|studieförbunden|församlingar|branschen|branscherna|fackförbund|fackförbunden|forskare|brukare|kommuninvånare|\p{L}{3,}(?:organisationer|organisationerna|föreningar|föreningarna|myndigheter|myndigheterna|företag|företagen|arbetsgivare|aktörer|aktörerna))$/u;
const MANY = /(?:företag|företagen|arbetsgivare|arbetsgivarna|skolor|skolorna)$/u;
/** Words for roles end in the same way. */
const ROLE = /^(?:huvud|projekt|samverkans|samarbets|delprojekt|nyckel)/u;
const BEFORE = /^\p{Ll}{3,}(?:a|ens|ets|nas|ella|liga|ska|dre)$/u;
const NO_ADJECTIVE =
  /^(?:ska|ha|ta|göra|vara|stärka|skapa|utveckla|bygga|möta|hjälpa|stödja|inkludera|ofta|bara|sedan|innan|från|samla|involvera|engagera)$/u;

/** A collective that is named without its members ("näringslivet", "lokala civilsamhällesorganisationer"). */
export interface GroupName {
  readonly to: number;
  readonly name: string;
}

/** The collective whose name begins at a token; null where none does. */
export function groupNameAt(tokens: readonly Token[], from: number): GroupName | null {
  let at = from;
  while (
    at < from + 3 &&
    BEFORE.test(tokens[at]?.text ?? '') &&
    !NO_ADJECTIVE.test(tokens[at]?.lower ?? '') &&
    !isGroup(tokens[at])
  ) {
    at += 1;
  }
  // "Medsökande parter: …" announces who they are.
  if (!isGroup(tokens[at]) || tokens[at + 1]?.text === ':') return null;
  // "Föreningarna Vågen och Grynnan" says what they are.
  if (/(?:na|en)$/u.test(tokens[at]?.lower ?? '') && isCapitalised(tokens[at + 1])) return null;
  // "Övriga aktörer är Vågen och Grynnan", too.
  if (/^(?:är|var)$/u.test(tokens[at + 1]?.lower ?? '') && isCapitalised(tokens[at + 2])) return null;
  // "Som testföretag deltar A" says what they are, too.
  if (
    tokens[from - 1]?.lower === 'som' &&
    /^(?:deltar|deltog|medverkar|medverkade|ingår)$/u.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  // "A och B är parter i projektet" says what they are.
  if (
    /^(?:är|var|blir|som|vara)$/u.test(tokens[from - 1]?.lower ?? '') &&
    /^part/u.test(tokens[at]?.lower ?? '')
  )
    return null;
  // "A och B hör till de företag som är med" says what they are, again.
  if (
    /^(?:de|våra)$/u.test(tokens[from - 1]?.lower ?? '') &&
    /^(?:till|tillhör|bland|av)$/u.test(tokens[from - 2]?.lower ?? '') &&
    tokens[at + 1]?.lower === 'som'
  )
    return null;
  // "Forskare vid Umeå universitet" speaks of the university.
  if (/^(?:vid|från|på)$/u.test(tokens[at + 1]?.lower ?? '') && isCapitalised(tokens[at + 2])) return null;
  // "universiteten i Göteborg": the place belongs to the name; "företag i Ale kommun" speaks of the place.
  const inPlace =
    tokens[at + 1]?.lower === 'i' &&
    isCapitalised(tokens[at + 2]) &&
    !/^(?:kommun|stad)/.test(tokens[at + 3]?.lower ?? '') &&
    !(MANY.test(tokens[at]?.lower ?? '') && goesOn(tokens, at + 3));
  const to = inPlace ? at + 3 : at + 1;
  const name = tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  return { to, name: name.charAt(0).toUpperCase() + name.slice(1) };
}

/** "Företag i Ale, Lerum och Partille": a row of places is where they are. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:,|och|samt)$/u.test(tokens[at]?.lower ?? '')) return false;
  return isCapitalised(tokens[at + 1]) || tokens[at + 2]?.lower === 'i';
}

function isGroup(token: Token | undefined): boolean {
  // "Byggföretagen" within a sentence is a name.
  const ownName = token !== undefined && token.start > 0 && isCapitalised(token);
  return token !== undefined && !ownName && NOUN.test(token.lower) && !ROLE.test(token.lower);
}
