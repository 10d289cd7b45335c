import type { Fact } from '../../facts/fact.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';
import { saysNo } from './denial.ts';

const GLOBAL_GOALS = /globala mål|Agenda 2030|hållbarhetsmål|globala hållbarhets/iu;
const NUMBERS =
  /(?<!\p{L})mål(?:en)?(?: nr| nummer)? (\d{1,2}(?:(?:,| och| samt) (?:mål )?\d{1,2}(?![\d%]))*)(?![\d%])/giu;

/** "Projektet bidrar till Agenda 2030, främst mål 4 och mål 8": the sustainable development goals, by their numbers. */
export function sdgs(sentence: Parsed, about: About): Fact[] {
  if (!GLOBAL_GOALS.test(sentence.text) || saysNo(sentence.text)) return [];
  const numbers = Array.from(
    sentence.text.matchAll(NUMBERS),
    ([, list = '']) => list.match(/\d{1,2}/g) ?? [],
  );
  return [...new Set(numbers.flat().map(Number))]
    .filter((number) => about.reference.sdgs.some((sdg) => sdg.number === number))
    .map((number) => ({
      subject: about.project,
      relationship: 'CONTRIBUTES_TO',
      object: { label: 'Sdg', code: `${number}` },
      evidence: cite(sentence, about, 0.8),
    }));
}
