import { emailAddress } from '../../facts/email.ts';
import type { ContactMention, Evidence } from '../../facts/fact.ts';
import type { Line } from '../page.ts';

const NAME = /^\p{Lu}[\p{L}'’-]+(?: (?:af|av|de|von|\p{Lu}[\p{L}'’-]+)){1,4}$/u;

/** The contact persons under "Kontakt": a line with a name, and the e-mail address below it. Their evidence quotes nothing. */
export function contactsIn(
  lines: readonly Line[],
): { readonly object: ContactMention; readonly evidence: Evidence }[] {
  const contacts: { name?: string; email?: string; start: number; end: number }[] = [];
  for (const { text, start, end } of lines) {
    const reading = emailAddress(text.replace(/^e-?post:? /iu, ''));
    const last = contacts.at(-1);
    if ('value' in reading) {
      if (last !== undefined && last.email === undefined) Object.assign(last, { email: reading.value, end });
      else contacts.push({ email: reading.value, start, end });
    } else if (NAME.test(text)) contacts.push({ name: text, start, end });
  }
  return contacts.map(({ start, end, ...known }) => ({
    object: { label: 'Contact', ...known },
    evidence: { start, end, excerpt: null, method: 'STRUCTURED_FIELD', confidence: 1 },
  }));
}
