import type { Said } from '../clauses.ts';
import { leading } from '../cues.ts';
import { excepts, leaves, saysNo } from '../denial.ts';

/** What "deltar i …" must go on with, for it to be the project that one takes part in. */
const HERE =
  '(?:(?:det|detta|den|denna|hela|alla|båda|vårt|själva|lokala|första|andra|tredje|sista|gemensamma|ett|en) )*(?:\\p{L}*projekt|insats|satsning|arbet|samverkan|samarbet|partnerskap|utveckling|genomförande|omgång|verksamhet|år|början|starten|olika|form|sin|sina|genom|del(?:en|arna)? )';
const VERBS =
  '(?:delt(?:ar|og|agit)|delta|deltaga|medverka(?:r|de|t)?|ingå(?:r|tt)?|ingick|samverka(?:r|de|t)?|samarbeta(?:r|de|t)?|(?:är|var|varit|vara) (?:också |även |nu |dessutom )?(?:med(?! (?:i|på|om) (?!projekt))|delaktiga?|deltagande|(?:jämbördiga |lika )?parter|delprojektägare|projektparter))';
const JOINING =
  '(?:går|gått|gick|gå) (?:samman|ihop)|hoppa(?:r|de|t) på|(?:har )?(?:också |även |nu )?val(?:t|de) att (?:gå|vara|komma) (?:med|in)|(?:har )?(?:också |även |nu )?(?:sagt|sade|säger) ja till att (?:vara med|delta|medverka)|har (?:tillsammans|gemensamt)|(?:vill|ska|avser|planerar) (?:\\p{L}+ )?(?:tillsammans|ihop|i samverkan|i samarbete) med|(?:be)?dri(?:ver|va|vit)|(?:be)?drev|gemensamma (?:projekt|satsning|insats)|(?:bygger|utvecklar|arbetar|prövar|testar|skapar|startar|satsar|tar) (?:nu )?(?:tillsammans|gemensamt)(?! med)|(?:är|var) först ut|söker (?:vi |nu |därför )*(?:tillsammans|ihop|gemensamt)|(?:kommer|kom|kliver|klev|går|gick) (?:in|till|med|på|ombord)(?!\\p{L})|tillkommer|tillkom|har (?:dessutom |också |även )?(?:egna|(?:ett )?eget|varsitt|var sitt) (?:\\p{L}+ )?delprojekt|genomför(?:a|de|t)?|startar|anslut(?:er|a|it)|anslöt|(?:har|tar)(?: ett)?(?: samlat| gemensamt| delat)? (?:huvud)?ansvar|representeras|företräds|utgör (?:\\p{L}+ )?(?:partner|delprojekt)';

/** Signs behind the names. */
const AFTER = new RegExp(
  `^(?: kommun(?:er|erna)?)?(?: \\([^)]*\\))?,?(?: (?!om |i ett )[\\p{L}]+){0,3}? (?:${VERBS}(?!\\p{L})(?!(?: [\\p{L}-]+){0,3}? (?:i|på|vid|under) (?!${HERE}))|(?:${JOINING})(?!\\p{L}))`,
  'iu',
);
/** Signs before the names, and in which clause of the project a row may stand. */
const WITH =
  '(?:samverkan|samarbete|samarbetet|partnerskap|partnerskapet|samverkansprojekt|samarbetsprojekt)(?: sker| bedrivs| finns)? (?:med|mellan)|tillsammans med|ihop med';
const IN =
  '(?: [\\p{L}\\d-]+){0,4}? (?:i|inom|till)(?: [\\p{L}\\d-]+){0,2}?(?: av [\\p{L}-]+)?(?: \\p{L}*kommuner(?:na)?)?';
const GOES_ON =
  '(?:(?:be)?driv(?:s|as|its)|(?:be)?drevs|genomför(?:s|as|des|ts)|hålls|hållas|öppna(?:s|des)|starta(?:[rs]|des?)?|pågå(?:r|tt)?|pågick|utför(?:s|as|des)|etablera(?:s|des)|erbjud(?:s|as)|erbjöds|ske(?:r|dde|tt)?|gör(?:s|as)|gjordes|anordna(?:s|des)|testa(?:s|des|ts)|pröva(?:s|des|ts)|prova(?:s|des|ts)|införs|ordnas|sköts|leds|samordnas|byggs upp|ges|gavs|verkar|finns|lokalisera(?:s|d|t|ts)|förlagd|förläggs|äger rum|ägde rum)';
