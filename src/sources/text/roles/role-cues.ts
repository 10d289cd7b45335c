import type { PartnerRole } from '../../../facts/partner-role.ts';
import type { Chain } from '../chains.ts';
import type { Said } from '../clauses.ts';
import { denies, following, leading } from '../cues.ts';
import { saysNo } from '../denial.ts';

const BEING =
  '(?:som )?(?:också |även |dessutom )?(?:är|var|blir|blev|utgör|utgjorde|ska vara|kommer att vara|har varit|(?:deltar|deltog|medverkar|medverkade|ingår|ingick|fungerar|agerar|går in|kommer att delta|har (?:deltagit|medverkat|ingått|fungerat)) (?:[\\p{L}]+ ){0,2}?som)(?: [\\p{L}-]+){0,4}?';
const IN_PROJECT = '(?: i (?:projektet|detta projekt|arbetet|satsningen|insatsen))?';
const PARTNER =
  '\\p{L}*(?:partner(?:s|n|na)?|partners? )|(?:samverkans|samarbets|projekt)(?:part(?:er|erna)?|aktör(?:er|erna)?)|medsökande(?: parter| organisationer)?|(?:jämbördiga |lika |en )?part(?:er)?(?! av)|delprojektägare|medarrangör(?:er)?';
/** Things of a project that one may see to: what an authority sees to elsewhere makes it no partner. */
const OF_PROJECT =
  '(?:\\p{L}*deltagar|\\p{L}*kurs|\\p{L}*utbildning|\\p{L}*praktik|\\p{L}*insats|\\p{L}*rekrytering|coach|\\p{L}*handled|(?<!ar)projekt|metod|mentor|\\p{L}*kontakt|\\p{L}*stöd|\\p{L}*vägled|\\p{L}*validering|\\p{L}*samtal|\\p{L}*analys|spår|\\p{L}*språk|modul|\\p{L}*kartläggning|\\p{L}*matchning|arbetsträning|rehabilitering|\\p{L}*aktivitet|\\p{L}*verksamhet|\\p{L}*expert|kompetens|sakkunskap|\\p{L}*föreläs|workshop|personal|forskning|följeforskning|erfarenhet|målgrupp|friskvård|hantverk|odling|\\p{L}*lots|\\p{L}*team|\\p{L}*anvisning|\\p{L}*cirk(?:el|lar)|samordning|fördjupning|seminari|temadag|\\p{L}*träff)\\p{L}*';
const SEES_TO = `(?:ansvarar|svarar|ansvarade|svarade) (?:också |även |i sin tur )?för|(?:står|stod|stå) (?:också |även )?för|leder|ledde|samordnar|samordnade|(?:be)?driver|(?:be)?drev|håller(?: också| även)? i|höll i|tar (?:också |även )?fram|tog fram|utvecklar|utvecklade|(?:an)?ordnar|(?:an)?ordnade|arrangerar|genomför|genomförde|erbjuder|erbjöd|tillhandahåller|tillhandahöll|ger|gav|utbildar|utbildade|handleder|coachar|vägleder|anvisar|anvisade|remitterar|remitterade|rekryterar|rekryterade|matchar|bidrar(?: också| även)? med|bidrog med|sköter|skötte|levererar|bemannar|har ansvar(?:et)? för|har (?:det )?(?:övergripande )?(?:huvud)?ansvar(?:et)? för|testar|prövar|avsätter|kvalitetssäkrar|planerar|planerade|bygger(?: upp)?|håller|höll|rustar|guidar|lotsar|undervisar|utformar|utformade|analyserar|dokumenterar|administrerar|förmedlar|knyter|hanterar|producerar|översätter|bjuder in till|gör urvalet av`;
const DOES = `(?:kommer att |ska |skall )?(?:${SEES_TO}|ansvara för|stå för|leda|samordna|driva|hålla i|ta fram|utveckla|ordna|anordna|genomföra|erbjuda|tillhandahålla|ge|utbilda|handleda|coacha|anvisa|rekrytera|matcha|bidra med|leverera) (?:(?!redan |liknande |motsvarande |nationella |\\p{L}*utvärder)[\\p{L}\\d-]+,? ){0,5}?${OF_PROJECT}(?!\\p{L})(?!(?: [\\p{L}-]+){0,2} (?:i|för|från) (?:ett annat|andra|hela landet|övriga|liknande))`;
const DONE_BY =
  '(?:^(?!projekt|utvärder|gransk|idé|förstudi|rapport|metod|modell)\\p{L}+(?:et|en|na)|\\p{L}*(?:kurs|utbildning|insats|aktivitet|kartläggning|vägledning|handledning|rehabilitering|coachning|validering|rekrytering|metod|verksamhet|modul|praktik|delprojekt|följeforskning|undervisning|spår)\\p{L}*)(?: [\\p{L}\\d-]+){0,4}? (?:ges|gavs|hålls|tas fram|togs fram|genomförs|genomfördes|produceras|utvecklas|skapas|spelas in|anordnas|ordnas|leds|leddes|utförs|utfördes|görs|gjordes|levereras|erbjuds|samordnas|sköts|bemannas|drivs|bedrivs|står|(?:är|har) (?:framtag|utform)\\p{L}*)(?: i samverkan)? av|(?:sköts|leds|drivs|bedrivs|samordnas|utförs|ordnas|anordnas|hålls|ges) (?!projekt|utvärder|gransk)(?:[\\p{L}-]+ ){1,3}?av|(?<!utvärdering\\p{L}* )(?:leds|hålls|sköts|samordnas|bemannas) av';
