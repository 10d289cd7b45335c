import { describe, expect, test } from '@jest/globals';
import { contactLine } from '../../../src/sources/persons/contact-line.ts';
import { masksFor, personsIn } from '../../../src/sources/persons/persons.ts';
import { problemsOf, readText, reference, told, valueOfProperty } from '../reading.ts';

describe('a contact line', () => {
  test.each([
    ['Ada Exempel', ['Ada Exempel'], null],
    ['Ada-Lena Prov, tfn 0999-123 45', ['Ada-Lena Prov'], null],
    ['Ada Exempel, projektledare, 031-000 11 22, ada@example.org', ['Ada Exempel'], 'ada@example.org'],
    ['Projektledare: Bo af Prov (mobil 070-000 11 22)', ['Bo af Prov'], null],
    ['Enhetschef Ada Exempel | e-post: ada@example.org', ['Ada Exempel'], 'ada@example.org'],
    ['Ada Exempel och Bo Prov', ['Ada Exempel', 'Bo Prov'], null],
    ['Ada Exempel, Kils kommun', ['Ada Exempel'], null],
    ['Ada Exempel, Region Skåne, +46 70 000 11 22', ['Ada Exempel'], null],
    ['Telefon: 031-000 11 22', [], null],
  ])('%j', (line, names, email) =>
    expect(contactLine(line, reference)).toEqual({ names, emails: email === null ? [] : [email] }),
  );

  test('under a label a first name and a surname before a comma are names, too; an office is none', () => {
    expect(contactLine('Exempel, Ada', reference, true).names).toEqual(['Ada Exempel']);
    expect(contactLine('Ada', reference, true).names).toEqual(['Ada']);
    expect(contactLine('Projektkontoret', reference, true).names).toEqual([]);
    expect(contactLine('Ada', reference).names).toEqual([]);
  });
});

test('persons whom the text names behind what they do', () => {
  const found = personsIn(
    'Projektledare Ada Exempel och projektledaren är Bo Prov. Kontakta gärna Cia Fiktiv eller Dan Påhitt. Ansvarig är Eva Uppdiktad.',
    reference,
  );
  expect(found).toEqual(['Ada Exempel', 'Bo Prov', 'Cia Fiktiv', 'Dan Påhitt', 'Eva Uppdiktad']);
  expect(
    personsIn(
      'Kontakta Region Skåne. Kontakta Lilla Edet. Kontakta Provhuset Borås eller Fryshuset Norr. Ansvarig är Västra Götalandsregionen. Ansvarig är Norra Prov kommun. Projektledaren möter Ada Exempel. Ansvarig för Ale är vi.',
      reference,
    ),
  ).toEqual([]);
});

test.each([
  ['Frågor om ekonomi besvaras av controller Ada Exempel.', ['Ada Exempel']],
  [
    'Vi som arbetar i projektet är Ada-Lena Prov, Bo Prövning och Cia Fiktiv.',
    ['Ada-Lena Prov', 'Bo Prövning', 'Cia Fiktiv'],
  ],
  [
    'I Kil leds arbetet av Ada Exempel-Prov, i Grums av Bo Prov Fiktiv och i Sunne av någon.',
    ['Ada Exempel-Prov', 'Bo Prov Fiktiv'],
  ],
  [
    'Projektet leds av Röda Korset. Projektet leds av Norrlandia Consulting. Insatsen leds av Kils kommun.',
    [],
  ],
  ['Verksamhetschefen Ada Exempel, Provia Väst, svarar.', ['Ada Exempel']],
])('persons in %j', (text, persons) => expect(personsIn(text, reference)).toEqual(persons));

test('a surname that is also a place or an owner is not masked by itself', () => {
  expect(masksFor(['Ada Prov'], [], reference)).toContain('Prov');
  expect(masksFor(['Ada Mark'], [], reference)).not.toContain('Mark');
  expect(masksFor(['Ada Prov'], ['Prov & Co AB'], reference)).not.toContain('Prov');
  expect(masksFor(['Ada Prov'], [], reference)).toContain('Ada');
  expect(masksFor(['Ada Prov'], ['Projekt Ada'], reference)).not.toContain('Ada');
});

const page = (fields: string, prose: string) =>
  readText(`Projektnummer:\n2037/00001\nNamn:\nProvet\n${fields}\n\n${prose}`);

test('a phone number in a contact is not kept; the name is masked wherever it stands', () => {
  const document = page(
    'Kontaktperson:\nAda-Lena Prövning, tfn 0999-123 45\nE-post:\nada@example.org\nProjektägare:\nExempelbolaget AB',
    'Frågor besvaras av Ada-Lena Prövning. Prövning, Ada-Lena leder arbetet i Kils kommun. ADA-LENA PRÖVNINGS team är litet; Prövning är där. Projektledare Bo Ek deltar i projektet, Bo Eks arbete går bra.',
  );
  expect(told(document, 'HAS_CONTACT')).toEqual(['project → Ada-Lena Prövning ada@example.org']);
  expect(JSON.stringify(document)).not.toContain('0999');
  const { facts } = document;
  const shown = facts.filter((fact) => !('relationship' in fact && fact.relationship === 'HAS_CONTACT'));
  expect(JSON.stringify(shown)).not.toMatch(/pröv?ning|ada-lena|Bo Ek/i);
  expect(told(document, 'PARTNERS_IN')).toEqual([]);
  expect(valueOfProperty(document, 'summary')).toContain('Frågor besvaras av […].');
});

