import { oneOf, openPatternOf } from '../phrase.ts';

const PEOPLE = oneOf(
  'ungdom~|unga|vuxna|personer|individer|människor|deltagar~|kvinnor|män|elever|föräldrar|barn|nyanlända',
  'arbetssökande|grupper|medarbetare|personal',
);
/** Those whom work is found for, by what they lack. */
const WITHOUT_WORK = '(~sjukskrivna|~arbetslösa|utrikes ?födda|hemlösa|nyanlända|asylsökande)';
/** Those who have work. */
const AT_WORK = '(anställda|sysselsatta|yrkesverksamma)';
/** What some of those who take part have or are. */
const HAVE_OR_ARE = oneOf(
  'bedöms (ha|vara)|uppges (ha|vara)',
  'har|är|saknar|lever|står|kommer',
  'hade|var|saknade|levde|stod',
);

/** Phrases by which a sentence tells whom the project is for. They begin a word; their last one may go on. */
export const FOR_WHOM: RegExp = openPatternOf(
  // What it says itself: "Projektet riktar sig till …", "Målgruppen är …", "Kurs för …".
  '(rikta|vänd)~ sig <0-2> (till|mot)|riktas? (till|mot)',
  'målgrupp~|deltagar~',
  'fokus(erar)?( (ligger|läggs|är))? på',
  '^([\\p{L}-]*(projekt|insats|satsning|utbildning)~|kurs(er|en)?) för',
  ', ett <0-2> [\\p{L}-]*projekt för',
  '(är|var) <0-4> [\\p{L}-]*(projekt|satsning|insats) för',
  '(är|finns) (öpp\\p{L}+|till) för|uppmärksammas|prioriteras|går före',
  '(är|var) (särskilt |också )?välkomna',
  // "Två tredjedelar av deltagarna saknar …"
  `${oneOf(
    'de som|många|några|flera|andra|vissa|de flesta|flertalet|alla',
    'hälften|två tredjedelar|en tredjedel',
  )}( av (dem|deltagarna|oss))? ${HAVE_OR_ARE}`,
  // "För dig som är …", "Du ska vara …"
  'dig som <0-2> (har|är|saknar|står|lever|vill|går)',
  'du (ska|måste|behöver|som|har|är)|(har|är) du',
  // Those who have work: "Undersköterskor som redan arbetar …", "Anställda i butik ska …"
  '^(~anställda|yrkesverksamma) ([^.;]{0,60} )?(ska|får|kan)',
  '(\\p{L}+(er|or|ar|re|a|män)|de|dem) som (redan )?(arbetar|är anställda|har (ett )?(jobb|arbete|anställning))',
  '(\\p{L}+(er|or|ar|re|a|män)|de|dem) som (redan )?(är|var) ~(anställda|arbetslösa|varslade|permitterade)',
  'erbjuds <0-2> (anställda|yrkesverksamma)',
  `(ger|gav) ${AT_WORK}`,
  'får anställda i <1-4> (utbildning|kunskap|kompetens)',
  `(att|för|till|åt|hjälper|rustar|på|stärker) (alla |de |fler )?${AT_WORK}(?= (ska|skall|i|inom|på|med|utan|får|kan|vid|från)(?!\\p{L})| ?[.,])`,
  `${AT_WORK} ([^.;]{0,80} )?(får <0-1> (kunskap|kompetens|utbildning)|erbjuds|utbildas|deltar)`,
  '(utbildning|kurs|kompetens|insats)~ (för|åt|till) <0-2> (anställda|yrkesverksamma)',
  // What is done for whom: "Vi stöttar …", "Projektet ger chansen till …"
  '(projektet|vi) (hjälper|stödjer|stöder|stöttar|möter)',
  `(hjälper|stödjer|stöder|stöttar|möter|ge|ger|gav) <0-3> (~sjukskrivna|~arbetslösa|utrikes födda|hemlösa)`,
  `(förutsättning|möjlig|stöd|väg|insats|chans)~ (för|till|åt) <0-2> ${WITHOUT_WORK}`,
  `(matchar|rustar|utbildar|anställer|coachar|vägleder|stärker|mobiliserar|förbereder) <0-2> ${WITHOUT_WORK}`,
  '(erbjud|ge|gav)~ ([\\p{L}-]+ )?stöd (till|åt)',
  '(rusta|stötta|stärk|hjälp|lotsa|coacha)~ <0-1> (de|dem|personer|individer|människor)',
  `(har )?gett <0-2> ${PEOPLE}`,
  '^(föräldrarna|barnen|mammorna|kvinnorna|ungdomarna|männen|eleverna)(,[^.;]{0,60},)? (får|ska|kan|erbjuds)',
  `(mötesplats|lärcent|kurs|verksamhet|verkstad)~ där ${PEOPLE}`,
  `(stöd|stött|hjälp|nå|erbjud|ge|guida|anställ)~ <0-3> ${PEOPLE}`,
  // People, by what is said in front of them or behind them.
  `(för|till|bland|hos|av|med|mot|att|kommer) (att |alla |de |fler |få |att få |arbetslösa |nyanlända |sjukskrivna |långtidsarbetslösa )*${PEOPLE}`,
  `${PEOPLE}( vuxna| kvinnor och män)? (som|med|i|inom|mellan|utan|under|över|från|\\()`,
);
