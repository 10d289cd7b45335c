import type { Fact, Mention, RelationFact, TextMention } from '../../facts/fact.ts';
import type { Line } from '../page.ts';
import { withoutPersonalData } from '../personal.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { activitiesIn } from '../text/activities.ts';
import { parseSentence } from '../text/chains.ts';
import { sentencesOf } from '../text/sentences.ts';
import { bulletText } from './sections.ts';

/** "I Ale, Mölndal och Partille …": the paragraph is about what was done there. */
const OPENING =
  /^(?:I|Inom|I kommunerna|I bland annat|I till exempel)(?: bland annat| till exempel| t\.? ?ex\.?)? $/u;

/**
 * Results: the paragraphs about named municipalities, each with the local subprojects of those and the activities that it names. Where
 * no paragraph names a municipality, every paragraph is a result of the project.
 */
export function resultFacts(lines: readonly Line[], about: About): Fact[] {
  const paragraphs = lines.map((line) => ({ line, municipalities: municipalitiesOf(line, about) }));
  const local = paragraphs.filter(({ municipalities }) => municipalities.length > 0);
  return (local.length > 0 ? local : paragraphs).flatMap(({ line, municipalities }) =>
    paragraphFacts(line, municipalities, about),
  );
}

function paragraphFacts(line: Line, municipalities: readonly string[], about: About): RelationFact[] {
  const { project, projectName, quoted, reference } = about;
  const facts: RelationFact[] = [];
  const evidence = quote(quoted, line, 'TEXT_RULE', 0.85);
  const add = (
    subject: Mention,
    relationship: RelationFact['relationship'],
    object: Mention,
    role?: string,
  ) => {
    const about = subject === project ? {} : { within: project };
    facts.push({
      subject,
      relationship,
      object,
      ...(role === undefined ? {} : { properties: { role } }),
      ...about,
      evidence,
    });
  };
  const result: TextMention = {
    label: 'Result',
    text: withoutPersonalData(bulletText(line) ?? line.text, quoted.persons),
  };
  add(project, 'ACHIEVED', result);
  const done = activitiesIn(line.text, reference);
  for (const code of municipalities) {
    const municipality: Mention = { label: 'Municipality', code };
    const place = reference.municipalities.find((one) => one.code === code)?.name ?? code;
    const subproject: TextMention = { label: 'Subproject', text: `${projectName}: ${place}` };
    add(result, 'IN_MUNICIPALITY', municipality);
    add(project, 'INVOLVES', municipality, 'PARTICIPANT');
    add(project, 'HAS_SUBPROJECT', subproject);
    add(subproject, 'IN_MUNICIPALITY', municipality);
    for (const text of done) add(subproject, 'RUNS', { label: 'Activity', text });
  }
  return facts;
}

function municipalitiesOf(line: Line, { quoted, reference }: About): string[] {
  const [first] = sentencesOf(quoted.text, [line]);
  const chain = first === undefined ? undefined : parseSentence(first, reference).chains[0];
  if (chain === undefined || !OPENING.test(chain.before)) return [];
  return [...new Set(chain.names.flatMap(({ municipality }) => municipality ?? []))];
}
