import { isCapitalised, isWord, type Token } from './tokens.ts';

/** A name of an organisation that no list knows, found by its form: the tokens `from` up to `to`. */
export interface FormedName {
  readonly to: number;
  readonly name: string;
  /** Whether the form alone shows an organisation; a mere run of capitals is one only where a role is told. */
  readonly certain: boolean;
  readonly genitive?: true;
}

/** "Samordningsförbundet X", "Folkhögskolan i X": the name goes on after them. */
const HEAD =
  /^(?:samordningsförbund(?:et)?|studieförbundet|kommunalförbundet|kommunförbundet|riksförbundet|fackförbundet|idrottsförbundet|föreningen|stiftelsen|folkhögskolan|högskolan|universitetet|länsstyrelsen|nätverket|rådet|kooperativet|byalaget|hemslöjdsföreningen|hushållningssällskapet|räddningstjänsten|landstinget|region|vårdcentralen|\p{L}{3,}mottagningen|(?:kvinno|tjej)jouren|lasarettet|länssjukhuset|psykiatrin|kursgården|naturbruksskolan|förskolan|biblioteket|lärcentret|(?:arbetsgivar|företags)ringen|familjecentralen|fontänhuset|vuxenutbildningen|frivården|företagarna|hembygdsföreningen|företagarföreningen)$/u;

const WHAT_IT_IS =
  /^(?:(?:brukar|bransch|paraply|intresse|arbetsgivar|frivillig|hjälp|medlems)organisationen|(?:bostads|energi|fastighets)bolaget|vuxenutbildningen|\p{L}*(?:företaget|koncernen|kedjan|anordnaren))$/u;

/** The form of a name that ends so; the words that are also everyday nouns need the capital. */
const LOWER_SUFFIX = /\p{L}{3}(?:förvaltningen|nätverket|(?<!om)rådet|förbundet|hubbarna|förvaltning)$/u;
const CAPITAL_SUFFIX =
  /\p{L}{2}(?:förvaltningen|nätverket|(?<!om)rådet|förbundet|hubbarna|hubben|regionen|kansliet|verket|myndigheten|kontoret|nämnden|föreningen|stiftelsen|missionen|akademin|centret|centrum|teatern|kyrkan|museet|bolaget|kassan|byrån|(?<!sjuk)huset|gården|(?<=same|tornedals)tinget|(?<!grund|gymnasie|för|sär|hög|musik|kultur|real|sommar)skolan|institutet|sjukhuset|gymnasiet|högskolan|arkivet|(?<!social|regional|struktur|jordbruks|landsbygds)fonden|kammaren)$|^(?:fri|kriminal)vården$/u;
/** "Göteborgs universitet", "Vara folkhögskola", "Sahlgrenska akademin": what a name's last word may end with. */
const TAIL =
  /^(?:\p{L}*(?:skola|skolan|universitet|universitetet|gymnasi(?:um|et)|förbund|förbundet|(?<!kommun)mission|landsting|sällskap|församling|handelskammare|centrum|centret|centra|center|institut|institutet|akademi|akademin|lasarett|sjukhus|museum|bibliotek|teater|kyrka|kyrkan|klubb|klubben|jour|jouren|sparbank|orkester|kooperativ|vårdcentral|arbetsförmedling|brigad|hembygdsgård|förskola)|\p{L}{3,}(?:förening|föreningen|bolag|nämnd|kommitté|byrå|kansli|(?<!social|regional|struktur|jordbruks|landsbygds)fond)|samarbetsgrupp|konsthall|energi|stift|pastorat|vänner|nation|slott|herrgård|ekoby|gård|lantbruk|golfklubb|utvecklingsforum|råd|\p{L}{3,}(?:förvaltningen|nämnden|myndigheten|fabriken|verkstaden))$/u;
/** "Navet science center", "Vågens tekniska gymnasium": a word before the last. */
const TAIL_OF_TWO = /^(?:science|business|tech|design|innovation|läns|\p{Ll}+(?:iska|liga|ella))$/u;
const COMPASS =
  /^(?:nordost|nordväst|sydost|sydväst|norr|söder|öster|väster|hisingen|centrum|norra|södra|östra|västra)$/u;