/** "Projektet genomförs i Ale och Lerums kommuner i samverkan med …", "driver projektet tillsammans med …". */
const TOGETHER =
  '\\p{L}*projekt\\p{L}* (?:[\\p{L}\\d,/-]+ ){0,16}?(?:i (?:[\\p{L}]+ )?(?:samarbete|samverkan)|tillsammans|ihop)';

/** Who funds every project of the fund, and is none of its financiers. */
const FUND =
  '(?:den )?(?:europeiska socialfonden(?: plus| ?\\+)?|esf ?\\+?|eu(?:s socialfond)?|europeiska unionen|svenska esf-rådet)';

/** "Deltagande företag är …": the word for whom it is says what they are, too. */
const JOINED_BY =
  '(?:deltagande|medverkande|samverkande|ingående|samarbetande)(?: \\p{L}*(?:aktörer|parter|organisationer|företag|myndigheter|föreningar|arbetsgivare|skolor|verksamheter|gårdar|butiker|klubbar|förvaltningar|enheter)(?:na)?)?|\\p{L}+(?:er|ar|or|företag|arbetsgivare) som (?:är med|deltar|medverkar|ingår)(?: i projektet)?(?= ?:)';

/** A role with the words before the names and the words behind them. */
interface Cue {
  readonly role: PartnerRole;
  /** Told by taking part alone: organisations are partners so; a municipality that takes part is involved as a place. */
  readonly takesPart?: true;
  readonly before: RegExp;
  readonly after: RegExp;
}

/** What somebody may give a project who is no partner of it. Money makes a financier. */
const IN_KIND =
  '(?:[\\p{L}]+ ){0,2}?\\p{L}*(?:lokal|mentor|praktikplats|utrustning|testmiljö|verkstad|maskin|kontakt|handledar|volontär|material|föreläsar)\\p{L}*';

/** Taking in participants, in any form of the verb. */
const HELPING =
  '(?:ta(?:r|git)? emot|tog emot|ställ(?:er|de|t|a) upp|erbjud\\p{L}* (?:[\\p{L}]+ )?\\p{L}*(?:praktik|plats|jobb|anställning)|öppna\\p{L}*|anställ\\p{L}*|lova\\p{L}*)';
const SORT = '\\p{L}*(?:företag|arbetsgivar|organisation|förening|partner|aktör|skol)\\p{L}*';
/** "Bland företagen": what is named next are some of them. */
const AMONG = `bland (?:de |dem |våra )?(?:[\\p{L}]+ )?${SORT}`;
const SITS =
  '(?:kommer att|ska|har) (?:också |även )?(?:sitta|ingå|delta|medverka|vara|finnas|suttit|ingått|deltagit|medverkat|varit|funnits)(?: med| representera(?:d|t|de))?';

