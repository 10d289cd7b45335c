/** What the phrases of several roles are made of. */
import { oneOf } from '../phrase.ts';

/** "A är", "A ska också vara", "A deltar aktivt som": what somebody is stands behind. */
export const BEING = `(som )?<också> ${oneOf(
  'är|var|blir|blev|utgör|utgjorde|har varit|(ska|kommer att) vara',
  '(deltar|deltog|medverkar|medverkade|ingår|ingick|fungerar|agerar|går in|kommer att delta) <0-2> som',
  'har (deltagit|medverkat|ingått|fungerat) <0-2> som',
)} <0-4>`;

/** "A har åtagit sig att", "A har tackat ja till att": what somebody has agreed to stands behind. */
export const AGREES = `(har )?(redan |nu |också |även )?${oneOf(
  '(åtagit|erbjudit) sig|förklarat sig (villig|bered)~|gått med på',
  'lova(r|t|de)|(sagt|sade|säger|tackat) ja till',
)} (att )?`;

/** "A ingår", "A är representerad", "A kommer att sitta med": in a group, which stands behind. */
export const SITS = `${oneOf(
  'ingår|ingick|sitter|satt|finns|fanns|deltar|deltog|medverkar|medverkade|är|var',
  '(kommer att|ska) <också> (sitta|ingå|delta|medverka|vara|finnas)',
  `${AGREES}(sitta|ingå|delta|medverka|vara)`,
  'har <också> (suttit|ingått|deltagit|medverkat|varit|funnits)',
)} <också>( med| representera(d|t|de))?`;

/** "Gruppen består av": who is in a group stands behind. */
export const MADE_OF =
  '(består|bestod|(har )?bestått|bestående|utgörs|utgjordes|utgjorts|bildas|bildades) <bland annat> av';

/** "Institutionen för hälsa vid A", "forskare inom arbetsliv på A": who is named behind is who is spoken of. */
export const UNIT_AT =
  '(centrum|institutionen|enheten|avdelningen|fakulteten|forskare|experter|forskargruppen) (för|i|inom) [^.,;:]{3,60} (vid|på|inom|hos)';

export const SORT = '~(företag|arbetsgivar|organisation|förening|partner|aktör|skol)~';
/** "Bland företagen": who is named next are some of them. */
export const AMONG = `bland <0-2> ${SORT}`;
/** "Bland företagen finns": where those that are named next stand. */
export const IS_THERE = '(finns|fanns|märks|är|ingår|kan nämnas)';