const JOINED =
  /(?:förvaltningen|nämnden|förbundet|kontoret|nätverket|rådet|college|centrum|facket|föreningen|psykiatrin|habiliteringen|mottagningen|skolan|verket)$/u;

const JOINED_OF = /(?:förvaltning|nämnd|förbund|kontor|nätverk|råd|avdelning)(?:en|et)?$/u;

/** Names of one word that everybody knows, so that they are names at the beginning of a sentence, too. */
const WELL_KNOWN =
  /^(?:riksbyggen|lantmännen|närhälsan|scania|telia|skanska|peab|postnord|attendo|vattenfall|systembolaget|almi|visita|teknikföretagen|byggföretagen|transportföretagen|livsmedelsföretagen|industriarbetsgivarna|sobona|coompanion|komvux|verdandi|skyddsvärnet|hjärnkoll|sveaskog|arbetsgivarverket|omställningsfonden|trygghetsstiftelsen|trygghetsrådet|nyföretagarcentrum|unionen|akavia|seko)$/u;

/** What a longer name begins or ends with, and what is no name alone. */
const NO_NAME =
  /^(?:lärcentrum|lärcenter|centrum|komvux|akademin|institutet|gymnasiet|teatern|kyrkan|museet|sjukhuset|verket|myndigheten|nätverket|kontoret|kansliet|nämnden|bolaget|regionen)$/u;

/** Words that begin a sentence with a capital and name nobody. */
const COMMON =
  /^(?:projekt\p{L}*|vi|den|det|de|detta|denna|dessa|en|ett|i|på|för|med|av|genom|om|att|och|samt|men|när|som|alla|här|där|då|så|vår(?:a|t)?|sina?|sitt|kommun(?!al$)\p{L}*|medlem\p{L}*|partner\p{L}*|samverkan\p{L}*|samarbet\p{L}*|deltag\p{L}*|mål\p{L}*|syfte\p{L}*|både|även|också|dels|bland|under|efter|vid|från|till|utöver|förutom|därtill|härtill|ytterligare|resultat\p{L}*|erfarenhet\p{L}*|tillsammans|enligt|utanför|både|huvudaktör\p{L}*|referensgrupp\p{L}*|styrgrupp\p{L}*|medverkande|finansiär\p{L}*|unga|ungdomar\p{L}*|europeiska|verksamheten|enheten|företaget|organisationen|bolaget|aktören|myndigheten|föreningen|stiftelsen|nätverket|företagen|bolagen|kommunerna|organisationerna|föreningarna|dessutom|därutöver|därför|därmed|vidare|samtidigt|likaså|liksom|idag|nu|sedan|totalt|varje|ingen|några|många|flera|fackförbunden|studieförbunden|parterna|aktörerna|forskare|experter|representanter|företrädare|doktorander|\p{L}+-kommun\p{L}*|sverige|norge|danmark|finland|island|tyskland|belgien|nederländerna|holland|frankrike|spanien|italien|portugal|polen|estland|lettland|litauen|österrike|irland|skottland|storbritannien|england|grekland|rumänien|bulgarien|ungern|tjeckien|slovenien|kroatien|schweiz|europa|norden|usa|bryssel|hamburg|berlin|köpenhamn|oslo|helsingfors|åbo|tallinn|riga|london|paris|rom|madrid|barcelona|amsterdam|wien|dublin|rotterdam|eindhoven)$/u;

/** The name of an organisation that begins at a token, told by its form; null where none does. */
export function formedNameAt(tokens: readonly Token[], from: number): FormedName | null {
  const name = wholeNameAt(tokens, from);
  if (name === null || !BRANCH.test(tokens[name.to]?.lower ?? '')) return name;
  const of = tokens[name.to + 1];
  // "Vågarbetareförbundet avdelning Skåne"
  return isCapitalised(of) || /^\d{1,2}$/u.test(of?.text ?? '')
    ? { ...named(tokens, from, Math.max(endOfRun(tokens, name.to + 1), name.to + 2), true) }
    : name;
}