/** In order: what says more comes first. */
const CUES: readonly Cue[] = [
  {
    role: 'REFERENCE_GROUP',
    before: leading(
      'referensgrupp\\p{L}*(?:,? [\\p{L}-]+){0,4}? (?:består av|bestod av|bestått av|bestående av|består (?:bl\\.? ?a\\.?|bland annat) av|utgörs av|utgjordes av|utgjorts av|är|var|där|ingår|ingick|har|med|sitter|satt|finns|fanns|deltar|deltog|medverkar|medverkade|bildas av|bildades av|träffar)|(?:referens|expert)grupp\\p{L}*(?= ?[:(])|(?:brukarråd|rådgivande (?:[\\p{L}]+ )?grupp|rådgivande organ|rådgivande styrelse)\\p{L}*(?: [\\p{L}-]+){0,3}?,? (?:där|ingår|ingick|sitter|finns|består av|är|med)|(?:ger|gav|lämnar) (?:löpande )?råd (?:är|var)|som (?:rådgivare|bollplank) (?:till projektet )?(?:fungerar|fungerade|är|var|finns|har)|granska\\p{L}* av en grupp (?:där|med)',
    ),
    after: following(
      `${BEING} referensgrupp\\p{L}*|(?:bildar|bildade|utgör|utgjorde) (?:en |projektets )?referensgrupp\\p{L}*|(?:ger|gav|lämnar|lämnade|bidrar med|bidrog med) (?:\\p{L}+ )?råd (?:i|genom|via) (?:\\p{L}+ )?referensgrupp\\p{L}*|${SITS} i (?:[\\p{L}]+ ){0,4}?(?:referensgrupp|brukarråd)\\p{L}*|(?:är|var) rådgivande(?! och stöd)|(?:är|var|har varit|fungerar som|har fungerat som) (?:ett )?(?:bollplank|rådgivare)|(?:har|får|kommer att ha|ha) (?:en )?rådgivande (?:funktion|roll)|(?:ingår|ingick|sitter|satt|deltar|deltog|medverkar|medverkade|(?:(?:är|var|finns|fanns) )?med|(?:är|var|finns) representera(?:d|t|de)|(?:är|var) knut(?:en|et|na) till projektet|har (?:(?:en|ett) )?(?:[\\p{L}]+ )?(?:roll|plats|representant\\p{L}*)) (?:i|genom|via|till) (?:[\\p{L}]+ ){0,4}?(?:referensgrupp|brukarråd|rådgivande (?:\\p{L}+ )?grupp)\\p{L}*|(?:representerar|företräder) (?:[\\p{L}-]+ ){1,4}i (?:[\\p{L}]+ )?referensgrupp\\p{L}*`,
    ),
  },
  {
    role: 'MAIN_ACTOR',
    before: leading(`huvudaktör\\p{L}*${IN_PROJECT}`),
    after: following(`${BEING} huvudaktör\\p{L}*|(?:leder|samordnar|leder och samordnar) projektet`),
  },
  {
    role: 'FINANCIER',
    before: leading(
      `(?:(?<!(?:studien?|forskning\\p{L}*|undersökning\\p{L}*|utvärdering\\p{L}*|analysen) (?:\\p{L}+ )?)(?:med|sam|del)?finansiera(?:d|de|des|s|t|ts)(?: [\\p{L}-]+){0,2}? av|(?:stöds|stöttas) (?:ekonomiskt|finansiellt) av|(?:ekonomiskt|finansiellt) stöd (?:av|från)|(?:fått|får|fick|beviljats|beviljades|erhållit|mottagit) (?:[\\p{L}\\d]+ ){0,4}?(?:bidrag|\\p{L}*medel|pengar|kronor) (?:ur|från|av|hos)|(?:medel|medlen|pengar|pengarna|resten|resterande del)(?: [\\p{L}-]+){0,2}? (?:kommer|kom|är) från|(?:betalas|bekostas)(?: [\\p{L}-]+){0,2}? av|kostnad\\p{L}*(?: [\\p{L}]+){0,2}? (?:delas|fördelas|bärs) (?:mellan|av)|(?:med)?finansiär\\p{L}*${IN_PROJECT}(?: ?:| är)?|(?:med)?finansiering(?:en)? (?:sker|kommer|ges|lämnas|görs|tillhandahålls|erhålls|står|bidrar)(?: [\\p{L}-]+){0,2}?(?: (?:genom|från|av|via|med))?|medfinansiering (?:genom|från|av))(?: ${FUND}(?: \\([^)]*\\))?(?:,| och| samt| tillsammans med)+)?`,
    ),
    after: following(
      `${BEING} (?:med)?finansiär\\p{L}*|finansiera(?:r|de) (?:[\\p{L}]+ ){0,3}?(?:\\p{L}*tjänst|projekt|insats|arbete|delar|resten|lokal|\\p{L}*utbildning|coach)\\p{L}*|(?:med|sam|del)finansiera(?:r|de)|står för (?:[\\p{L}\\d-]+ ){0,4}?(?:med)?finansiering\\p{L}*|(?:bidrar|går in|gick in|skjuter till|bidrog)(?: också| även)? (?:med )?(?:[\\p{L}\\d,.-]+ ){0,4}?(?:(?<!(?:kunskap|råd|rådgivning) (?:om|kring) )(?:med)?finansiering|pengar|kontanta? medel|miljoner kronor|kronor|offentlig finansiering)|(?:skjuter till|sköt till|har skjutit till) (?:pengar|medel|resten)|(?:har )?(?:beviljat|beviljar|bidragit med|avsatt|skjutit till|skänkt|donerat|sponsrat|skänker|donerar) [\\d ]+(?:miljon\\p{L}* )?(?:kronor|kr|mkr)|(?:är|var) med och finansierar|(?:medverkar|bidrar|bidrog|går in|gick in|stödjer projektet|stöder projektet) (?:också |även )?med (?:projekt)?medel|(?:betala(?:r|de)|bekosta(?:r|de)|finansierar|står för kostnaden för|stod för kostnaden för) (?:[\\p{L}\\d]+ ){0,3}?(?:projekt|insats|resten|resterande|del|hälften|\\p{L}*(?:lokal|tjänst|coach|kurator|handledar|vägledar|samordnar|lärar|ledar|pedagog|personal|mentor|utbildning|kurs|bil|buss|resor|material|verktyg))\\p{L}*(?! (?:åt|till) (?:sin|egen|alla))`,
    ),
  },
  {
    role: 'SUPPORT',
    before: leading(
      `${AMONG} som (?:[\\p{L}]+ ){0,2}?${HELPING}[^,.;:]{0,60} (?:finns|fanns|märks|är|ingår|kan nämnas)|(?:fått|fick|får) (?:[\\p{L}]+ )?(?:jobb|anställning|arbete|provanställning) (?:hos|på|vid|inom)|(?:praktik|arbetsträning|språkträning|provanställning|sommarjobb|lärling)\\p{L}*(?:,? [\\p{L}-]+){0,5}? (?:hos|på|vid|inom|av)|(?:öppna\\p{L}* (?:upp )?(?:sina )?(?:dörrar|portar)|(?:tar|tog) emot|erbjud\\p{L}*|ställ\\p{L}* upp)[^.;]{0,80}, (?:däribland|bland (?:annat|andra)|till exempel|exempelvis|såsom)|studiebesök (?:hos|på)(?: [\\p{L}]+){0,3}?|med (?:[\\p{L}]+ )?stöd (?:av|från)(?: och)?|(?:stöttas|stöds|backas upp|(?:får|fick|fått)(?: också| även| dessutom)? (?:\\p{L}+ )?stöd|stöd (?:ges|lämnas)|(?:lokal|praktikplats|material|utrustning|verktyg|maskin|dator)\\p{L}* (?:ställs till förfogande|lånas ut|upplåts|skänks|skänkts|har skänkts|tillhandahålls)) (?:av|från)|(?:tar|tog|får|fick|fått)(?: vi| projektet)?(?: också| även)? hjälp (?:[\\p{L}-]+ ){0,4}?(?:av|från)`,
    ),
    after: following(
      `(?:är|var|hör(?:de)? till|tillhör(?:de)?|finns bland|fanns bland) (?:[\\p{L}]+ ){0,5}?som (?:[\\p{L}]+ ){0,2}?${HELPING}|(?:har )?(?:redan |också )?(?:sagt|sade|säger) ja till (?:att )?(?:ta emot|erbjuda|ordna|anställa|öppna|\\p{L}*praktik)|(?:deltar|deltog|medverkar|medverkade|bidrar|bidrog)(?: också| även)?,? genom att (?:[\\p{L}]+ ){0,2}?(?:ta emot|erbjuda|ställa upp|anställa|öppna|låna ut|upplåta|skänka|sponsra)|(?:är|var) (?:[\\p{L}]+ ){1,5}?där (?:[\\p{L}]+ ){1,3}?(?:prova|pröva|praktisera|arbetsträna)\\p{L}*|(?:fungerar|fungerade) som (?:[\\p{L}]+ )?(?:mötesplats|lokal)|st(?:år|od) för (?:[\\p{L}]+ ){0,2}?\\p{L}*(?:lokal|utrustning|material|maskin)\\p{L}*|(?:är|var) med som stöd\\p{L}*|${BEING} (?:stöd(?:jande|part|organisation)|stödaktör)\\p{L}*(?: aktör\\p{L}*)?|(?:stödjer|stöder|stöttar|bistår|ger stöd (?:till|åt)) (?:projektet|arbetet|insatsen)|(?:bidrar|bidrog|hjälper till|hjälpte till|ställer upp|ställde upp|bistår|bistod|lånar ut|upplåter|tillhandahåller|ställer|(?:har )?bidragit|stöttar|stödjer|stöder)(?: med)? ${IN_KIND}|(?:tar|tog|har tagit)(?: också| även)? emot (?:[\\p{L}\\d]+ ){0,3}?(?:deltagar|praktikant|lärling|elever|ungdomar|unga|dem|studerande)\\p{L}*(?! från)|(?:ger|gav|erbjuder|erbjöd|garanterar) (?:[\\p{L}-]+ ){0,3}?(?:praktik|prao|lärling|trainee|sommarjobb|feriejobb|arbetsträning|provjobb|språkpraktik|anställning|sysselsättning)\\p{L}*|(?:har )?lova(?:r|t|de) (?:att )?(?:ta emot|plats|praktik|jobb|sommarjobb)\\p{L}*|(?:har )?anställ(?:er|de|t) (?:[\\p{L}\\d-]+ ){0,2}?(?:deltagar|personer|av dem|av deltagarna)\\p{L}*|(?:har )?öppna\\p{L}* (?:upp )?(?:(?:sina )?(?:dörrar|portar)|för (?:[\\p{L}]+ )?\\p{L}*(?:praktik|arbetsträning|prova))|(?:har )?ställ(?:er|de|t) (?:[\\p{L}-]+ ){1,4}?till förfogande`,
    ),
  },
  {
    role: 'FOLLOWER',
    before: leading(
      '(?:projektet|arbetet) följs(?: [\\p{L}]+)? av|(?:observatör|följare)\\p{L}* (?:är|i projektet är)',
    ),
    after: following(
      `(?:har )?(?:fått |fick )?i uppdrag att (?:följeforska|följa (?:projekt|arbet|insats|satsning)\\p{L}*)|(?:är|var) knut(?:en|et|na) till projektet och (?:intervju|följ|studer|forsk)\\p{L}*|(?:kommer att |ska )?följeforska[rd]?e?(?!\\p{L})|(?:(?:be)?driver|(?:be)?drev|genomför|genomförde|står för|stod för|svarar för|svarade för|ansvarar för) (?:\\p{L}+ )?följeforskning\\p{L}*|(?:bara |endast |enbart )?(?:följer|följde|(?:kommer att|ska) följa) (?:också |även |noga |bara |endast |enbart )?(?:projektet|projektets|delprojektet|(?:arbetet|utvecklingen|insatsen|satsningen)(?! i ))|${BEING} (?:observatör|följare)\\p{L}*|(?:har )?anslut(?:er|it) (?:sig )?som (?:följare|observatör\\p{L}*)`,
    ),
  },
  {
    role: 'PARTNER',
    before: leading(
      `(?:därtill|dessutom) (?:kommer|tillkommer)|partnerskap(?:et)?${IN_PROJECT} (?:tillsammans )?(?:med|mellan|består av|utgörs av)|(?:${PARTNER})${IN_PROJECT}|\\p{L}*(?:projekt|satsning)\\p{L}*(?: [\\p{L}-]+){0,3}? (?:(?:be)?drivs|(?:be)?drevs|har (?:be)?drivits)(?: gemensamt| nu| i dag| sedan [\\p{L}\\d]+)? av|(?:ägs|drivs|leds|ägdes|drevs|leddes) (?:projektet|delprojektet|arbetet|insatsen) av|har (?:[\\p{L}]+ )?partners? i|i (?:projektets )?partnerskapet (?:ingår|deltar)|som (?:${PARTNER}|\\p{L}{4,}) (?:deltar|deltog|medverkar|medverkade|ingår|ingick)|bakom (?:ansökan|projektet|insatsen|satsningen) står(?: också| även)?|med (?:oss|på tåget|på resan|i laget|i båten|ombord)(?: i [\\p{L}]+| på [\\p{L}]+)? (?:har|är|finns|fanns|hade)(?: vi)?(?: också| även)?`,
    ),
    after: following(
      `${BEING} (?:${PARTNER}|nav(?:et)?|motorn|ryggraden|nyckelaktör\\p{L}*|kärnan|pilot\\p{L}*|testbädd(?:ar)?|värd(?:ar|organisation)?)|(?:har|spelar|får) (?:en )?(?:nyckelroll|central roll|viktig roll|huvudroll|framträdande roll)|står(?: också| även| gemensamt)? bakom (?:projektet|ansökan|satsningen|insatsen)|har (?:redan |hittills )?anmält (?:medarbetare|personal|deltagare|sig)|(?:ingår|deltar|är med) i (?:projektets )?partnerskapet|som (?:${PARTNER})`,
    ),
  },
  {
    role: 'PARTNER',
    takesPart: true,
    before: leading(
      `(?:styr|lednings|projekt|arbets|forskar|utvecklings|samverkans)grupp\\p{L}*(?: [\\p{L}-]+){0,3}? (?:består av|bestod av|har bestått av|bestående av|består (?:bl\\.? ?a\\.?|bland annat) av|utgörs av|ingår|ingick|har|sitter|satt|finns|är|med)|${AMONG}(?: som [^,.;:]{3,60})? (?:finns|fanns|märks|är|ingår|kan nämnas)|(?:nära|daglig\\p{L}*|tät\\p{L}*|löpande|regelbunden) (?:kontakt|dialog|samarbete|samverkan)(?:et|en)? med|(?:en|ett|två|tre|fyra|fem|\\d{1,2}) (?!modell|metod|rapport|studie|undersökning|forskning|siffr|statisti|artikel|bok(?!\\p{L})|deltagare|idé|film|ansök)\\p{L}+ från|(?:arbetsgivarna|arbetsgivare|arbetstagarna|facken|näringslivet|civilsamhället|branschen|brukarna|parterna)(?: [\\p{L}]+)? (?:representeras|företräds)(?: [\\p{L}]+)? av|(?:näringslivet|arbetsgivarna|företagen|civilsamhället)(?: [\\p{L}]+){0,3}? (?:genom|via)|(?:coach|handledare|mentor|personal|lärare|handläggare|expert|vägledare|tolk|kursledare|föreläsare|lots|samtalsledare|arbetsterapeut|psykolog)(?:er|ar)? (?:och \\p{L}+ )?från|${TOGETHER} (?:med|mellan)|(?:projektet|vi) (?:(?:kommer att|ska|avser att) )?(?:samverkar?|samarbetar?)(?: [\\p{L}]+)? med|(?:samverkar|samarbetar) (?:projektet|vi)(?: också| även| nära)? med|(?:leder|driver|samordnar) (?:projektet|arbetet|insatsen|satsningen) och (?:samverkar|samarbetar)(?: [\\p{L}]+)? med|^(?:samverkan|samarbete)t?${IN_PROJECT} (?:sker|bedrivs)(?: [\\p{L}]+)? med|projektet(?: [\\p{L}\\d-]+){0,4}? är ett? (?:[\\p{L}]+ )?(?:samarbete|samverkan|samverkansprojekt|samarbetsprojekt) mellan|(?:i|genom) (?:detta|det här|vårt) projekt(?:et)? med|i projektet (?:deltar|medverkar|ingår|samverkar)|^(?:på|i|från|inom) (?!studi|undersökning|konferens|panel|debatt|förstudi|referens|mål)[\\p{L} -]{2,30} (?:deltar|deltog|medverkar|medverkade)|(?<!\\p{L})(?:dessutom|därutöver|(?:utöver|förutom|vid sidan av) (?:kommunerna|dem|dessa|oss)) (?:deltar|medverkar)|(?:${JOINED_BY})(?= ?:| är| bland)|(?<=\\p{L},? )(?:i (?:nära |tätt )?(?:samråd|samarbete|samverkan|partnerskap)|tillsammans|gemensamt|ihop) med|(?<!projekt\\p{L}*),? som (?:[\\p{L}]+ )?(?:ges|gavs|hölls|hålls|leds|leddes|sköts|sköttes|ordnas|ordnades|anordnas|anordnades|arrangeras|arrangerades) av|${DONE_BY}`,
    ),
    after: following(
      `${SITS} i (?:[\\p{L}-]+ ){0,6}?(?:(?!mål|delt)\\p{L}{3,}grupp|\\p{L}*team|projektledning)\\p{L}*|(?:hör(?:de)? till|tillhör(?:de)?|finns bland|fanns bland) (?:[\\p{L}]+ ){0,3}?${SORT}|(?:har )?(?:redan |också )?(?:sagt|sade|säger) ja till att (?:vara med|delta|medverka)|(?:(?:är|var|finns|fanns) (?:också |även )?representera(?:d|t|de)|ingår|ingick|sitter|satt|finns|deltar|deltog|medverkar|medverkade|är)(?: också| även)?(?: med| representera(?:d|t|de))? i (?:[\\p{L}-]+ ){0,6}?(?:(?!mål|delt)\\p{L}{3,}grupp|\\p{L}*team|projektledning)\\p{L}*|(?:bidrar|bidrog|medverkar|deltar)(?: också| även)? genom att|(?:ska |kommer att )?(?:involveras|engageras|knyts till|är knut(?:en|et|na) till|är kopplad(?:e)? till)|(?:deltar|deltog|medverkar|medverkade|ingår|ingick|samverkar|samarbetar|är med|var med)(?: också| även| aktivt)? i (?:projektet|insatsen|satsningen)(?! som)|(?:deltar|deltog|medverkar|medverkade|är med|var med)(?: (?!(?:i|på|vid|under) (?:för|ansök))[\\p{L}]+){0,2}(?= ?[.;]| ?$)|(?:är|var) (?:några|en del|två|tre|fyra) av (?:[\\p{L}]+ ){0,2}?(?:företag|arbetsgivar|organisation|föreningar|partner|aktör|skolor|miljöer)\\p{L}*|(?:är|var) med(?= (?:som|via|genom)(?!\\p{L}))|(?:samarbetar|samverkar)(?: \\p{L}+)? med (?:projektet|oss)|${DOES}`,
    ),
  },
];

