import type { Fact } from '../../facts/fact.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';

const NOUN = '(?:mål|målet|målsättning|målsättningen|syfte|syftet|ambition|ambitionen)';
const AIM = new RegExp(
  [
    // "Målet med projektet är också att …", "Projektets övergripande mål är att …", "Projekt Vågens ambition är att …"
    `(?:^|^proj\\p{L}* (?:[\\p{L}\\d-]+ ){1,6}?|(?<!\\p{L})(?:projektets|det övergripande|vårt|vår|övergripande|långsiktiga|huvudsakliga) )${NOUN}(?: med (?:projektet|insatsen|arbetet|[\\p{L}-]+))?(?: är| var)(?: också| även| dels)? att `,
    // "Projektets målsättning är kvalitetssäkrade arbetssätt"
    '^(?:projektets|det övergripande) (?:övergripande |långsiktiga )?(?:mål|målet|målsättning|syfte|syftet) (?:är|var) (?!inte|att )\\p{Ll}{3,}',
    '^[^.;]{1,80}(?<!\\p{L})(?:syftar|syftade) (?:också |även |dels )?till att ',
  ].join('|'),
  'iu',
);

/** What the project aims at: sentences that say "målet är att …", "vår ambition är att …" or "projektet syftar till att …". */
export function objectives(sentence: Parsed, about: About): Fact[] {
  if (!AIM.test(sentence.text)) return [];
  const text = withoutPersonalData(sentence.text.replace(/ {2,}/g, ' '), about.quoted.persons);
  return [
    {
      subject: about.project,
      relationship: 'AIMS_AT',
      object: { label: 'Objective', text },
      evidence: cite(sentence, about, 0.7),
    },
  ];
}
