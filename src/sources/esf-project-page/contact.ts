import type { ContactMention, Evidence, Problem, ProjectMention, RelationFact } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { contactLine } from '../contact-line.ts';
import type { Field } from './layout.ts';

/** The contact persons: a name with the address that follows it. Their evidence quotes nothing. */
export function contactFacts(
  fields: readonly Field[],
  project: ProjectMention,
  reference: Reference,
  problems: Problem[],
): RelationFact[] {
  const contacts: { name?: string; email?: string; start: number; end: number }[] = [];
  for (const field of fields) {
    const { label, start, end } = field;
    if (label !== 'contactName' && label !== 'contactEmail') continue;
    for (const part of partsOf(field, reference, problems)) {
      const last = contacts.at(-1);
      const joins = last !== undefined && Object.keys(part).every((key) => !(key in last));
      if (joins)
        Object.assign(last, part, { start: Math.min(last.start, start), end: Math.max(last.end, end) });
      else contacts.push({ ...part, start, end });
    }
  }
  return contacts.map(({ start, end, ...known }) => {
    const object: ContactMention = { label: 'Contact', ...known };
    const evidence: Evidence = { start, end, excerpt: null, method: 'STRUCTURED_FIELD', confidence: 1 };
    return { subject: project, relationship: 'HAS_CONTACT', object, evidence };
  });
}

function partsOf(
  { label, value, line }: Field,
  reference: Reference,
  problems: Problem[],
): { readonly name?: string; readonly email?: string }[] {
  const { names, email } = contactLine(value, reference, label === 'contactName');
  const parts = names.map((name) => ({ name }));
  const [first, ...others] = parts;
  if (email !== null) return [{ ...first, email }, ...others];
  if (label === 'contactName' && first !== undefined) return parts;
  const expected = label === 'contactName' ? 'the name of a person' : 'an e-mail address';
  const message = `Expected ${expected}; something else came.`;
  problems.push({ code: 'INVALID_VALUE', message, line, column: 1 });
  return [];
}
