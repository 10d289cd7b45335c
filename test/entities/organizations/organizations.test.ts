import { describe, expect, test } from '@jest/globals';
import { type Known, nothingKnown, type StoredOrganization } from '../../../src/entities/known.ts';
import { resolveEntities } from '../../../src/entities/resolve.ts';
import type { Resolution } from '../../../src/entities/thing.ts';
import { type Organization, page } from '../page.ts';
import { reference } from '../reference.ts';

const goteborg = 'organization:goteborgs-kommun';

function resolve(
  partners: readonly Organization[],
  known: Known = nothingKnown,
  number = '2030/00001',
): Resolution {
  return resolveEntities(
    page({ id: 'a', properties: { number, name: 'Kompassen' }, partners }),
    known,
    reference,
  );
}

function organizations({ nodes }: Resolution) {
  return nodes.filter(({ label }) => label === 'Organization');
}

const ids = (resolution: Resolution) => organizations(resolution).map(({ id }) => id);

const unsure = ({ judgements }: Resolution) => judgements.filter(({ kind }) => kind === 'UNSURE');

function stored(id: string, name: string, rest: Partial<StoredOrganization> = {}): Known {
  const organization = { id, name, aliases: [], organizationNumber: null, kind: null, projects: [], ...rest };
  return { ...nothingKnown, organizations: [organization] };
}

describe('organisations of the gazetteer', () => {
  test.each([
    ['Göteborgs Stad', goteborg],
    ['GÖTEBORGS KOMMUN', goteborg],
    ['GR', 'organization:goteborgsregionens-kommunalforbund'],
    ['Göteborgsregionens kommunalförbund', 'organization:goteborgsregionens-kommunalforbund'],
    ['Kommunalförbundet Skaraborg', 'organization:skaraborgs-kommunalforbund'],
    ['arbetsförmedlingens', 'organization:arbetsformedlingen'],
    ['Samhall AB', 'organization:samhall'],
  ])('%s', (name, id) => {
    expect(ids(resolve([{ name }]))).toEqual([id]);
  });

  test('printed forms become aliases, told apart by more than case', () => {
    const [node] = organizations(resolve([{ name: 'GÖTEBORGS KOMMUN' }, { name: 'Göteborg kommun' }]));
    expect(node?.properties).toMatchObject({
      name: 'Göteborgs Stad',
      aliases: ['Göteborg kommun', 'Göteborgs kommun'],
      organizationNumber: '2120001355',
      kind: 'MUNICIPAL_AUTHORITY',
    });
    expect(node?.properties.nameKeys).toContain('göteborgs stad');
  });

  test('an owner printed twice is one', () => {
    expect(ids(resolve([{ name: 'Ale kommun' }, { name: 'ALE KOMMUN' }]))).toEqual([
      'organization:ale-kommun',
    ]);
  });
});

