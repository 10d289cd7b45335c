import type { Fact } from '../../facts/fact.ts';
import type { CallMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Line } from '../page.ts';
import type { Quoted } from '../quote.ts';
import { readProse } from '../text/prose.ts';
import { targetGroups } from '../text/target-groups/target-groups.ts';
import type { CallLayout, Section } from './layout.ts';

/** Whom the call is for: what stands below "Målgrupp", and what its other texts say of it. */
export function groupFacts(
  { sections, prose }: CallLayout,
  call: CallMention,
  quoted: Quoted,
  reference: Reference,
): readonly Fact[] {
  const around = { quoted, project: call, projectName: '', owners: [] };
  const lines = [...sections, ...prose].flatMap((section) => {
    if (section.label === 'targetGroup') return withHeading(section);
    return section.label === 'summary' || section.label === 'NOT_KEPT' ? section.lines : [];
  });
  return readProse({ ...around, lines }, reference, { rules: [targetGroups] });
}

/** The heading is what tells that its text is about the group: it is read as the beginning of it. */
function withHeading({ heading, lines: [first, ...rest] }: Section): readonly Line[] {
  if (first === undefined || heading === null) return first === undefined ? [] : [first, ...rest];
  if (/^[•·▪◦*–-] ?(?=\S)/u.test(first.text)) return [{ ...heading, text: 'Målgrupp:' }, first, ...rest];
  return [{ ...first, start: heading.start }, ...rest];
}