/** The word for a branch between an organisation's name and its place or number. */
export const BRANCH = /^(?:avdelning|avd|distrikt|krets|lokalförening|region)$/u;

function wholeNameAt(tokens: readonly Token[], from: number): FormedName | null {
  // "Brukarorganisationen Vågen": the word only says what it is.
  if (WHAT_IT_IS.test(tokens[from]?.lower ?? '') && isCapitalised(tokens[from + 1])) {
    const own = formedNameAt(tokens, from + 1);
    if (own !== null) return { ...own, certain: true };
  }
  const whole =
    spelledOut(tokens, from) ?? joined(tokens, from) ?? department(tokens, from) ?? headed(tokens, from);
  if (whole !== null) return whole;
  const [suffix, capitals] = [suffixed(tokens, from), run(tokens, from)];
  // "Exempelbolaget AB" goes on behind its telling ending.
  return suffix !== null && capitals !== null && capitals.to > suffix.to
    ? { ...capitals, certain: true }
    : (suffix ?? capitals);
}

/** "Föreningen Arbete och Lärande (FAL)": the letters in brackets tell which words are the name. */
function spelledOut(tokens: readonly Token[], from: number): FormedName | null {
  if (!isCapitalised(tokens[from])) return null;
  for (
    let to = from + 2;
    to <= from + 8 && (isWord(tokens[to - 1]) || tokens[to - 1]?.text === '&');
    to += 1
  ) {
    const letters = tokens[to + 1]?.text ?? '';
    if (tokens[to]?.text !== '(') continue;
    if (tokens[to + 2]?.text !== ')' || !/^\p{Lu}[\p{Ll}\p{Lu}]{0,5}\p{Lu}$/u.test(letters)) return null;
    const all = tokens.slice(from, to);
    const words = all.filter(({ text }) => !/^(?:och|för|i|av|&)$/u.test(text));
    const spell = (some: readonly Token[]) =>
      some
        .map(({ text }) => text.charAt(0))
        .join('')
        .toUpperCase() === letters.toUpperCase();
    return (spell(words) || spell(all)) && words.length < to - from
      ? named(
          tokens,
          from,
          to,
          words.some(({ lower }) => HEAD.test(lower)),
        )
      : null;
  }
  return null;
}

/** "Kultur-, idrotts- och fritidsförvaltningen", "Arbetsmarknads och vuxenutbildningsförvaltningen". */
function joined(tokens: readonly Token[], from: number): FormedName | null {
  let at = from;
  const ofMunicipality = /^(?:kommuns|stads)$/.test(tokens[from - 1]?.lower ?? '');
  if (!/[\p{L}](?:-|s)$/u.test(tokens[at]?.text ?? '')) return null;
  const ofOwner = /(?:förvaltningen|nämnden)$/u.test(tokens[at + 2]?.lower ?? '');
  if (!isCapitalised(tokens[at]) && !((ofMunicipality || ofOwner) && tokens[at]?.text.endsWith('-')))
    return null;
  while (tokens[at]?.text.endsWith('-') && tokens[at + 1]?.text === ',' && tokens[at + 2]?.text.endsWith('-'))
    at += 2;
  const [and, last] = [tokens[at + 1], tokens[at + 2]];
  if (
    and?.lower !== 'och' ||
    last === undefined ||
    (isCapitalised(last) && !tokens[at]?.text.endsWith('-')) ||
    !(ofMunicipality ? JOINED_OF : JOINED).test(last.lower)
  )
    return null;
  // "Vård- och omsorgscollege Göteborgsregionen"
  const to = /(?:college|föreningen)$/u.test(last.lower) ? endOfRun(tokens, at + 3) : at + 3;
  return named(
    tokens,
    from,
    withCompass(tokens, Math.max(tokens[to]?.lower === 'län' ? to + 1 : to, at + 3)),
    true,
  );
}