const joinedTo = (noun: string) =>
  new RegExp(`^ (?:och|samt|men även|tillika) (?:[\\p{L}]+ )?(?:${noun})(?!\\p{L})`, 'iu');

/** A second role right behind the first. */
const JOINED: readonly (readonly [PartnerRole, RegExp])[] = [
  ['REFERENCE_GROUP', joinedTo('referensgrupp\\p{L}*')],
  ['MAIN_ACTOR', joinedTo('huvudaktör\\p{L}*')],
  ['FINANCIER', joinedTo('(?:med)?finansiär\\p{L}*')],
  ['PARTNER', joinedTo(PARTNER)],
];

/** A partner that is sought is none yet. */
const UNSURE =
  /(?<!\p{L})(?:söker(?! (?:nu |därför )?(?:tillsammans|ihop|gemensamt))|efterlyser|letar efter|eventuell\p{L}*|kanske|möjlig\p{L}*|tänkbar\p{L}*|potentiell\p{L}*|tidigare projekt\p{L}*)(?!\p{L})/iu;

const YEARS_AGO = /^[^.;]*(?<!\p{L})för [\p{L}\d]+ år sedan(?!\p{L})/iu;
const OTHER_WORK =
  /^ (?:inom|i|genom|via) (?:ramen för )?(?:ett|en|andra|flera) (?:helt )?(?:annat|annan|andra) (?:uppdrag|projekt|program|satsning)/iu;