const BEFORE = leading(
  `(?:ansluter|anslöt)(?: sig| också| även)?|${VERBS}(?: (?:i|inom) (?:projektet|insatsen|satsningen|arbetet|samarbetet))?|med i (?:projektet|insatsen|satsningen)|(?:team|verksamhet(?:er)?|insatser|grupper|aktiviteter|coacher|mentorer|samordnare|kurser|mötesplatser)(?:na)? finns i|${WITH}|(?:deltagande|medverkande|samverkande|ingående|berörda|följande) (?:\\p{L}*kommuner|parter|aktörer|organisationer)(?:na)?(?: i projektet)?(?: är)?|${GOES_ON}${IN}|(?:bedrivs|bedrivas|genomförs|genomföras|drivs|drivas) (?:[\\p{L}-]+ ){0,2}?av|delprojekt\\p{L}*(?: finns| bedrivs)? i|aktörer(?:na)? är`,
);
const OTHER_BODY =
  /(?<!\p{L})(?:i|till|för) (?:[\p{L}]+ ){0,2}?\p{L}*(?:grupp|nätverk|råd|konferens|nämnd|förbund|förening|länet|regionen)\p{L}*(?: [\p{L}-]+)* (?:ingår|ingick|sitter|deltar|deltog|medverkar|finns|är)(?: \p{L}+){0,4} $/iu;
const INGRESS = new RegExp(`(?<!\\p{L})i (?!${HERE})[^,]*(?:ingår|ingick) $`, 'iu');
const PROJECT =
  /(?<!(?:ett|en|annat|andra|tidigare|förra|från|i|av|för|om) )(?<!\p{L})(?:projektet|delprojektet|insatsen|satsningen|arbetet|utvecklingsarbetet|målgruppen|vi)(?!\p{L}| som(?!\p{L}))/iu;
/** "I Kalmar län deltar A och B kommuner och i Jönköpings län C kommun". */
const AND_THERE =
  /(?<!\p{L})(?:deltar|deltog|medverkar|medverkade) [^;:]*(?:,|och|samt) (?:även |också )?(?:i|från|inom) [\p{L} -]+ $/iu;
/** "I A kommun erbjuds …", "A kommun prövar metoden inom projektet". */
const THERE = /(?<!\p{L})i(?: bland annat)? $/iu;
const DONE = new RegExp(
  `^(?: kommun(?:er)?)? (?:${GOES_ON}|(?:innebär|betyder|handlar|riktar sig|satsar|omfattar) (?:projektet|insatsen|satsningen)|(?!hade |fick )[\\p{L}]+ vi|har (?:[\\p{L}\\d-]+ ){0,4}?(?:startats?|öppnats?|etablerats?|erbjudits|genomförts|bildats?|testats|prövats|provats|tagits fram))(?!\\p{L})`,
  'iu',
);
const WITHIN = /^[^,;]*(?<!\p{L})(?:i|inom|genom) (?:detta )?projektet(?!\p{L})/iu;
/** What a project may do with a place that has no part in it. */
const ONLY_NAMED =
  /(?<!\p{L})(?:ägs av|ägare|utvärdera\p{L}*|granska\p{L}*|följs|presenter\p{L}*|redovisa\p{L}*|\p{L}*kontor\p{L}*|\p{L}*lokaler|besök\p{L}*|inom ramen för|initiativ\p{L}*|uppdrag av|ansök\p{L}*|anmäl\p{L}*|flytta\p{L}*|rekryter\p{L}*)(?!\p{L})/iu;
