import { describe, expect, test } from '@jest/globals';
import { problemsOf, readText, told } from '../reading.ts';

function listing(list: string, owner = 'Kompassen AB', label = 'Medverkande:') {
  return readText(
    `Projektnummer:\n2063/10001\nNamn:\nProvet\nProjektägare:\n${owner}\n${label}\n${list}\nRegion:\nVästsverige\n`,
  );
}

/** Who takes part by a list: organisations with their aliases, then municipalities. */
function listed(list: string, owner?: string): string[] {
  const document = listing(list, owner);
  const aliases = document.facts.flatMap((fact) =>
    'relationship' in fact && fact.subject.label === 'Organization' ? (fact.subject.aliases ?? []) : [],
  );
  return [...told(document, 'PARTNERS_IN', 'INVOLVES'), ...aliases].map((line) =>
    line.replace(/ → project PARTNER$|^project → | PARTICIPANT$/g, ''),
  );
}

describe('persons are no organisations, and give them no aliases', () => {
  test.each<[string, string[]]>([
    ['Rektor Pia Holm (Tullverket)', ['Tullverket']],
    ['Rektor Per Holm (Samhall)', ['Samhall']],
    ['Samhall (Anna Svensson)', ['Samhall']],
    ['Samhall (Anna)', ['Samhall']],
    ['Samhall (Ada Exempel)', ['Samhall']],
    ['Samhall (Anna Svensson, projektledare), Tullverket', ['Samhall', 'Tullverket']],
    ['Arbetsförmedlingen – Karl Andersson', ['Arbetsförmedlingen']],
    ['Maria Nilsson – Arbetsförmedlingen', ['Arbetsförmedlingen']],
    ['Anna Svensson från Samhall', ['Samhall']],
    ['Samhall / Anna Svensson', ['Samhall']],
    ['Samhall: Anna Svensson', ['Samhall']],
    ['Samhall: Anna Svensson, Tullverket', ['Samhall', 'Tullverket']],
    ['Arbetsgrupp: Anna Svensson', []],
    ['Kommunens rektor: Anna Svensson', []],
    ['Professor Bo Ek', []],
    ['Doktor Eva Lind', []],
    ['Docent Ada Exempel', []],
    ['Kontaktperson Lisa Berg', []],
    ['Rektor Exempel', []],
    ['ANNA SVENSSON', []],
    ['Eriksson Lars', []],
    ['Eriksson, Lars', []],
    ['Anna', []],
    ['Anna Svensson, projektledare', []],
    ['Anna Svensson, verksamhetschef, Samhall', ['Samhall']],
    ['Rektor, professor, Kontaktperson', []],
    ['Anna 800101-1234', []],
    ['Anna Svensson (19800101-1234)', []],
    ['Företaget 19800101-1234', []],
    ['Företaget 198001011234, Företaget 800161 – 1234', []],
  ])('%j', (list, expected) => {
    expect(listed(list)).toEqual(expected);
    expect(problemsOf(listing(list))).toEqual([]);
    const all = JSON.stringify(listing(`${list}, Ordkraft`));
    expect(all).toContain('Ordkraft');
    expect(all).not.toMatch(/Svensson|Holm|Karl A|Nilsson|Bo Ek|Eva L|Lisa|Eriksson|Exempel"|\d{4}-?1234/);
  });

  test('nor do they pay', () => {
    const document = listing('Anna Svensson, Eriksson Lars, Region Halland', undefined, 'Medfinansiärer:');
    expect(told(document, 'PARTNERS_IN')).toEqual(['Region Halland → project FINANCIER']);
  });
});

test.each<[string, string[]]>([
  ['Göteborgsregionens kommunalförbund (GR)', ['Göteborgsregionens kommunalförbund', 'GR']],
  ['Vägvisarna (VVA) – Anna Svensson', ['Vägvisarna', 'VVA']],
  [
    'Stiftelsen Anna, Hotell Anna, Karl Prov Bygg AB',
    ['Stiftelsen Anna', 'Hotell Anna', 'Karl Prov Bygg AB'],
  ],
  ['Lärare utan gränser, Prov – en förening', ['Lärare utan gränser', 'Prov – en förening']],
  ['Samhall (Holm)', ['Samhall']],
  ['Medlemskommuner: Ale, Lerum', ['Ale', 'Lerum']],
  ['Företaget 556677-8899', ['Företaget 556677-8899']],
])('organisations stay: %j', (list, expected) => expect(listed(list)).toEqual(expected));

test.each<[string, string]>([
  ['AB Lotsen', 'Lotsen AB'],
  ['Lotsen AB', 'Lotsen Aktiebolag'],
  ['Träffen ekonomisk förening', 'Träffen ek. för.'],
  ['Kompassen AB', 'Kompassen AB (projektägare)'],
  ['Kompassen AB', 'Kompassen AB, projektägare'],
  ['Kompassen AB', 'Projektägare: Kompassen'],
])('the owner %j is no partner of itself as %j', (owner, list) => {
  expect(listed(`Vägvisarna, ${list}`, owner)).toEqual(['Vägvisarna']);
});

test.each<[string, string[]]>([
  ...[
    'Inga',
    'Inga andra.',
    'Ej aktuellt',
    'Saknas',
    'Ej klart',
    'Se bilaga 1',
    '120 deltagare',
    '14 företag i regionen',
    'Flera företag',
    'https://example.org/a,b',
    'Tillbaka till projektbanken',
    'Skriv ut',
    'Kontakta oss',
    'Dela på Facebook',
    'Sidan uppdaterades 3 maj 2020',
    'Senast uppdaterad: 2020-05-03',
    '© Svenska ESF-rådet',
  ].map((words): [string, string[]] => [`Samhall\n${words}`, ['Samhall']]),
  ['bl.a. Ale', ['Ale']],
  ['bl. a. Samhall, t.ex. Ordkraft', ['Samhall', 'Ordkraft']],
  ['Samhall, Ale etc.', ['Samhall', 'Ale']],
  ['Samhall (https://example.org/), Tullverket www.example.org', ['Samhall', 'Tullverket']],
  ['Sex Skyltar AB, 4 Hjul', ['Sex Skyltar AB', '4 Hjul']],
])('no value is a partner: %j', (list, expected) => expect(listed(list)).toEqual(expected));

test('what stands below a list at the end of a page is no part of it', () => {
  const document = readText(
    'Projektnummer:\n2063/10001\nNamn:\nProvet\nProjektägare:\nKompassen AB\nMedverkande:\nSamhall\nTillbaka till projektbanken\nSkriv ut\nDela på Facebook\nSidan uppdaterades 3 maj 2020\n© Svenska ESF-rådet\n',
  );
  expect(told(document, 'PARTNERS_IN')).toEqual(['Samhall → project PARTNER']);
});
