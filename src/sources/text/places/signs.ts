/** What sentences say by which the places that they name take part in the project. */
import { beforeNames, behindPlaces, oneOf, patternOf } from '../phrase.ts';

const PROJECT = '(projektet|insatsen|satsningen)';
const TAKES_PART = '(deltar|deltog|medverkar|medverkade)';
/** "Bjuv och Svalöv har egna delprojekt", "… har varsitt lokalt delprojekt". */
const HAVE_PARTS = 'har <också> (egna|(ett )?eget|varsitt|var sitt) <0-1> delprojekt';

/** What "deltar i …" must go on with, for it to be the project that one takes part in. */
const HERE = `(${oneOf(
  'det|detta|den|denna|hela|alla|båda|vårt|själva|lokala|gemensamma|ett|en',
  'första|andra|tredje|sista',
)} )*${oneOf(
  '~projekt|insats|satsning|arbet|samverkan|samarbet|partnerskap|utveckling|genomförande|verksamhet',
  'omgång|år|början|starten|olika|form|sin|sina|genom|del(en|arna)? ',
)}`;

/** Taking part in something, which is the project if nothing else is named. */
const PART = oneOf(
  'delt(ar|og|agit)|delta|deltaga|medverka(r|de|t)?|ingå(r|tt)?|ingick|samverka(r|de|t)?|samarbeta(r|de|t)?',
  `(är|var|varit|vara) (också |även |nu |dessutom )?${oneOf(
    'med(?! (i|på|om) (?!projekt))|delaktiga?|deltagande',
    '(jämbördiga |lika )?parter|delprojektägare|projektparter',
  )}`,
);

/** Doing that is taking part, whatever it goes on with. */
const JOINS = oneOf(
  // Comes into the project.
  'anslut(er|a|it)|anslöt|tillkommer|tillkom|(är|var) först ut|hoppa(r|de|t) på',
  '(kommer|kom|kliver|klev|går|gick) (in|till|med|på|ombord)|(går|gått|gick|gå) (samman|ihop)',
  // Has agreed to.
  '(har )?(också |även |nu )?val(t|de) att (gå|vara|komma) (med|in)',
  '(har )?(också |även |nu )?(sagt|sade|säger) ja till att (vara med|delta|medverka)',
  // Does something together.
  'har (tillsammans|gemensamt)|gemensamma (projekt|satsning|insats)',
  '(vill|ska|avser|planerar) <0-1> (tillsammans|ihop|i samverkan|i samarbete) med',
  '(bygger|utvecklar|arbetar|prövar|testar|skapar|startar|satsar|tar) (nu )?(tillsammans|gemensamt)(?! med)',
  'söker (vi |nu |därför )*(tillsammans|ihop|gemensamt)',
  // Runs it, or a part of it.
  '(be)?dri(ver|va|vit)|(be)?drev|genomför(a|de|t)?|startar',
  '(har|tar)( ett)?( samlat| gemensamt| delat)? (huvud)?ansvar',
  'utgör <0-1> (partner|delprojekt)|representeras|företräds',
  HAVE_PARTS,
);

/** What is done in a project, by what is done in places. */
const GOES_ON = oneOf(
  // Runs: "drivs", "pågår", "äger rum".
  '(be)?driv(s|as|its)|(be)?drevs|genomför(s|as|des|ts)|pågå(r|tt)?|pågick|äger rum|ägde rum|verkar|finns',
  'ske(r|dde|tt)?|gör(s|as)|gjordes|utför(s|as|des)|leds|sköts|samordnas|ordnas|anordna(s|des)|hålls|hållas',
  // Begins.
  'starta([rs]|des?)?|öppna(s|des)|etablera(s|des)|införs|byggs upp',
  // Is offered or tried out.
  'erbjud(s|as)|erbjöds|ges|gavs|testa(s|des|ts)|pröva(s|des|ts)|prova(s|des|ts)',
  // Is put somewhere.
  'lokalisera(s|d|t|ts)|förlagd|förläggs',
);

/** "Bjuv och Svalöv deltar i projektet", "Bjuvs kommun (och Svalövs), ska nu gå samman". */
export const BEHIND = patternOf(
  `^( kommun(er|erna)?)?( \\([^)]*\\))?,?( (?!om |i ett )\\p{L}+){0,3}? ${oneOf(
    `${PART}(?!\\p{L})(?!( [\\p{L}-]+){0,3}? (i|på|vid|under) (?!${HERE}))`,
    JOINS,
  )}`,
);

/** "I projektet deltar Bjuv", "Kurserna hålls i Bjuv". */
export const BEFORE = beforeNames(
  // Who takes part.
  `${PART}( (i|inom) (projektet|insatsen|satsningen|arbetet|samarbetet))?|med i ${PROJECT}`,
  '(ansluter|anslöt)( sig| också| även)?|aktörer(na)? är',
  `(deltagande|medverkande|samverkande|ingående|berörda|följande) ${oneOf(
    '~kommuner|parter|aktörer|organisationer',
  )}(na)?( i projektet)?( är)?`,
  // With whom.
  '(samverkan|samarbete|samarbetet|partnerskap|partnerskapet)( sker| bedrivs| finns)? (med|mellan)',
  '(samverkansprojekt|samarbetsprojekt)( sker| bedrivs| finns)? (med|mellan)|(tillsammans|ihop) med',
  // Where it goes on, or by whom.
  `${GOES_ON} <0-4> (i|inom|till) <0-2>( av [\\p{L}-]+)?( ~kommuner(na)?)?`,
  '(bedrivs|bedrivas|genomförs|genomföras|drivs|drivas) <0-2> av',
  `${oneOf(
    'team|verksamhet(er)?|insatser|grupper|aktiviteter|coacher|mentorer|samordnare|kurser|mötesplatser',
  )}(na)? finns i`,
  'delprojekt~( finns| bedrivs)? i',
);
/** "I rådet ingår Bjuv": what is no project. */
export const IN_SOMETHING_ELSE = patternOf(`i (?!${HERE})[^,]{0,200}(ingår|ingick) $`);
/** "I Kalmar län deltar A och B kommuner och i Jönköpings län C kommun". */
export const AND_THERE = patternOf(
  `${TAKES_PART} [^;:]{0,200}(,|och|samt) (även |också )?(i|från|inom) [\\p{L} -]{1,60} $`,
);

