import type { ContactMention, Evidence } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { contactLine } from '../contact-line.ts';
import type { Line } from '../page.ts';

/** The contact persons under "Kontakt": names, and the e-mail address on a name's line or below it. Their evidence quotes nothing. */
export function contactsIn(
  lines: readonly Line[],
  reference: Reference,
): { readonly object: ContactMention; readonly evidence: Evidence }[] {
  const contacts: { name?: string; email?: string; start: number; end: number }[] = [];
  for (const { text, start, end } of lines) {
    const { names, email } = contactLine(text, reference);
    const before = contacts.at(-1);
    if (email !== null && names.length === 0 && before !== undefined && before.email === undefined) {
      Object.assign(before, { email, end });
      continue;
    }
    if (email !== null && names.length === 0) contacts.push({ email, start, end });
    for (const [at, name] of names.entries()) {
      contacts.push({ name, ...(at === 0 && email !== null ? { email } : {}), start, end });
    }
  }
  return contacts.map(({ start, end, ...known }) => ({
    object: { label: 'Contact', ...known },
    evidence: { start, end, excerpt: null, method: 'STRUCTURED_FIELD', confidence: 1 },
  }));
}
