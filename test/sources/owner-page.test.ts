import { expect, test } from '@jest/globals';
import { problemsOf, readFixture, readText, told, valueOfProperty } from './reading.ts';

const document = readFixture('owner-page.txt');

test('what the page says at its headings', () => {
  expect(document.source).toMatchObject({
    kind: 'OWNER_PAGE',
    title: 'Stegvis',
    publisher: 'Göteborgsregionens kommunalförbund',
  });
  expect(valueOfProperty(document, 'number')).toBeUndefined();
  expect(valueOfProperty(document, 'name')).toBe('Stegvis');
  expect(valueOfProperty(document, 'startDate')).toBe('2031-08-01');
  expect(valueOfProperty(document, 'endDate')).toBe('2034-07-31');
  expect(valueOfProperty(document, 'themes')).toBe('Klimat och rörlighet');
  expect(told(document, 'OWNS')).toEqual(['Göteborgsregionens kommunalförbund → project']);
  expect(told(document, 'FUNDED_UNDER')).toEqual(['project → ESF']);
  expect(told(document, 'AIMS_AT')).toEqual([
    'project → Fler unga läser klart',
    'project → Skolor och kommuner delar på ansvaret',
  ]);
  expect(told(document, 'CONTRIBUTES_TO')).toEqual(['project → 5']);
  expect(told(document, 'INVOLVES')).toEqual(
    ['Kungälv', 'Tjörn', 'Öckerö'].map((place) => `project → ${place} PARTICIPANT`),
  );
  expect(told(document, 'PARTNERS_IN')).toEqual(['Arbetsförmedlingen → project PARTNER']);
  expect(told(document, 'TARGETS')).toEqual(['project → 16–20 WITHOUT_UPPER_SECONDARY YOUNG PARTICIPANTS']);
});

test('a municipality or a goal that does not exist is a problem', () => {
  expect(problemsOf(document)).toEqual(['UNKNOWN_MUNICIPALITY 47', 'INVALID_VALUE 57']);
});

test('results, local subprojects and what they do', () => {
  expect(told(document, 'ACHIEVED')).toHaveLength(2);
  expect(told(document, 'HAS_SUBPROJECT')).toEqual(
    ['Kungälv', 'Tjörn', 'Öckerö'].map((place) => `project → Stegvis: ${place}`),
  );
  expect(told(document, 'IN_MUNICIPALITY')).toEqual(
    expect.arrayContaining([
      'I Kungälv startade en verkstad med truckutbildning och praktik. → Kungälv',
      'Stegvis: Öckerö → Öckerö',
    ]),
  );
  expect(told(document, 'RUNS')).toEqual(
    expect.arrayContaining([
      'Stegvis: Kungälv → Truckutbildning',
      'Stegvis: Tjörn → Samverkansteam',
      'project → Kartläggning',
    ]),
  );
  expect(told(document, 'RUNS')).not.toContain('Stegvis: Kungälv → Samverkansteam');
});

test('the contact is kept apart', () => {
  expect(told(document, 'HAS_CONTACT')).toEqual(['project → Cecilia Fiktiv cecilia@example.org']);
  const contact = document.facts.find(
    (fact) => 'relationship' in fact && fact.relationship === 'HAS_CONTACT',
  );
  expect(contact?.evidence.excerpt).toBeNull();
});

test('results without places are results all the same; an unknown owner keeps its name', () => {
  const page = readText(
    'Provet\n\nEtt prov.\n\nResultat\n\nSamverkan är bättre.\n\nI korthet\n\nPågick\n\n2031-01-01 till 2030-01-01\n\nExempelbolagets roll\n\nProjektägare\n\nMedverkande\n\nKils kommun, Ordkraft och Samhall\n',
  );
  expect(told(page, 'ACHIEVED')).toEqual(['project → Samverkan är bättre.']);
  expect(told(page, 'OWNS')).toEqual(['Exempelbolaget → project']);
  expect(told(page, 'INVOLVES')).toEqual(['project → Kil PARTICIPANT']);
  expect(told(page, 'PARTNERS_IN')).toEqual(['Ordkraft → project PARTNER', 'Samhall → project PARTNER']);
  expect(problemsOf(page)).toEqual(['INVALID_VALUE 13']);
});