test('an owner with a person’s number and a person’s name is refused, and named nowhere', () => {
  const document = page(
    'Projektägare:\nPrövning Ada Maria, Provkonsult\nProjektägare organisationsnummer:\n800101-0019',
    'Ada Maria Prövning driver projektet. Ada Prövning deltar i projektet.',
  );
  expect(told(document, 'OWNS', 'PARTNERS_IN')).toEqual([]);
  expect(problemsOf(document)).toEqual(['PERSON_AS_OWNER 6', 'ORGANIZATION_NUMBER 8']);
  expect(JSON.stringify(document)).not.toMatch(/Prövning|Ada|800101/);
});

test.each([
  [
    'Malin von Prov af Fiktiv',
    'Malin von Prov leder. Fiktiv är med, von Provs team.',
    '[…] leder. […] är med, […] team.',
  ],
  ["JOHN O'PRÖVA", 'John O’Pröva leder; O’Prövas team.', '[…] leder; […] team.'],
  ['Karin Falun', 'Karin Falun leder i Falun. Karins team.', '[…] leder i Falun. […] team.'],
])('the contact %j is masked in its forms', (name, prose, masked) => {
  const document = page(`Kontaktperson:\n${name}`, prose);
  expect(told(document, 'HAS_CONTACT')).toHaveLength(1);
  expect(valueOfProperty(document, 'summary')).toBe(masked);
});

test('persons whom the text names before what they do', () => {
  const found = personsIn(
    'Enligt Eva Prov (projektledare, 031) går det bra. Bo Påhitt, processledare, är nöjd. Cia Skara är kontaktperson. Provhuset Borås är partner. Röda Korset, samordnare, är med. Nya Vägar är samordnare. Ale kommun är projektledare. Unga Vuxna, vägledare, är med. Framtid Kil är coach.',
    reference,
  );
  expect(found).toEqual(['Eva Prov', 'Bo Påhitt', 'Cia Skara']);
});

test('persons whom running text tells of by a common given name', () => {
  const found = personsIn(
    'Det berättar Kalle Provsson, deltagare. Lisa Berg, 19 år, har praktik. Amina (22 år) också. Anna Maria Provén Projektet. Karl Falun startade. Stiftelsen Erik Provare och Maria Ungdom är med, liksom Anna Lindhskolan och Sankta Maria Kyrka. Eva Provs gatan. Zlatko Påhitt säger inget, säger Zdenka Påhitt.',
    reference,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'Kalle Provsson',
      'Lisa Berg',
      'Amina',
      'Anna Maria Provén',
      'Karl Falun',
      'Zdenka Påhitt',
    ]),
  );
  expect(found.join()).not.toMatch(/Erik|Ungdom|skolan|Kyrka|Projektet/);
});

test('an initial with the surname and the name in an address are the contact’s, too', () => {
  const document = page(
    'Kontaktperson:\nElsa Ek\nE-post:\nelsa.ek@example.org',
    'E Ek leder. E. Ek och elsa.ek är en.',
  );
  expect(valueOfProperty(document, 'summary')).toBe('[…] leder. […] och […] är en.');
});

describe('several contact persons', () => {
  const contact = (fields: string) => told(page(fields, 'Text.'), 'HAS_CONTACT');

  test.each([
    [
      'Kontaktperson:\nPer Prov, Ulla Sjö\nE-post:\nper.prov@example.org, ulla.sjo@example.org',
      'Per Prov per.prov@example.org',
    ],
    [
      'Kontaktperson:\nPer Prov, Ulla Sjö\nE-post:\nulla.sjo@example.org, per.prov@example.org',
      'Per Prov per.prov@example.org',
    ],
    ['Kontaktperson:\nPer Prov, Ulla Sjö\nE-post:\nulla.sjo@example.org', 'Per Prov undefined'],
    [
      'Kontaktperson:\nPer Prov\nKontaktperson:\nUlla Sjö\nE-post:\nulla.sjo@example.org\nE-post:\nper.prov@example.org',
      'Per Prov per.prov@example.org',
    ],
    ['Kontaktperson:\nPer Prov\nE-post:\nkontoret@example.org', 'Per Prov kontoret@example.org'],
  ])('an address goes to whom it names: %j', (fields, expected) =>
    expect(contact(fields)).toEqual([`project → ${expected}`]),
  );

  test('are told of: one is kept', () => {
    const document = page(
      'Kontaktperson:\nPer Prov\nE-post:\nper.prov@example.org\nKontaktperson:\nUlla Sjö',
      'Ulla Sjö leder.',
    );
    expect(problemsOf(document)).toEqual(['MISSING_OWNER 2', 'SEVERAL_CONTACTS 10']);
    expect(valueOfProperty(document, 'summary')).toBe('[…] leder.');
  });
});