/** Other places that a project looks at, learns from or spreads to, where people live, and other times. */
const ELSEWHERE =
  /(?:(?<!\p{L})(?:ett )?eget (?:\p{L}+ )?projekt(?!\p{L})|(?:bjudit|bjuder|bjöd|bjudits) in (?:oss|teamet|projekt\p{L}*)|jämför\p{L}*|bygger (?:[\p{L}]+ ){0,3}?på (?:[\p{L}]+ ){0,2}?(?:förstudi|projekt|resultat)\p{L}*|förstudi\p{L}* som(?!\p{L})|inspirera\p{L}*|inspiration|förebild\p{L}*|erfarenheter(?:na)? (?:från|av)|(?:tidigare|förra|föregående|annat|andra|liknande|avslutade?) (?:[\p{L}]+ )?(?:projekt|insats|satsning|kommun|försök|arbete)\p{L}*|(?<!\p{L})(?:presentera|redovisa)(?:s|des|ts)(?!\p{L})|(?<!\p{L})föreläs\p{L}* (?:i|på)(?!\p{L})|utanför|spri(?:d|tt)\p{L}*|(?:arbeta|jobba)[dt]e? (?:\p{L}+ )?tidigare|tidigare (?:arbeta|jobba)[dt]\p{L}*|dela(?:s|ts|des) med (?:andra|kolleg\p{L}+|personal|chefer)|berätta[dt]\p{L}* (?:om projektet )?för|granskommun\p{L}*|referenskommun\p{L}*|jämförelsekommun\p{L}*|lär(?:a|t)? (?:[\p{L}]+ )?av|finns (?:det )?redan|redan (?:har|finns|i(?!\p{L}))|ta(?:r|git)? del av|tog del av|köpa|(?<!\p{L})liknande|(?<!\p{L})(?:samma tema|ett (?:parallellt|separat|fristående) (?:arbete|projekt|initiativ)|dissemin|spridning|kick-?off|lansering)\p{L}*|(?:nyhetsbrev|slutrapport|slutkonferens)\p{L}*|(?:metod|modell|arbetssätt|idé)\p{L}* (?:har |är )?(?:\p{L}+ )?(?:från|i)(?!\p{L})|utvecklade?s (?:i|av)|hämta[tsd]\p{L}*|snarlik\p{L}*|likartad\p{L}*|motsvarande|(?<!\p{L})(?:studerat|sett på|tittat på)|för [\p{L}\d]+ år sedan|(?:prövats|prövades|togs fram|tagits fram|utvecklats|utvecklades|testats|testades|skapats|skapades|uppstod|föddes) (?:i|av)(?!\p{L})|har tidigare|(?:undersökning|studie|rapport|forskning)\p{L}*[^,;]{0,60} (?:gjordes|gjorts|genomfördes|genomförts) (?:i|av)|(?<!\p{L})(?:bor|bodde|bosatt\p{L}*|pendla\p{L}*|studiebesök|konferens\p{L}*|mässa\p{L}*|invånare)(?!\p{L}))/iu;
/** "Projektet vänder sig till dig som bor i": where whom it is for lives, it is. */
const WHO_LIVES =
  /(?<!\p{L})(?:(?:vänder|riktar) sig|(?:är|finns) (?:öppet |till )?för|målgrupp\p{L}* är|du som|dig som|(?:om|när) du)(?!\p{L})[^.;]*? (?:bor|bosatta?|lever) i $/iu;
const AS_EXAMPLE = /(?:^|(?<!\p{L})(?:i|för|många|flera|små) )kommuner som $/iu;
const PERHAPS =
  /(?<!\p{L})(?:eventuell\p{L}*|kanske|möjligen|möjligtvis|troligen|förhoppning\p{L}*|hoppas|på sikt|längre fram|i framtiden|framöver|nästa steg|senare skede|potentiell\p{L}*|tänkbar\p{L}*|överväg\p{L}*|tillfråga\p{L}*|inbjud\p{L}*|bjud(?:a|er|s) in|intresserad\p{L}*|(?:visa[rt]?|visade) intresse|intresset|möjlighet att|öppnar för|(?:hade|har) tänkt|förhinder|(?:pågår )?(?:samtal|diskussioner|dialog|planer)(?= (?:om|på|pågår|finns|förs)(?!\p{L}))|hört (?:av sig|sig för)|(?:bett|ber|bad)(?: om)? att få(?! (?:delta|medverka|vara med|bidra))|(?:lovat att |vill |ska |får )?återkom(?:ma|mer)|(?:ännu|fortfarande) inte |(?:väntar|väntat|avvaktar) (?:med|på) (?:sitt |ett )?(?:beslut|besked|svar)|funderar|överlägger|(?:ska|får) ta ställning|(?:har|får) inga(?!\p{L})|(?:fört|för|förts|haft) (?:samtal|diskussioner|dialog)(?!\p{L})|fått frågan|(?:inte )?lämnat besked|önskemål|vill följa|(?<!\p{L})avvakta[rt]?(?!\p{L})|nyfik\p{L}*|vill (?:gärna )?(?:ansluta|delta|medverka|gå med|vara med(?! och))(?!\p{L})|få veta mer|skulle|förutsatt att|under förutsättning|(?<!(?:som|aktivt) )(?:söker(?! (?:vi |nu |därför )*(?:tillsammans|ihop|gemensamt|upp|pengar|medel|stöd))|letar efter|efterlyser))(?!\p{L})|^ ?(?:om|ifall)(?!\p{L})/iu;
