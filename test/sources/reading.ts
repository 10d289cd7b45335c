import { readFileSync } from 'node:fs';
import type { Fact, ParsedDocument, Value } from '../../src/facts/fact.ts';
import type { Mention } from '../../src/facts/mention.ts';
import { readReference } from '../../src/reference/read.ts';
import { readDocument } from '../../src/sources/read.ts';

export const reference = readReference('seeds/reference');

/** Reads a page of test/sources/fixtures. */
export function readFixture(name: string): ParsedDocument {
  return readDocument(readFileSync(`test/sources/fixtures/${name}`), name, reference);
}

/** Reads text as a document. */
export function readText(text: string, name = 'page.txt'): ParsedDocument {
  return readDocument(new TextEncoder().encode(text), name, reference);
}

/** A bank page with no more than number and name, and the given prose. */
export function readProseOf(prose: string, owner = 'Exempelbolaget AB'): ParsedDocument {
  return readText(`Projektnummer:\n2039/00001\nNamn:\nProvet\nProjektägare:\n${owner}\n\n${prose}`);
}

/** The value of a property of the project; undefined where no fact states it. */
export function valueOfProperty(
  { facts }: ParsedDocument,
  property: string,
): string | number | boolean | undefined {
  const fact = facts.find(
    (one) => 'property' in one && one.property === property && one.subject.ref === 'project',
  );
  return fact !== undefined && 'property' in fact ? plain(fact.value) : undefined;
}

/** Relations of a type, each as a line: "Arbetsförmedlingen → project REFERENCE_GROUP". */
export function told({ facts }: ParsedDocument, ...types: string[]): string[] {
  return facts.flatMap((fact: Fact) => {
    if (!('relationship' in fact) || !types.includes(fact.relationship)) return [];
    const properties = Object.values(fact.properties ?? {}).map(plain);
    return [[short(fact.subject), '→', short(fact.object), ...properties].join(' ')];
  });
}

/** What is wrong in a document, as "CODE line". */
export function problemsOf({ problems }: ParsedDocument): string[] {
  return problems.map(({ code, line }) => (line === null ? code : `${code} ${line}`));
}

function plain(value: Value): string | number | boolean {
  return typeof value === 'object' ? value.isoDate : value;
}

function short(mention: Mention): string {
  switch (mention.label) {
    case 'Project':
    case 'Call':
      return mention.ref;
    case 'Organization':
      return mention.name;
    case 'Municipality':
      return reference.municipalities.find(({ code }) => code === mention.code)?.name ?? mention.code;
    case 'TargetGroup':
      return `${mention.ageFrom ?? ''}–${mention.ageTo ?? ''} ${mention.characteristics.join(' ')}`.trim();
    case 'Contact':
      return `${mention.name} ${mention.email}`;
    case 'Activity':
    case 'Objective':
    case 'Result':
    case 'Subproject':
      return mention.text;
    default:
      return mention.code;
  }
}
