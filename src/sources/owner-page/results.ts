import type { Mention, RelationFact, TextMention } from '../../facts/fact.ts';
import type { Line } from '../page.ts';
import { withoutPersonalData } from '../personal.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { activitiesIn } from '../text/activities.ts';
import { type LocalPart, localParts } from './places.ts';
import { bulletText } from './sections.ts';

/**
 * Results: the paragraphs about named municipalities, each with the local subprojects of those and the activities that it names. Where
 * no paragraph names a municipality, every paragraph is a result of the project.
 */
export function resultFacts(lines: readonly Line[], about: About): RelationFact[] {
  const paragraphs = lines.map((line) => ({ line, parts: partsOf(line, about) }));
  const local = paragraphs.filter(({ parts }) => parts.length > 0);
  return (local.length > 0 ? local : paragraphs).flatMap(({ line, parts }) => {
    const text = withoutPersonalData(bulletText(line) ?? line.text, about.quoted.persons);
    const result: TextMention = { label: 'Result', text };
    const evidence = quote(about.quoted, line, 'TEXT_RULE', 0.85);
    return [
      { subject: about.project, relationship: 'ACHIEVED', object: result, evidence },
      ...parts.flatMap((part) => localFacts(part, about, result)),
    ];
  });
}

/** "Lokala delprojekt": what each municipality does, which is no result. */
export function subprojectFacts(lines: readonly Line[], about: About): RelationFact[] {
  return lines.flatMap((line) => partsOf(line, about).flatMap((part) => localFacts(part, about, null)));
}

function partsOf(line: Line, { quoted, reference }: About): LocalPart[] {
  return localParts(line, quoted.text, reference);
}

function localFacts(part: LocalPart, about: About, result: TextMention | null): RelationFact[] {
  const { project, projectName, quoted, reference } = about;
  const evidence = quote(quoted, part, 'TEXT_RULE', 0.85);
  const done = activitiesIn(part.text, reference);
  return part.municipalities.flatMap((code): RelationFact[] => {
    const municipality: Mention = { label: 'Municipality', code };
    const place = reference.municipalities.find((one) => one.code === code)?.name ?? code;
    const subproject: TextMention = { label: 'Subproject', text: `${projectName}: ${place}` };
    const fact = (
      subject: Mention,
      relationship: RelationFact['relationship'],
      object: Mention,
    ): RelationFact => ({
      subject,
      relationship,
      object,
      ...(subject === project ? {} : { within: project }),
      evidence,
    });
    return [
      ...(result === null ? [] : [fact(result, 'IN_MUNICIPALITY', municipality)]),
      { ...fact(project, 'INVOLVES', municipality), properties: { role: 'PARTICIPANT' } },
      fact(project, 'HAS_SUBPROJECT', subproject),
      fact(subproject, 'IN_MUNICIPALITY', municipality),
      ...done.map((text) => fact(subproject, 'RUNS', { label: 'Activity', text })),
    ];
  });
}
