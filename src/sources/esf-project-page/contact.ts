import { emailAddress } from '../../facts/email.ts';
import type { ContactMention, Evidence, Problem, ProjectMention, RelationFact } from '../../facts/fact.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Field } from './layout.ts';

/** The contact persons: a name with the address that follows it. Their evidence quotes nothing. */
export function contactFacts(
  fields: readonly Field[],
  project: ProjectMention,
  problems: Problem[],
): RelationFact[] {
  const contacts: { name?: string; email?: string; start: number; end: number }[] = [];
  for (const { label, value, start, end, line } of fields) {
    if (label !== 'contactName' && label !== 'contactEmail') continue;
    const part = label === 'contactName' ? { name: plainSpaces(value) } : emailOf(value, line, problems);
    if (part === null) continue;
    const last = contacts.at(-1);
    const joins = last !== undefined && Object.keys(part).every((key) => !(key in last));
    if (joins)
      Object.assign(last, part, { start: Math.min(last.start, start), end: Math.max(last.end, end) });
    else contacts.push({ ...part, start, end });
  }
  return contacts.map(({ start, end, ...known }) => {
    const object: ContactMention = { label: 'Contact', ...known };
    const evidence: Evidence = { start, end, excerpt: null, method: 'STRUCTURED_FIELD', confidence: 1 };
    return { subject: project, relationship: 'HAS_CONTACT', object, evidence };
  });
}

function emailOf(value: string, line: number, problems: Problem[]): { readonly email: string } | null {
  const reading = emailAddress(value);
  if ('value' in reading) return { email: reading.value };
  const message = `Expected ${reading.expected}; something else came.`;
  problems.push({ code: 'INVALID_VALUE', message, line, column: 1 });
  return null;
}