const MAY =
  /^ (?:ska kunna|skulle kunna|kan) (?:också |även |komma att |senare )*(?:delta|medverka|ansluta|bli|gå med)(?!\p{L})|^ kan (?!tack vare|nu(?!\p{L})|genom|därför|därmed|erbjuda|med hjälp)/iu;
const MAY_BEFORE = /(?<!\p{L})kan $/iu;
const INFINITIVE = /^ (?:också |även |komma att )*(?:delta|medverka|ansluta|bli|gå med)(?!\p{L})/iu;
const PURPOSE = /,? (?:för att|så att|eftersom|genom att|i syfte att|därför att)(?!\p{L}).*$/iu;
/** Who only had part in what went before the project. */
const BEFORE_IT =
  /^(?: kommun(?:er)?)? (?:ingick|deltog|medverkade|var med|har (?:deltagit|medverkat|varit med)|var delaktiga?)(?: bara| endast| också)? (?:i|under|vid|på) (?:[\p{L}-]+ ){0,2}?(?:förstudi|ansök|planering|analys|förarbet|förprojekt|\p{L}*(?:workshop|möte|seminari|träff|hearing|studiebesök|dialogdag|uppstartsdag))/iu;
const BEFORE_IT_WAS =
  /^(?:i|under|vid|till) (?:[\p{L}-]+ ){0,2}?(?:förstudi|ansök|planering|analys|förarbet|förprojekt|förberedels)\p{L}* (?:deltog|medverkade|ingick|var|fanns)(?: \p{L}+)? $/iu;
const CONTRAST = /(?:, (?:och |men )?| och | men )(?:inte|ej) (?:i|av|med|till|på)(?!\p{L}).*$/iu;

/** What a clause tells of the places that it names: a sign of taking part, that it is the project's own doing, or neither. */
export type Sign = 'TAKES_PART' | 'OF_PROJECT' | null;

/** Whether what is said of a row rules out that it takes part: it is denied, only possible, or about another time or place. */
export function ruledOut({ before, predicates }: Said): boolean {
  const after = (predicates[0] ?? '').replace(PURPOSE, '').replace(CONTRAST, '');
  return (
    saysNo(before) ||
    excepts.test(before) ||
    saysNo(after) ||
    predicates.slice(1).some((words) => leaves(words) && (saysNo(words) || !AFTER.test(words))) ||
    [before.replace(WHO_LIVES, ' '), after].some((words) => ELSEWHERE.test(words) || PERHAPS.test(words)) ||
    AS_EXAMPLE.test(before) ||
    OTHER_BODY.test(before) ||
    MAY.test(after) ||
    BEFORE_IT_WAS.test(before) ||
    (BEFORE_IT.test(after) && !predicates.slice(1).some((words) => AFTER.test(words) && !saysNo(words))) ||
    (MAY_BEFORE.test(before) && INFINITIVE.test(after))
  );
}

/** The sign of taking part in what is said of a row of names. */
export function signOf({ before, predicates }: Said): Sign {
  if (predicates.some((words) => AFTER.test(words) && !saysNo(words))) return 'TAKES_PART';
  const behind = (predicates[0] ?? '').replace(PURPOSE, '');
  if (
    (THERE.test(before) && DONE.test(behind) && !ONLY_NAMED.test(behind)) ||
    (WITHIN.test(behind) && !ONLY_NAMED.test(behind) && !saysNo(behind))
  )
    return 'TAKES_PART';
  if ((BEFORE.test(before) && !INGRESS.test(before)) || AND_THERE.test(before)) return 'TAKES_PART';
  return PROJECT.test(before) && !ONLY_NAMED.test(before) ? 'OF_PROJECT' : null;
}
