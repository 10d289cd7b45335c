import type { Phrases } from '../phrase.ts';
import { BEING, MADE_OF, SITS } from './pieces.ts';

const GROUP = '(referensgrupp|brukarråd|rådgivande <0-1> (grupp|organ|styrelse))~';

/** Who advises a project. */
export const REFERENCE_GROUP: Phrases = {
  role: 'REFERENCE_GROUP',
  called: 'referensgrupp~',
  before: [
    // Who is in it.
    `${GROUP} <0-4,> ${MADE_OF}`,
    `${GROUP} <0-4,> (är|var|där|har|med|träffar)`,
    `${GROUP} <0-4,> (ingår|ingick|sitter|satt|finns|fanns|deltar|deltog|medverkar|medverkade)`,
    '(referens|expert)grupp~(?= ?[:\\(])',
    'granska~ av en grupp (där|med)',
    // Who gives advice.
    '(ger|gav|lämnar) <0-1> råd (är|var)',
    'som (rådgivare|bollplank) (till projektet )?(fungera(r|de)|är|var|finns|har)',
  ],
  after: [
    // Who is in it.
    `${BEING} referensgrupp~`,
    `(bilda(r|de)|utgör|utgjorde) <0-1> referensgrupp~`,
    `${SITS} (i|genom|via|till) <0-4> ${GROUP}`,
    `med (i|genom|via|till) <0-4> ${GROUP}`,
    `(är|var) knut(en|et|na) till projektet (i|genom|via) <0-4> ${GROUP}`,
    `har <0-2> (roll|plats|representant~) (i|genom|via|till) <0-4> ${GROUP}`,
    '(representerar|företräder) <1-4> i <0-1> referensgrupp~',
    // Who gives advice.
    '(ger|gav|lämna(r|de)|bidrar med|bidrog med) <0-1> råd (i|genom|via) <0-1> referensgrupp~',
    '(är|var) rådgivande(?! och stöd)',
    '(är|var|har varit|fungerar som|har fungerat som) (ett )?(bollplank|rådgivare)',
    '(har|får|(kommer att )?ha) (en )?rådgivande (funktion|roll)',
  ],
};
