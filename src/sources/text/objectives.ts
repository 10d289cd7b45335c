import type { Fact } from '../../facts/fact.ts';
import { withoutPersonalData } from '../personal.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';

const AIM =
  /(?:^|(?<!\p{L})(?:projektets|det övergripande|vårt|övergripande|långsiktiga|huvudsakliga) )(?:mål|målet|målsättning|målsättningen|syfte|syftet)(?: med (?:projektet|insatsen|arbetet|[\p{L}-]+))?(?: är| var)(?: också| även| dels)? att |^[^.;]{1,80}(?<!\p{L})(?:syftar|syftade) (?:också |även |dels )?till att /iu;

/** What the project aims at: sentences that say "målet är att …" or "projektet syftar till att …". */
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
