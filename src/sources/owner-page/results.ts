import type { RelationFact } from '../../facts/fact.ts';
import type { Mention, TextMention } from '../../facts/mention.ts';
import { bulletText } from '../page.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { activitiesIn } from '../text/activities.ts';
import type { Paragraph, Passage } from './places.ts';

/**
 * Results: the passages about named municipalities, each with the local subprojects of those and the activities that it names. Where
 * no paragraph tells of a municipality, every paragraph is a result of the project.
 */
export function resultFacts(paragraphs: readonly Paragraph[], about: About): RelationFact[] {
  const local = paragraphs.flatMap(done);
  if (local.length === 0) {
    return paragraphs.map(({ line }) => achieved(bulletText(line) ?? line.text, line, about));
  }
  const reached = new Set(local.flatMap(({ municipalities }) => municipalities));
  return local.flatMap((passage) => {
    const result = achieved(passage.text, passage, about);
    // Another municipality's name is where it was reached only if the page tells elsewhere of work there.
    const where = [...passage.municipalities, ...passage.named.filter((code) => reached.has(code))];
    return [
      result,
      ...where.map(
        (code): RelationFact => ({
          subject: result.object,
          relationship: 'IN_MUNICIPALITY',
          object: { label: 'Municipality', code },
          within: about.project,
          evidence: result.evidence,
        }),
      ),
      ...subprojects(passage, about),
    ];
  });
}

/** "Lokala delprojekt": what each municipality does, which is no result. */
export function subprojectFacts(paragraphs: readonly Paragraph[], about: About): RelationFact[] {
  return paragraphs.flatMap(done).flatMap((passage) => subprojects(passage, about));
}

function done({ passages }: Paragraph): readonly Passage[] {
  return passages.filter(({ denied }) => !denied);
}

function achieved(
  text: string,
  at: { readonly start: number; readonly end: number },
  { project, quoted }: About,
): RelationFact & { readonly object: TextMention } {
  return {
    subject: project,
    relationship: 'ACHIEVED',
    object: { label: 'Result', text: withoutPersonalData(text.replace(/ {2,}/g, ' '), quoted.persons) },
    evidence: quote(quoted, at, 'TEXT_RULE', 0.85),
  };
}

function subprojects(passage: Passage, about: About): RelationFact[] {
  const { project, projectName, quoted, reference } = about;
  const evidence = quote(quoted, passage, 'TEXT_RULE', 0.85);
  const run = activitiesIn(passage.text, reference);
  return passage.municipalities.flatMap((code): RelationFact[] => {
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
      { ...fact(project, 'INVOLVES', municipality), properties: { role: 'PARTICIPANT' } },
      fact(project, 'HAS_SUBPROJECT', subproject),
      fact(subproject, 'IN_MUNICIPALITY', municipality),
      ...run.map((text) => fact(subproject, 'RUNS', { label: 'Activity', text })),
    ];
  });
}
