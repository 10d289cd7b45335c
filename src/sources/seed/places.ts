import type { Fact } from '../../facts/fact.ts';
import type { CodeMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import type { SeedReading } from './reading.ts';
import type { Seed } from './schema.ts';

/** Municipalities that take part, areas that are covered, and where the beneficiary has its address. */
export function placeFacts({ seed, project, reference, at }: SeedReading): Fact[] {
  const involved = seed.municipalities.map((entry, index): Fact => {
    const { municipality, role } =
      typeof entry === 'string' ? { municipality: entry, role: 'PARTICIPANT' } : entry;
    return {
      subject: project,
      relationship: 'INVOLVES',
      object: municipalityMention(municipality, reference),
      properties: { role },
      evidence: at('municipalities', index),
    };
  });
  const covered = seed.coveredAreas.map(
    (area, index): Fact => ({
      subject: project,
      relationship: 'COVERS',
      object: areaMention(area, reference),
      properties: {
        role: area.role,
        ...(area.statedCount === undefined ? {} : { statedCount: area.statedCount }),
      },
      evidence: at('coveredAreas', index),
    }),
  );
  return [...involved, ...covered, ...seat(seed, project, reference, at)];
}

/** The municipality of a name or code that the schema has checked. */
export function municipalityMention(nameOrCode: string, { municipalities }: Reference): CodeMention {
  const known = municipalities.find(({ name, code }) => nameOrCode === name || nameOrCode === code);
  return { label: 'Municipality', code: known?.code ?? nameOrCode };
}

function areaMention(area: Seed['coveredAreas'][number], reference: Reference): CodeMention {
  if (area.country !== undefined) return { label: 'Country', code: area.country };
  if (area.nutsRegion !== undefined) return { label: 'NutsRegion', code: area.nutsRegion };
  const word = area.county ?? area.subregion ?? '';
  const list = area.county === undefined ? reference.subregions : reference.counties;
  const known = list.find((it) => [it.code, it.name, ...it.aliases].includes(word));
  return { label: area.county === undefined ? 'Subregion' : 'County', code: known?.code ?? word };
}

/** A postal code that is not in the list is unknown, which is no problem. */
function seat(
  { beneficiary }: Seed,
  project: SeedReading['project'],
  { postalCodes }: Reference,
  at: SeedReading['at'],
): Fact[] {
  const code = postalCodes.get(beneficiary?.postalCode ?? '');
  if (code === undefined) return [];
  const evidence = { ...at('beneficiary', 'postalCode'), method: 'REFERENCE_DATA' } as const;
  return [{ subject: project, relationship: 'SEATED_IN', object: { label: 'Municipality', code }, evidence }];
}
