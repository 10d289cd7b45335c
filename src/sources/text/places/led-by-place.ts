import type { Fact } from '../../../facts/fact.ts';
import type { Reference } from '../../../reference/reference.ts';
import type { Line } from '../../page.ts';
import { type About, cite } from '../about.ts';
import type { Parsed } from '../chains.ts';
import { isQuoted } from '../quotation.ts';

/** "Kil – Verkstan. Här prövas …", "Kil och Grums: En dörr in." */
const LED = /^(?:[•·▪◦*–-] ?)?(?<places>\p{Lu}[\p{L} ,-]{1,80}?)(?: [–-]|:) \p{Lu}/u;

/** Municipalities that lead the paragraphs of several subprojects; a single paragraph may be led by whatever it speaks of. */
export function ledByPlace(sentence: Parsed, about: About, lines: readonly Line[]): Fact[] {
  if (!sentence.opens || isQuoted(sentence.text, 0)) return [];
  const codes = leading(sentence.text, about.reference);
  if (codes.length === 0) return [];
  const all = lines.filter(({ text }) => leading(text, about.reference).length > 0);
  return all.length < 2
    ? []
    : codes.map((code) => ({
        subject: about.project,
        relationship: 'INVOLVES',
        object: { label: 'Municipality', code },
        properties: { role: 'PARTICIPANT' },
        evidence: cite(sentence, about, 0.75),
      }));
}

/** The municipalities that a line begins with, before a dash or a colon; none where another name stands there. */
function leading(line: string, { municipalities }: Reference): readonly string[] {
  const places = LED.exec(line)?.groups?.places?.split(/, | och | samt /u) ?? [];
  const codes = places.flatMap(
    (place) => municipalities.find(({ name }) => name === place.trim())?.code ?? [],
  );
  return codes.length === places.length ? codes : [];
}