describe('organisation numbers', () => {
  test('the number decides where the names do not say otherwise', () => {
    const resolution = resolve([{ name: 'Göteborgs Stad, Utbildning', organizationNumber: '2120001355' }]);
    expect(ids(resolution)).toEqual([goteborg]);
    expect(unsure(resolution)).toEqual([]);
  });

  test('a number that belongs to another known organisation is left aside and wants an eye', () => {
    const resolution = resolve([{ name: 'Ale kommun', organizationNumber: '2120001355' }]);
    expect(ids(resolution)).toEqual(['organization:ale-kommun']);
    expect(organizations(resolution)[0]?.properties.organizationNumber).toBeNull();
    expect(unsure(resolution)).toEqual([expect.objectContaining({ about: 'organization:ale-kommun' })]);
  });

  test('an unknown number printed for an authority whose number is known is a misprint', () => {
    const resolution = resolve([{ name: 'Göteborgs kommun', organizationNumber: '2021001355' }]);
    expect(ids(resolution)).toEqual([goteborg]);
    expect(organizations(resolution)[0]?.properties.organizationNumber).toBe('2120001355');
    expect(unsure(resolution)).toHaveLength(1);
  });

  test.each([
    ['Ale kommun', '2021001355', null],
    ['Ale kommun', '2321000016', null],
    ['Ale kommun', '2120001439', '2120001439'],
  ])('every municipality’s number, and every region’s, begins alike: %s, %s', (name, number, believed) => {
    const resolution = resolve([{ name, organizationNumber: number }]);
    expect(resolution.nodes.filter(({ label }) => label === 'Organization')).toMatchObject([
      { properties: { organizationNumber: believed } },
    ]);
    expect(resolution.judgements.map(({ kind }) => kind)).toEqual(believed === null ? ['UNSURE'] : []);
  });

  test('two names with one number are one organisation, and its id is the number’s', () => {
    const resolution = resolve([
      { name: 'Lyktan i Ale' },
      { name: 'Lyktan AB', organizationNumber: '5560360793' },
      { name: 'Ale Lyktan', organizationNumber: '5560360793' },
    ]);
    expect(ids(resolution)).toEqual(['organization:5560360793', 'organization:lyktan-i-ale']);
  });

  test('a nameless-number node in the graph is taken over by the number', () => {
    const resolution = resolve(
      [{ name: 'Lyktan AB', organizationNumber: '5560360793' }],
      stored('organization:lyktan', 'Lyktan'),
    );
    expect(resolution.renames).toEqual([
      { label: 'Organization', from: 'organization:lyktan', to: 'organization:5560360793' },
    ]);
    expect(organizations(resolution)[0]?.properties).toMatchObject({
      name: 'Lyktan',
      aliases: ['Lyktan AB'],
    });
  });

  test('namesakes with different numbers stay apart, and a third mention without one is nobody’s', () => {
    const resolution = resolve([
      { name: 'Lyktan', organizationNumber: '5560360793' },
      { name: 'Lyktan', organizationNumber: '5565550000' },
      { name: 'Lyktan' },
    ]);
    expect(ids(resolution)).toEqual([
      'organization:5560360793',
      'organization:5565550000',
      'organization:lyktan',
    ]);
    expect(unsure(resolution)).toHaveLength(1);
  });
});

describe('what a document says of its organisations', () => {
  const said = (partners: readonly Organization[]) =>
    resolve(partners).claims.flatMap(({ about, statement: { field, value } }) =>
      about.label === 'Organization' ? [[about.id, field, value]] : [],
    );

  test('names, other names, and numbers, also those that are not believed', () => {
    expect(said([{ name: 'Göteborgs Stad', organizationNumber: '2021001355', aliases: ['Staden'] }])).toEqual(
      [
        [goteborg, 'name', 'Göteborgs Stad'],
        [goteborg, 'aliases', 'Staden'],
        [goteborg, 'organizationNumber', '2021001355'],
      ],
    );
  });

  test('a kind, where the name does not tell it', () => {
    expect(said([{ name: 'Nya Vägar', kind: 'CIVIL_SOCIETY' }])).toContainEqual([
      'organization:nya-vägar',
      'kind',
      'CIVIL_SOCIETY',
    ]);
    expect(said([{ name: 'Nya Vägar AB', kind: 'COMPANY' }])).toEqual([
      ['organization:nya-vägar', 'name', 'Nya Vägar AB'],
    ]);
    expect(said([{ name: 'Samhall AB', kind: 'COMPANY' }])).toHaveLength(1);
  });
});