/** "I Bjuv erbjuds …": what stands behind is done there. */
export const THERE = patternOf('i( bland annat)? $');
export const DONE = behindPlaces(
  GOES_ON,
  `(innebär|betyder|handlar|riktar sig|satsar|omfattar) ${PROJECT}|(?!hade |fick )\\p{L}+ vi`,
  `har <0-4> ${oneOf(
    'startats?|öppnats?|etablerats?|erbjudits|genomförts|bildats?|testats|prövats|provats|tagits fram',
  )}`,
);
/** "Bjuvs kommun prövar metoden inom projektet". */
export const WITHIN = patternOf('^[^,;]*(?<!\\p{L})(i|inom|genom) (detta )?projektet');
/** "Projektet utbildar föräldrar i Bjuv": the sentence is about what the project does. */
export const OF_PROJECT = patternOf(
  `(?<!(ett|en|annat|andra|tidigare|förra|från|i|av|för|om) )${oneOf(
    'projektet|delprojektet|insatsen|satsningen|arbetet|utvecklingsarbetet|målgruppen|vi',
  )}(?! som(?!\\p{L}))`,
);
/** What a project may do with a place that has no part in it. */
export const ONLY_NAMED = patternOf(
  // Who has it.
  'ägs av|ägare|inom ramen för|initiativ~|uppdrag av|ansök~|anmäl~|rekryter~',
  // Who looks at it, and where it is told of.
  'utvärdera~|granska~|följs|presenter~|redovisa~|besök~',
  // Where it sits.
  '~kontor~|~lokaler|flytta~',
);

/** Before names that are municipalities, where whoever is named behind takes part. */
export const MUNICIPALITIES_BEFORE = beforeNames(
  `(~kommun(er|erna)?|städerna)( i|,? dvs| inom| är| nämligen|( som)? (medverkar|deltar|ingår|är med)( i ${PROJECT})?( är)?)?`,
);
/** Signs that leave no doubt. */
export const SURELY_BEFORE = beforeNames(
  // Who takes part: "I projektet deltar Bjuv".
  `(i projektet|i insatsen|i satsningen) (deltar|deltog|medverkar|medverkade|ingår|ingick|samverkar)`,
  `(av dem|av kommunerna) ${TAKES_PART}`,
  '(under|efter|från|till) [\\p{L} ]{3,30} (tillkommer|tillkom|ansluter|anslöt)',
  'projektet är ett? <0-1> (samarbete|samverkan|samverkansprojekt|samarbetsprojekt) mellan',
  // Where it goes on: "Projektet bedrivs i Bjuv".
  `(projekt~|insats~|satsning~|arbetet) <0-4> ${oneOf(
    'genomförs|drivs|bedrivs|pågår|utförs|sker|erbjuds|anordnas|genomfördes|drevs',
  )}( \\p{L}+)? (i|av)`,
  'delprojekt(et)?( \\d{1,2})?:?',
  // For whom: "Projektet stöttar unga i Bjuv".
  `projekt~ ${oneOf(
    '(riktar|vänder) sig <0-1> till',
    'utbildar|kompetensutvecklar|vägleder|coachar|stödjer|stöder|stöttar|hjälper',
  )} ((?!som |på |vid |från )[\\p{L}-]+ ){1,10}?i`,
);
export const SURELY_BEHIND = patternOf(
  `^ (deltar|deltog|medverkar|medverkade|ingår|ingick)( också| även)? i (${PROJECT}|delprojekt)`,
  `^ (är|var) (också |även )?med(?= i ${PROJECT}| ?[.,;]| ?$)`,
  '^ (går|gick) (därför |nu )?(samman|ihop)',
  `^ ${HAVE_PARTS}`,
  '^ köp(er|te) <0-3> platser',
);
/** "I Mora har laget sin bas", "I Mora finns projektet i skolan". */
export const OPENS_THERE = /(?:^|[,;] )I $/iu;
const OWN = '(laget|teamet|gruppen|projektet|insatsen|satsningen|verksamheten)';
export const HAS_ITS_OWN = patternOf(
  `^( kommun)? (har|hade) ${OWN} (sin|sina|sitt|en|ett)`,
  `^( kommun)? (finns|fanns) (?!gruppen)${OWN}`,
);
/** "Kalix och Pajalas arbetsmarknadsenheter", "Provet är Bjuvs, Osbys och Svalövs svar": what is theirs is part of the project. */
export const THEIRS = patternOf(
  `^ (gemensamma )?${oneOf(
    'svar|satsning|projekt|insats|samarbete|lärcentra',
    '(arbetsmarknadsenhet|vuxenutbildning|socialtjänst|näringslivsenhet)~',
  )}`,
);