/** "Förvaltningen för arbetsmarknad och vuxenutbildning". */
function department(tokens: readonly Token[], from: number): FormedName | null {
  if (
    !/^(?:förvaltningen|myndigheten|nämnden|institutet)$/.test(tokens[from]?.lower ?? '') ||
    tokens[from + 1]?.lower !== 'för'
  )
    return null;
  if (!isWord(tokens[from + 2])) return null;
  const longer = tokens[from + 3]?.lower === 'och' && isWord(tokens[from + 4]);
  return named(tokens, from, from + (longer ? 5 : 3), true);
}

function headed(tokens: readonly Token[], from: number): FormedName | null {
  const head = tokens[from];
  if (
    head === undefined ||
    !HEAD.test(head.lower) ||
    (/^(?:region|fackförbundet|vuxenutbildningen|frivården|företagarna|psykiatrin|vårdcentralen|\p{L}*mottagningen|lasarettet|länssjukhuset)$/u.test(
      head.lower,
    ) &&
      !isCapitalised(head))
  )
    return null;
  const start = tokens[from + 1]?.lower === 'i' ? from + 2 : from + 1;
  const to = endOfRun(tokens, start);
  if (to === start) return null;
  // "Stiftelsen Vågens folkhögskola", "Föreningen Läkare utan gränser"
  const [next, last] = [tokens[to]?.lower ?? '', tokens[to + 1]];
  const longer =
    /^(?:utan|mot)$/u.test(next) &&
    isWord(last) &&
    !isCapitalised(last) &&
    !/^(?:att|den|det|de|en|ett)$/u.test(last?.lower ?? '');
  return named(tokens, from, TAIL.test(next) ? to + 1 : longer ? to + 2 : to, true);
}

function suffixed(tokens: readonly Token[], from: number): FormedName | null {
  const token = tokens[from];
  if (token === undefined) return null;
  const bare = token.lower.replace(/s$/, '');
  // "Samordningsförbundet" alone is the one that was spoken of, not a name.
  if (HEAD.test(bare)) return null;
  const certain = isCapitalised(token)
    ? CAPITAL_SUFFIX.test(bare) || WELL_KNOWN.test(token.lower) || WELL_KNOWN.test(bare)
    : LOWER_SUFFIX.test(token.lower);
  if (!certain || (NO_NAME.test(bare) && !hasPlace(tokens, from + 1))) return null;
  const name = named(tokens, from, withCompass(tokens, from + 1), true);
  // "Hjärnkolls ambassadörer"
  const genitive =
    name.to === from + 1 && bare !== token.lower && isCapitalised(token) && !WELL_KNOWN.test(token.lower);
  return genitive ? { ...name, name: name.name.replace(/s$/u, ''), genitive } : name;
}

/** "Lärcentrum i Åre", "Teatern Väster"; "lärcentrum i Åre, Berg och Krokom" are several. */
function hasPlace(tokens: readonly Token[], at: number): boolean {
  if (COMPASS.test(tokens[at]?.lower ?? '')) return true;
  return (
    tokens[at]?.lower === 'i' &&
    isCapitalised(tokens[at + 1]) &&
    !/^(?:,|och|samt)$/u.test(tokens[at + 2]?.lower ?? '')
  );
}