/** What a sentence tells of a row of names. */
export interface ToldRole {
  readonly role: PartnerRole;
  /** A second role, joined to the first: "referensgrupper och samverkanspartners". */
  readonly also?: PartnerRole;
  readonly takesPart: boolean;
}

/** "Tillsammans med A och B utvecklar vi …". */
const TOGETHER_WITH = leading('^(?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med');
const WE_DO = /^ (?!(?:har|söker|hoppas|vill|kan) )[\p{L}]+ (?:vi|projektet)(?!\p{L})/u;
/** "Tillsammans med A bygger B upp …" tells as much of B. */
const THEY_DO = /^ (?!(?:har|hade|söker|hoppas|är|var) )\p{Ll}+ $/u;
const AND_THEY =
  /^(?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med [^.;]{3,150} (?!(?:har|hade|söker|hoppas|är|var) )\p{Ll}+ $/iu;

/** "Samverkan sker med psykiatrin, primärvården och A": who is not named stands before who is. */
const UNIT_AT =
  /(?<!\p{L})(?:(?:centrum|institutionen|enheten|avdelningen|fakulteten|forskare|experter|forskargruppen) (?:för|i|inom) [^.,;:]{3,60} (?:vid|på|inom|hos)|\p{Ll}{4,}(?:psykiatrin|vården|tjänsten|mottagningen|förvaltningen|enheten|habiliteringen|hälsan|utbildningen) (?:i|vid|på|inom|hos)) $/iu;
const UNNAMED = /(?: \p{Ll}{4,}(?:en|et|na|in|er|ar|or|are)(?:,| och| samt)){1,4} $/u;

/** The role that the words before a row of names give it; null where they give none. */
export function roleBefore({ before }: Chain, said: Said, next = ''): ToldRole | null {
  const joined = THEY_DO.test(next);
  const bare = /(?:,|och|samt) $/u.test(before) ? before.replace(UNNAMED, ' ') : before.replace(UNIT_AT, '');
  for (const { role, takesPart = false, before: cue } of CUES) {
    const match = cue.exec(before) ?? (bare === before ? null : cue.exec(bare));
    if (match === null) continue;
    const no =
      saysNo(said.before) ||
      denies(before.slice(Math.max(0, match.index - 12))) ||
      UNSURE.test(said.before) ||
      YEARS_AGO.test(said.predicates[0] ?? '') ||
      OTHER_WORK.test(said.predicates[0] ?? '');
    return no ? null : { role, takesPart };
  }
  const [behind = ''] = said.predicates;
  const both = AND_THEY.test(before) && !saysNo(behind);
  return both || (TOGETHER_WITH.test(before) && (WE_DO.test(behind) || joined) && !saysNo(behind))
    ? { role: 'PARTNER', takesPart: true }
    : null;
}

/** The role that the words behind a row of names give it; null where they give none, or take it away. */
export function roleAfter({ predicates }: Said): ToldRole | null {
  for (const predicate of predicates) {
    const clause = predicate.split(/[.;]/u)[0] ?? '';
    for (const { role, takesPart = false, after: cue } of CUES) {
      const match = cue.exec(clause);
      if (match === null || saysNo(clause)) continue;
      const also = JOINED.find(
        ([second, joined]) => second !== role && joined.test(clause.slice(match.index + match[0].length)),
      )?.[0];
      return { role, ...(also === undefined ? {} : { also }), takesPart };
    }
  }
  return null;
}
