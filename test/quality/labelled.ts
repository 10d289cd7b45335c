import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { nameKey } from '../../src/entities/name.ts';
import { PARTNER_ROLES } from '../../src/facts/partner-role.ts';
import type { Reference } from '../../src/reference/reference.ts';
import { knownOrganization } from '../../src/sources/known-organization.ts';

const TEXTS = 'test/quality/texts';

const role = z.enum(['OWNER', ...PARTNER_ROLES]);
const file = z.strictObject({
  text: z.string(),
  labels: z.strictObject({
    /** A name takes part; `Varberg: REPRESENTATIVE` acts for a wider area. A municipality's authority that is a partner is one of these. */
    municipalities: z.array(z.union([z.string(), z.record(z.string(), z.literal('REPRESENTATIVE'))])),
    /** Those that the text tells a part in the project of; not collectives without a name ("lokala föreningar"). */
    organizations: z.record(z.string(), z.union([role, z.array(role)])),
    /** "16-24", "18-" for 18 and older, "-24" for 24 and younger. */
    ages: z.array(z.string().regex(/^(?:\d+-\d*|-\d+)$/)),
    characteristics: z.array(z.string()),
    /** Every field that the text prints a value of, by the name that the API gives it. */
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
});

/** What a text says of its project, in a form that what was read and what is right share: each fact is one text. */
export interface Told {
  readonly municipalities: ReadonlySet<string>;
  /** By the key that names are matched by: as printed, and the roles. */
  readonly organizations: ReadonlyMap<string, { readonly name: string; readonly roles: ReadonlySet<string> }>;
  readonly ages: ReadonlySet<string>;
  readonly characteristics: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** A text with what a person reads in it. */
export interface LabelledText {
  readonly name: string;
  readonly text: string;
  readonly right: Told;
}

/** All labelled texts. Throws where a label is none that the reference data knows: a slip there would count as a miss. */
export function labelledTexts(reference: Reference): LabelledText[] {
  return readdirSync(TEXTS)
    .sort()
    .map((name) => {
      const { text, labels } = file.parse(parse(readFileSync(`${TEXTS}/${name}`, 'utf8')));
      const municipalities = labels.municipalities.map((label) => {
        const [place, as] =
          typeof label === 'string' ? [label, null] : (Object.entries(label)[0] ?? ['', null]);
        known(
          name,
          place,
          reference.municipalities.map((one) => one.name),
        );
        return as === null ? place : `${place} ${as}`;
      });
      for (const code of labels.characteristics)
        known(
          name,
          code,
          reference.characteristics.map((one) => one.code),
        );
      const organizations = new Map(
        Object.entries(labels.organizations).map(([printed, as]) => [
          organizationKey(printed, reference),
          { name: printed, roles: new Set([as].flat()) },
        ]),
      );
      const right: Told = {
        municipalities: new Set(municipalities),
        organizations,
        ages: new Set(labels.ages),
        characteristics: narrowest(new Set(labels.characteristics), reference),
        fields: new Set(Object.entries(labels.fields).map(([field, value]) => `${field}: ${value}`)),
      };
      return { name: name.replace(/\.yaml$/, ''), text, right };
    });
}

/** What tells an organisation from others: the gazetteer's id, or its name as the graph matches names. */
export function organizationKey(name: string, reference: Reference): string {
  return knownOrganization(name, reference)?.id ?? nameKey(name);
}

/** Characteristics less those that a narrower one implies: who has an NPF has a disability, whether or not the text says so. */
export function narrowest(codes: ReadonlySet<string>, reference: Reference): ReadonlySet<string> {
  const implied = new Set(
    reference.characteristics.filter(({ code }) => codes.has(code)).flatMap(({ broader }) => broader),
  );
  return new Set([...codes].filter((code) => !implied.has(code)));
}

function known(file: string, label: string, list: readonly string[]): void {
  if (!list.includes(label)) throw new Error(`${file}: "${label}" is not known.`);
}
