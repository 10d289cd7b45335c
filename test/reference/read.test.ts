import { describe, expect, test } from '@jest/globals';
import { readReference } from '../../src/reference/read.ts';

const reference = readReference('seeds/reference');

function luhnValid(number: string): boolean {
  const digits = [...number].map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1));
  return digits.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10 === 0;
}

function organization(name: string) {
  return reference.organizations.find(
    (it) => it.name === name || it.aliases.includes(name) || it.abbreviation === name,
  );
}

describe('places', () => {
  test('are complete', () => {
    expect(reference.country).toEqual({ code: 'SE', name: 'Sverige' });
    expect(reference.municipalities).toHaveLength(290);
    expect(reference.counties).toHaveLength(21);
    expect([1, 2, 3].map((level) => reference.nutsRegions.filter((it) => it.level === level).length)).toEqual(
      [3, 8, 21],
    );
    expect(reference.postalCodes.size).toBe(15463);
  });

  test('lie in each other', () => {
    const counties = new Set(reference.counties.map((it) => it.code));
    expect(reference.municipalities.filter((it) => !counties.has(it.county))).toEqual([]);
    const level3 = new Set(reference.nutsRegions.filter((it) => it.level === 3).map((it) => it.code));
    expect(reference.counties.filter((it) => !level3.has(it.nuts))).toEqual([]);
    expect(reference.nutsRegions.find((it) => it.code === 'SE232')?.parent).toBe('SE23');
    expect(reference.nutsRegions.find((it) => it.code === 'SE23')?.parent).toBe('SE2');
  });

  test('SE23 has 49 municipalities in Västra Götaland and 6 in Halland', () => {
    const inCounty = (code: string) => reference.municipalities.filter((it) => it.county === code).length;
    expect([inCounty('14'), inCounty('13')]).toEqual([49, 6]);
  });

  test('the four subregions hold the 49 once, and Kungsbacka', () => {
    expect(reference.subregions.map((it) => [it.name, it.aliases, it.municipalities.length])).toEqual([
      ['Göteborgsregionen', [], 13],
      ['Skaraborg', [], 15],
      ['Boråsregionen', ['Sjuhärad'], 8],
      ['Fyrbodal', [], 14],
    ]);
    const expected = reference.municipalities.filter((it) => it.county === '14').map((it) => it.code);
    expect(reference.subregions.flatMap((it) => it.municipalities).sort()).toEqual(
      [...expected, '1384'].sort(),
    );
  });

  test('postal codes lead to municipalities', () => {
    expect(reference.postalCodes.get('40482')).toBe('1480');
    expect(reference.postalCodes.get('00000')).toBeUndefined();
  });
});

describe('organisations', () => {
  test('every municipality has one authority', () => {
    const governed = reference.organizations.flatMap((it) => it.governs ?? []);
    expect(governed.sort()).toEqual(reference.municipalities.map((it) => it.code).sort());
  });

  test('Göteborg goes by its everyday name and is found by its legal one', () => {
    expect(organization('Göteborgs kommun')).toMatchObject({
      id: 'organization:goteborgs-kommun',
      name: 'Göteborgs Stad',
      organizationNumber: '2120001355',
      governs: '1480',
    });
  });

  test('Habo and Håbo, one word without diacritics, are two authorities', () => {
    expect(organization('Habo kommun')?.governs).toBe('0643');
    expect(organization('Håbo kommun')?.governs).toBe('0305');
    expect(organization('Habo kommun')?.id).not.toBe(organization('Håbo kommun')?.id);
  });

  test('associations have their members; the adjunct Varberg is none', () => {
    expect(organization('GR')?.members).toContain('1384');
    expect(
      ['GR', 'Skaraborgs kommunalförbund', 'Fyrbodals kommunalförbund'].map(
        (it) => organization(it)?.members.length,
      ),
    ).toEqual([13, 15, 14]);
    expect(organization('Boråsregionen Sjuhärads kommunalförbund')?.members).not.toContain('1383');
  });

  test.each([
    ['AF', 'Arbetsförmedlingen'],
    ['FK', 'Försäkringskassan'],
    ['VGR', 'Västra Götalandsregionen'],
    ['SV', 'Studieförbundet Vuxenskolan'],
    ['GU', 'Göteborgs universitet'],
    ['Region Gotland', 'Region Gotland'],
    ['Länsstyrelsen Skåne', 'Länsstyrelsen i Skåne län'],
  ])('%s is %s', (word, name) => {
    expect(organization(word)?.name).toBe(name);
  });

  test('organisation numbers pass Luhn; beside the regions’ only three are known', () => {
    const known = reference.organizations.filter((it) => it.organizationNumber !== null);
    const numbers = known.flatMap((it) => it.organizationNumber ?? []);
    const others = known.filter((it) => it.kind !== 'REGION').flatMap((it) => it.organizationNumber ?? []);
    expect(others.sort()).toEqual(['2120001355', '2220001776', '2220002188']);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((it) => !luhnValid(it))).toEqual([]);
  });
});