/** A run of words with capitals, and a telling word behind it. */
function run(tokens: readonly Token[], from: number): FormedName | null {
  const first = tokens[from];
  if (first === undefined || !isCapitalised(first) || first.text.endsWith('-')) return null;
  if (COMMON.test(first.lower) && !isWithinName(tokens, from)) return null;
  // "Samebyarna Vågen och Norra": the word only says what they are.
  if (from === 0 && /\p{L}{3}(?:arna|orna|erna)$/u.test(first.lower) && isCapitalised(tokens[1])) return null;
  const place = companyOf(tokens, from);
  if (place !== null) return place;
  const to = endOfRun(tokens, from);
  const tail = TAIL_OF_TWO.test(tokens[to]?.text ?? '') ? to + 1 : to;
  if (TAIL.test(tokens[tail]?.lower ?? '')) {
    // "Öppna förskolan Vågen": what is named with the article may have a name of its own.
    const definite = /(?:an|en|et)$/u.test(tokens[tail]?.lower ?? '');
    return named(tokens, from, definite ? endOfRun(tokens, tail + 1) : tail + 1, true);
  }
  // "Vågens vård AB"
  if (isWord(tokens[to]) && /^(?:AB|HB|KB)$/u.test(tokens[to + 1]?.text ?? ''))
    return named(tokens, from, to + 2, true);
  // "Sparbankens stiftelse Dalsland"
  if (tokens[to]?.lower === 'stiftelse') return named(tokens, from, endOfRun(tokens, to + 1), true);
  const company =
    tokens.slice(from + 1, to).some(({ text }) => /^(?:AB|HB|KB)$/.test(text)) ||
    (first.text === 'AB' && to > from + 1);
  const telling = to > from + 1 && TAIL.test(tokens[to - 1]?.lower ?? '');
  if (to === from + 1 && NO_NAME.test(first.lower)) return null;
  // "FC Vågen 1917"
  if (to > from + 1 && /^(?:18|19|20)\d{2}$/u.test(tokens[to]?.text ?? ''))
    return named(tokens, from, to + 1, company || telling);
  // The first word of a sentence has its capital in any case.
  const opening =
    from === 0 &&
    to === 1 &&
    (/(?:en|et|na|ar|er|or|an|rn|ln|are|ning|skap|het|tion|ande|ende|else)$/.test(first.lower) ||
      // "Scania och ABB": in a row of names the capital is its own.
      (first.lower.endsWith('a') && !/^(?:och|samt|,)$/u.test(tokens[1]?.lower ?? '')) ||
      first.text.length < 4) &&
    !/\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(first.text);
  return opening ? null : named(tokens, from, to, company || telling);
}

/** "… samt Unga Rörelsehindrade": within a sentence the capital of an everyday word is a name's. */
function isWithinName(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return (
    /^(?:unga|vi|alla|en|de|det)$/u.test(tokens[from]?.lower ?? '') &&
    (isWord(before) || before?.text === ',') &&
    isCapitalised(tokens[from + 1])
  );
}

/** "Vuxenlyftet i Sjuhärad AB": the legal form at the end tells that the place belongs to the name. */
function companyOf(tokens: readonly Token[], from: number): FormedName | null {
  const at = endOfRun(tokens, from);
  if (!/^(?:i|på)$/u.test(tokens[at]?.lower ?? '')) return null;
  const to = endOfRun(tokens, at + 1);
  const [one, last] = [tokens.slice(from, at), tokens[to - 1]];
  const whole = to > at + 2 && /^(?:AB|HB|KB)$/u.test(last?.text ?? '');
  return whole && !one.some(({ text }) => /^(?:AB|HB|KB)$/u.test(text))
    ? named(tokens, from, to, true)
    : null;
}

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from;
  // "Boost by FC Rosengård"
  while (
    to < from + 6 &&
    (isCapitalised(tokens[to]) ||
      (to > from && /^(?:by|of|for|and|&)$/u.test(tokens[to]?.text ?? '') && isCapitalised(tokens[to + 1])))
  )
    to += 1;
  // "Sydsvenska Industri- och Handelskammaren"
  if (
    to > from &&
    tokens[to - 1]?.text.endsWith('-') &&
    /^(?:och|&)$/u.test(tokens[to]?.text ?? '') &&
    isWord(tokens[to + 1])
  )
    return isCapitalised(tokens[to + 1]) ? endOfRun(tokens, to + 1) : to + 2;
  // "Coompanion Örebro län"
  return to > from + 1 && tokens[to]?.lower === 'län' ? to + 1 : to;
}

function withCompass(tokens: readonly Token[], to: number): number {
  return COMPASS.test(tokens[to]?.lower ?? '') ||
    (isCapitalised(tokens[to]) && COMPASS.test(tokens[to]?.lower ?? ''))
    ? to + 1
    : to;
}

function named(tokens: readonly Token[], from: number, to: number, certain: boolean): FormedName {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const name = words.join(' ').replace(/ ,/g, ',');
  return { to, name: name.charAt(0).toUpperCase() + name.slice(1), certain };
}
