import type { Fact, RelationFact } from '../../facts/fact.ts';
import type { Mention, TargetGroupMention, TextMention } from '../../facts/mention.ts';
import { municipalityMention } from './places.ts';
import type { SeedReading } from './reading.ts';
import type { Seed } from './schema.ts';

/** Whom the project is for, what it aims at, what it does where, and what it reached. */
export function workFacts(reading: SeedReading): Fact[] {
  const { seed, project, at } = reading;
  return [
    ...seed.targetGroups.map(
      (group, index): Fact => ({
        subject: project,
        relationship: 'TARGETS',
        object: targetGroup(group),
        properties: { kind: group.kind },
        evidence: at('targetGroups', index),
      }),
    ),
    ...seed.objectives.map(
      (text, index): Fact => ({
        subject: project,
        relationship: 'AIMS_AT',
        object: { label: 'Objective', text: text.trim() },
        evidence: at('objectives', index),
      }),
    ),
    ...runs(project, seed.activities, [], reading),
    ...subprojects(reading),
    ...results(reading),
  ];
}

function targetGroup(group: Seed['targetGroups'][number]): TargetGroupMention {
  return {
    label: 'TargetGroup',
    ...(group.ageFrom === undefined ? {} : { ageFrom: group.ageFrom }),
    ...(group.ageTo === undefined ? {} : { ageTo: group.ageTo }),
    characteristics: group.characteristics,
  };
}

function subprojects(reading: SeedReading): Fact[] {
  const { seed, project, at } = reading;
  return seed.subprojects.flatMap((part, index): Fact[] => {
    const subproject: TextMention = { label: 'Subproject', text: part.name };
    const path = ['subprojects', index] as const;
    return [
      {
        subject: project,
        relationship: 'HAS_SUBPROJECT',
        object: subproject,
        evidence: at(...path, 'name'),
      },
      ...where(subproject, part.municipalities, path, reading),
      ...runs(subproject, part.activities, path, reading),
    ];
  });
}

function results(reading: SeedReading): Fact[] {
  const { seed, project, at } = reading;
  return seed.results.flatMap((entry, index): Fact[] => {
    const result: TextMention = { label: 'Result', text: entry.text.trim() };
    const path = ['results', index] as const;
    return [
      { subject: project, relationship: 'ACHIEVED', object: result, evidence: at(...path, 'text') },
      ...where(result, entry.municipalities, path, reading),
    ];
  });
}

function where(
  subject: TextMention,
  municipalities: readonly string[],
  path: readonly (string | number)[],
  { project, reference, at }: SeedReading,
): RelationFact[] {
  return municipalities.map((name, index) => ({
    subject,
    relationship: 'IN_MUNICIPALITY',
    object: municipalityMention(name, reference),
    within: project,
    evidence: at(...path, 'municipalities', index),
  }));
}

function runs(
  subject: Mention,
  activities: readonly string[],
  path: readonly (string | number)[],
  { project, at }: SeedReading,
): RelationFact[] {
  return activities.map((text, index) => ({
    subject,
    relationship: 'RUNS',
    object: { label: 'Activity', text },
    ...(subject.label === 'Project' ? {} : { within: project }),
    evidence: at(...path, 'activities', index),
  }));
}