describe('funding', () => {
  test('two funds, two programmes', () => {
    expect(reference.funds.map((it) => it.code)).toEqual(['ESF', 'ESF+']);
    expect(reference.programmes.map((it) => [it.code, it.period, it.fund, it.aliases])).toEqual([
      ['2014SE05M9OP001', '2014-2020', 'ESF', []],
      ['2021SE05SFPR', '2021-2027', 'ESF+', ['2021SE05SFPR001']],
    ]);
  });

  test('a name that no source gives is null and keeps the note; A2A lies in area A', () => {
    const objective = (code: string) => reference.specificObjectives.find((it) => it.code === code);
    expect(objective('C1')).toMatchObject({ area: 'C', name: null });
    expect(objective('C1')?.verification).toContain('code only');
    expect(objective('A2A')).toMatchObject({ area: 'A', name: null });
    expect(objective('2.2')?.area).toBe('2');
    expect(reference.programmeAreas.find((it) => it.code === 'F')?.name).toBeNull();
  });

  test('a code of an intervention field means something within its period', () => {
    const count = (period: string) =>
      reference.interventionFields.filter((it) => it.period === period).length;
    expect([count('2014-2020'), count('2021-2027')]).toEqual([22, 31]);
    expect(reference.interventionFields.find((it) => it.code === '163')?.verification).toContain(
      'from memory',
    );
  });

  test('seventeen goals', () => {
    expect(reference.sdgs.map((it) => it.number)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
  });
});

describe('words', () => {
  test('no term tells of two activities', () => {
    const terms = reference.activities.flatMap((it) => it.terms);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  test('no term tells twice of one characteristic; "mammor" tells of two', () => {
    for (const { terms } of reference.characteristics) expect(new Set(terms).size).toBe(terms.length);
    const codes = reference.characteristics.filter(({ terms }) => terms.includes('mammor'));
    expect(codes.map(({ code }) => code)).toEqual(['WOMEN', 'PARENTS']);
  });

  test('NPF is a disability', () => {
    expect(reference.characteristics.find((it) => it.code === 'NPF')?.broader).toEqual(['DISABILITY']);
  });
});

test('everything is frozen', () => {
  expect(() => (reference.municipalities as unknown[]).push('x')).toThrow(TypeError);
  expect(Object.isFrozen(reference.organizations[0]?.aliases)).toBe(true);
});

test('every region is found by the name of its county council', () => {
  const names = new Map(
    reference.organizations.flatMap((it) => [it.name, ...it.aliases].map((name) => [name, it.id] as const)),
  );
  const regions = reference.organizations.filter((it) => it.kind === 'REGION');
  expect(regions).toHaveLength(20);
  for (const { code, name } of reference.counties) {
    // Gotland's municipality has been its county council, too.
    if (code === '09') continue;
    const council = name.replace(/ län$/, ' läns landsting');
    expect([council, regions.some(({ id }) => id === names.get(council))]).toEqual([council, true]);
  }
  expect(names.get('Västra Götalands läns landsting')).toBe('organization:vastra-gotalandsregionen');
  expect(regions.filter((it) => it.organizationNumber === null)).toEqual([]);
});
