/** What sentences say of places that may have a part in the project some day, or wish to. */
import { patternOf } from '../phrase.ts';

const DECISION = '(beslut|besked|svar)';

export const PERHAPS = patternOf(
  // It is not sure.
  'eventuell~|kanske|möjligen|möjligtvis|troligen|potentiell~|tänkbar~|skulle',
  '^(om|ifall)|förutsatt att|under förutsättning~|möjlighet att|(hade|har) tänkt',
  // Not yet.
  'på sikt|längre fram|i framtiden|framöver|(i|ett|som) nästa steg|senare skede|(ännu|fortfarande) inte',
  // They are asked.
  'överväg~|tillfråga~|inbjud~|bjud(a|er|s) in|öppnar för|fått frågan',
  '(samtal|diskussioner|dialog|planer) (om|på|pågår|finns|förs)',
  '(fört|för|förts|haft) (samtal|diskussioner|dialog)',
  '(?<!(som|aktivt) )(söker(?! (vi |nu |därför )*(tillsammans|ihop|gemensamt|upp|pengar|medel|stöd))|letar efter|efterlyser)',
  // They would like to.
  'förhoppning~|hoppas|intresserad~|(visa[rt]?|visade) intresse~|intresset|nyfik~|önskemål~',
  'hört (av sig|sig för)|få veta mer|vill följa|(bett|ber|bad)( om)? att få(?! (delta|medverka|vara med|bidra))',
  'vill (gärna )?(ansluta|delta|medverka|gå med|vara med(?! och))',
  // They have not decided, or cannot.
  `(väntar|väntat|avvaktar) (med|på) (sitt |ett )?${DECISION}~|avvakta[rt]?|återkom(ma|mer)|lämnat besked`,
  'funderar|överlägger|(ska|får) ta ställning|(har|får) inga|förhinder',
);

const TO_JOIN = '(delta|medverka|ansluta|bli|gå med)';
/** "Bjuv kan ansluta senare". What they can do because of the project, they do. */
export const MAY = patternOf(
  `^ (ska kunna|skulle kunna|kan) (också |även |komma att |senare )*${TO_JOIN}`,
  '^ kan (?!tack vare|nu(?!\\p{L})|genom|därför|därmed|erbjuda|med hjälp)~',
);
/** "Senare kan Bjuv ansluta". */
export const MAY_BEFORE = patternOf('kan $');
export const INFINITIVE = patternOf(`^ (också |även |komma att )*${TO_JOIN}`);