describe('organisations that nobody knew', () => {
  test('spellings are one, whichever comes first', () => {
    const one = resolve([{ name: 'Nya Vägar AB' }, { name: 'NYA VÄGARS' }]);
    const other = resolve([{ name: 'NYA VÄGARS' }, { name: 'Nya Vägar AB' }]);
    expect(organizations(one)).toEqual(organizations(other));
    expect(ids(one)).toEqual(['organization:nya-vägar']);
  });

  test('an alias finds it', () => {
    expect(
      ids(
        resolve(
          [{ name: 'Ungdomens hus' }],
          stored('organization:mötet', 'Mötet', { aliases: ['Ungdomens hus'] }),
        ),
      ),
    ).toEqual(['organization:mötet']);
  });

  test('a shared abbreviation does not', () => {
    expect(ids(resolve([{ name: 'Gröna Rum', aliases: ['GR'] }]))).toEqual(['organization:gröna-rum']);
  });

  test('letters alone mean nobody that has a full name', () => {
    const known = stored('organization:samordningsförbundet-alfa', 'Samordningsförbundet Alfa', {
      aliases: ['SXA'],
    });
    expect(ids(resolve([{ name: 'SXA' }], known))).toEqual(['organization:sxa']);
    const letters = stored('organization:sxa', 'SXA');
    expect(ids(resolve([{ name: 'Studieförbundet Annat', aliases: ['SXA'] }], letters))).toEqual([
      'organization:studieförbundet-annat',
    ]);
  });

  test('letters that the document itself spells out mean that organisation', () => {
    const spelled = { name: 'Studieförbundet Annat', aliases: ['SXA'] };
    for (const partners of [
      [spelled, { name: 'SXA' }],
      [{ name: 'SXA' }, spelled],
    ])
      expect(ids(resolve(partners))).toEqual(['organization:studieförbundet-annat']);
  });

  test('letters that the document spells out in two ways stay by themselves', () => {
    const partners = [
      { name: 'Studieförbundet Annat', aliases: ['SXA'] },
      { name: 'Samordningsförbundet Alfa', aliases: ['SXA'] },
      { name: 'SXA' },
    ];
    expect(ids(resolve(partners))).toEqual([
      'organization:studieförbundet-annat',
      'organization:samordningsförbundet-alfa',
      'organization:sxa',
    ]);
  });

  test('contradicting kinds stay apart', () => {
    const resolution = resolve([
      { name: 'Lyktan', kind: 'SCHOOL' },
      { name: 'Lyktan', kind: 'COMPANY' },
      { name: 'Lyktan', kind: 'SCHOOL' },
    ]);
    expect(ids(resolution)).toEqual(['organization:lyktan', 'organization:lyktan-company']);
    expect(resolution.judgements).toEqual([expect.objectContaining({ kind: 'NEGATIVE' })]);
  });

  test('the name tells the kind where the source does not', () => {
    const kinds = organizations(
      resolve([{ name: 'Dalens folkhögskola' }, { name: 'Föreningen Lyktan' }, { name: 'Lyktan Drift AB' }]),
    ).map(({ properties }) => properties.kind);
    expect(kinds).toEqual(['SCHOOL', 'CIVIL_SOCIETY', 'COMPANY']);
  });
});

describe('groups and departments', () => {
  test('a group belongs to its project', () => {
    const group = { name: 'näringslivet', kind: 'GROUP' } as const;
    expect(ids(resolve([group]))).toEqual(['organization:näringslivet@project:2030/00001']);
    expect(ids(resolve([group], nothingKnown, '2030/00002'))).toEqual([
      'organization:näringslivet@project:2030/00002',
    ]);
  });

  test('a department belongs to the organisation that it is part of', () => {
    const [part] = ids(resolve([{ name: 'Socialförvaltningen', partOf: 'Göteborgs Stad' }])).filter((id) =>
      id.includes('@'),
    );
    expect(part).toBe('organization:socialförvaltningen@goteborgs-kommun');
  });

  test('a department without one belongs to its project, until a source says whose it is', () => {
    const loose = 'organization:socialförvaltningen@project:2030/00001';
    expect(ids(resolve([{ name: 'Socialförvaltningen' }]))).toEqual([loose]);
    const told = resolve(
      [{ name: 'Socialförvaltningen', partOf: 'Ale kommun' }],
      stored(loose, 'Socialförvaltningen', { kind: 'UNIT', projects: ['project:2030/00001'] }),
    );
    expect(told.renames).toEqual([
      { label: 'Organization', from: loose, to: 'organization:socialförvaltningen@ale-kommun' },
    ]);
  });

  test('a unit with a name of its own is one everywhere', () => {
    expect(ids(resolve([{ name: 'Framtidsporten', kind: 'UNIT' }]))).toEqual(['organization:framtidsporten']);
  });
});
