import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
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

const brief = (facts: string, body = '') =>
  readText(
    `Projekt pågår\n\nProvet\n\nEtt prov.\n\n${body}I korthet\n\nPågår\n\n2031-01-01 till 2032-01-01\n\n${facts}\n\nBidrar till globala målen\n\nMål 5.\n`,
  );

describe('the owner', () => {
  const owners = (page: ReturnType<typeof brief>) => told(page, 'OWNS');

  test('is whom the label names; who has another role on its own page owns nothing', () => {
    const page = brief('GR:s roll\n\nFöljeforskare\n\nProjektägare\n\nKils kommun, Lärcentrum');
    expect(owners(page)).toEqual(['Kils kommun → project Lärcentrum']);
    const [owns] = page.facts.filter((fact) => 'relationship' in fact && fact.relationship === 'OWNS');
    expect(owns?.evidence.excerpt).toBe('Kils kommun, Lärcentrum');
    expect(page.source.publisher).toBe('Göteborgsregionens kommunalförbund');
  });

  test.each([
    ['GR:s roll\n\nUtvärderare\n\nProjektägare: Exempelbolaget AB', 'Exempelbolaget AB → project'],
    ['GR:s roll\n\nProjektpartner. Projektägare är Kils kommun.', null],
    ['GR:s roll\n\nProjektägare är Kils kommun.', 'Kils kommun → project'],
    ['GR:s roll\n\nProcessledare och projektägare', 'Göteborgsregionens kommunalförbund → project'],
    ['GR:s roll\n\nProjektägare', 'Göteborgsregionens kommunalförbund → project'],
    ['GR:s roll\n\nStöd till projektägaren', null],
    ['GR:s roll\n\nPartner', null],
  ])('%j', (facts, owner) => expect(owners(brief(facts))).toEqual(owner === null ? [] : [owner]));

  test('the words that say it are the evidence', () => {
    const page = brief('GR:s roll\n\nProcessledare\n\nProjektägare');
    expect(owners(page)).toEqual([]);
  });
});

test('a heading that is not read ends the one before it', () => {
  const page = brief(
    'GR:s roll\n\nProjektägare\n\nMedverkande\n\nKils kommun\n\nUtvärderare\n\nExempelbolaget AB',
  );
  expect(told(page, 'PARTNERS_IN')).toEqual([]);
  expect(told(page, 'INVOLVES')).toEqual(['project → Kil PARTICIPANT']);
});

test('budget and number, as labels and in a sentence', () => {
  const labels = brief('Total budget\n\n4,5 mnkr\n\nDiarienummer\n\n2037/00001');
  expect(valueOfProperty(labels, 'totalBudget')).toBe(4_500_000);
  expect(valueOfProperty(labels, 'number')).toBe('2037/00001');
  expect(valueOfProperty(brief('Diarienummer\n\nKS-2037/12'), 'number')).toBeUndefined();
  const sentence = brief(
    '',
    'Finansiär\n\nESF betalar. Projektets totala budget är cirka 12,5 miljoner kronor.\n\n',
  );
  expect(valueOfProperty(sentence, 'totalBudget')).toBe(12_500_000);
  const part = brief('', 'Finansiär\n\nKils kommun betalar 1 mnkr.\n\n');
  expect(valueOfProperty(part, 'totalBudget')).toBeUndefined();
});

test('who pays beside the fund', () => {
  const page = brief(
    '',
    'Finansiär\n\nProjektet finansieras av ESF och medfinansieras av Boråsregionen och Region Halland.\n\n',
  );
  expect(told(page, 'PARTNERS_IN')).toEqual([
    'Boråsregionen Sjuhärads kommunalförbund → project FINANCIER',
    'Region Halland → project FINANCIER',
  ]);
});

test('each municipality of a paragraph has what its own sentences tell', () => {
  const page = brief(
    '',
    'Resultat\n\nI Kil startade ett språkcafé. Det är öppet än. I Orust och Sotenäs har 20 fått praktik. I Ale har inget gjorts.\n\n',
  );
  expect(told(page, 'HAS_SUBPROJECT')).toEqual(
    ['Kil', 'Orust', 'Sotenäs'].map((place) => `project → Provet: ${place}`),
  );
  expect(told(page, 'RUNS')).toEqual(
    expect.arrayContaining([
      'Provet: Kil → Språkträning',
      'Provet: Orust → Praktik',
      'Provet: Sotenäs → Praktik',
    ]),
  );
  expect(told(page, 'RUNS')).not.toContain('Provet: Kil → Praktik');
});

test('local subprojects under their own heading are no results', () => {
  const page = brief(
    '',
    'Lokala delprojekt\n\nI Kil och Orust ges praktik. Ale deltar inte i projektet.\n\n',
  );
  expect(told(page, 'HAS_SUBPROJECT')).toEqual(['project → Provet: Kil', 'project → Provet: Orust']);
  expect(told(page, 'ACHIEVED')).toEqual([]);
});

test('a contact on one line', () => {
  const page = brief('', 'Kontakt\n\nAda Exempel, projektledare, 035-000 11 22, ada@example.org\n\n');
  expect(told(page, 'HAS_CONTACT')).toEqual(['project → Ada Exempel ada@example.org']);
});

test.each(['Projekt avslutat', 'Pågående projekt', 'Projektet är planerat'])(
  'a page that opens with %j is named by the line below',
  (status) => {
    const text = readFileSync('test/sources/fixtures/owner-page.txt', 'utf8');
    expect(valueOfProperty(readText(text.replace('Projekt pågående', status)), 'name')).toBe('Stegvis');
  },
);

describe('what is done in some municipalities', () => {
  const page = brief(
    '',
    'Resultat\n\nAlla ger studiestöd. I Kil och Orust ges truckutbildning. Den leder till praktik. Därefter har Orust kommun infört coachning, och Borås följer efter.\n\n',
  );

  test('is not done by the project as a whole', () => {
    expect(told(page, 'RUNS').filter((line) => line.startsWith('project'))).toEqual(['project → Studiestöd']);
    expect(told(page, 'RUNS')).toEqual(
      expect.arrayContaining(['Provet: Kil → Truckutbildning', 'Provet: Kil → Praktik']),
    );
  });

  test('is a result of its own for each passage, in the places where the page tells of work', () => {
    expect(told(page, 'ACHIEVED')).toEqual([
      'project → Alla ger studiestöd.',
      'project → I Kil och Orust ges truckutbildning. Den leder till praktik.',
      'project → Därefter har Orust kommun infört coachning, och Borås följer efter.',
    ]);
    expect(told(page, 'IN_MUNICIPALITY').filter((line) => !line.startsWith('Provet'))).toEqual([
      'I Kil och Orust ges truckutbildning. Den leder till praktik. → Kil',
      'I Kil och Orust ges truckutbildning. Den leder till praktik. → Orust',
      'Därefter har Orust kommun infört coachning, och Borås följer efter. → Orust',
    ]);
  });
});

describe('a page without headings, in prose about one project of the fund', () => {
  const page = readText(
    [
      'Startsida / Arbete / Projekt',
      'Vävstolen',
      'Vävstolen är ett ESF-projekt som Kils kommun driver ihop med Grums kommun, för dig som har fyllt 20.',
      'Så går det till',
      'Du börjar med fyra veckor på vår mötesplats, och sedan får du praktik hos Föreningen Vågen i åtta veckor.',
      'Projektet kostar 8,4 miljoner kronor och pågår från den 1 februari 2033 till den 31 januari 2036.',
    ].join('\n\n'),
  );

  test('is read', () => {
    expect(page.source.kind).toBe('OWNER_PAGE');
    expect(
      (['name', 'totalBudget', 'startDate', 'endDate'] as const).map((key) => valueOfProperty(page, key)),
    ).toEqual(['Vävstolen', 8_400_000, '2033-02-01', '2036-01-31']);
    expect(told(page, 'OWNS')).toEqual(['Kils kommun → project']);
    expect(told(page, 'INVOLVES')).toEqual(['project → Kil PARTICIPANT', 'project → Grums PARTICIPANT']);
  });

  test('a page about all that the fund pays for is none', () => {
    const about = readText(
      [
        'Om Europeiska socialfonden',
        'Europeiska socialfonden är till för att fler ska komma i arbete, och fler projekt kan få stöd varje år i hela landet.',
        'Du som söker pengar beskriver ditt projekt i en ansökan, och som projektägare ansvarar du för att det som står där blir gjort.',
        'När projekten är slut ska resultaten spridas, och de olika projekten träffas en gång om året för att lära av varandra.',
      ].join('\n\n'),
    );
    expect(problemsOf(about)).toEqual(['UNKNOWN_LAYOUT']);
  });

  test('news may be short, and name the authority of the fund', () => {
    const short = readText(
      [
        'Kommunen får miljoner',
        'Kils kommun har beviljats 6 miljoner kronor från Svenska ESF-rådet till projektet ”Stegen upp”, som startar den 1 april 2033.',
        'Med i projektet är Grums kommun och Polisen, och platserna räcker till hundra unga mellan 16 och 24 år som varken arbetar eller studerar i dag.',
      ].join('\n\n'),
    );
    expect(short.source.kind).toBe('OWNER_PAGE');
    expect(valueOfProperty(short, 'name')).toBe('Stegen upp');
    expect(told(short, 'OWNS')).toEqual(['Kils kommun → project']);
  });

  test('a list of projects is about none of them', () => {
    const list = readText(
      [
        'De får stöd',
        'Projektet Stegen i Kil får tre miljoner kronor från Europeiska socialfonden för unga som varken arbetar eller studerar.',
        'Projektet Trappan i Grums får fyra miljoner kronor för att nå dem som har varit sjukskrivna länge och vill tillbaka.',
        'Projektet Hissen i Arvika får fem miljoner kronor och ska hjälpa nyanlända kvinnor in på arbetsmarknaden.',
      ].join('\n\n'),
    );
    expect(problemsOf(list)).toEqual(['UNKNOWN_LAYOUT']);
  });

  const news = (said: string) =>
    readText(
      [
        'Miljonstöd till unga',
        'Tolv miljoner kronor från Europeiska socialfonden ska hjälpa unga vuxna i Kil vidare till jobb eller studier.',
        said,
        'Projektet vänder sig till unga mellan 16 och 29 som varken pluggar eller jobbar, och det finns plats för hundra.',
      ].join('\n\n'),
    );
  test.each([
    [
      'I januari drar projektet ”Vägen vidare” i gång, och det är Kils kommun som äger det hela tillsammans med andra.',
      'Vägen vidare',
    ],
    [
      'I januari drar projektet Vägen vidare i gång, och det är Kils kommun som äger det hela tillsammans med andra.',
      undefined,
    ],
  ])('%j tells its name', (said, name) => expect(valueOfProperty(news(said), 'name')).toBe(name));

  test.each([
    ['Projektägare är Kils kommun.', 'Kils kommun'],
    ['Kils kommun äger projektet.', 'Kils kommun'],
    ['Projektet drivs sedan årsskiftet av Föreningen Vågen.', 'Föreningen Vågen'],
    ['Projektet har drivits av Föreningen Vågen.', 'Föreningen Vågen'],
    ['Det ägs av Kils kommun.', 'Kils kommun'],
    ['Föreningen Vågen leder ett nytt projekt om hur unga lär av varandra.', 'Föreningen Vågen'],
    ['Projektet leds av Skäret, en ideell förening.', 'Skäret'],
    ['Föreningen Vågen har beviljats tre miljoner kronor från Europeiska socialfonden.', 'Föreningen Vågen'],
    ['Föreningen Vågen har beviljats projektmedel från Svenska ESF-rådet.', 'Föreningen Vågen'],
    ['Mellan 2031 och 2034 var Föreningen Vågen projektägare för allt detta.', 'Föreningen Vågen'],
    [
      'Projektet genomförs i Kil, Grums, Eda och Sunne kommuner under tre år, i nära samverkan med många andra som finns där, och leds av Föreningen Vågen.',
      'Föreningen Vågen',
    ],
    ['Det är ett länsgemensamt projekt, som koordineras av Föreningen Vågen.', 'Föreningen Vågen'],
    ['Projektet drivs i Kils kommuns regi.', 'Kils kommun'],
    ['Arbetet sker ihop med andra och med Föreningen Vågen som projektägare.', 'Föreningen Vågen'],
    ['Som projektägare har Föreningen Vågen samordnat det lokala arbetet.', 'Föreningen Vågen'],
    ['Projektet drivs av: Vågrätt Östergötland.', 'Vågrätt Östergötland'],
    ['Projektet håller på i 2.0 år till och leds av Föreningen Vågen.', 'Föreningen Vågen'],
    ['Föreningen Vågen blir projektägare.', 'Föreningen Vågen'],
    ['Kils näringslivsråd kommer att vara projektägare.', 'Kils näringslivsråd'],
    ['Föreningen Vågen har fått ESF-bidrag på tre miljoner till projektet.', 'Föreningen Vågen'],
    ['Föreningen Vågen har fått ESF-bidrag till en förstudie.', null],
    ['Kommunförbundet Kalmar län är projektägare.', 'Kommunförbundet Kalmar län'],
    ['Föreningen Vågen har varit huvudman för projektet.', 'Föreningen Vågen'],
    ['Föreningen Vågen har beviljats tre miljoner kronor från Boverket.', null],
    ['Kils kommun driver inte projektet.', null],
  ])('%j tells its owner', (said, owner) => {
    const whole = news(
      `Projektet heter "Vägen vidare" och börjar i januari i lokaler mitt i staden nära stationen. ${said}`,
    );
    expect(told(whole, 'OWNS')).toEqual(owner === null ? [] : [`${owner} → project`]);
  });
});

test('labels with their value on the same line', () => {
  const page = brief(
    '',
    'Samverkan\n\nVi samverkar med Föreningen Vågen.\n\nTotal budget: 9 600 000 kr\n\nProjektägare: Kils kommun\n\nSamarbetspartners\n\nGrums kommun\nPolisen\nFrågor? Hör av dig!\n\n',
  );
  expect(valueOfProperty(page, 'totalBudget')).toBe(9_600_000);
  expect(told(page, 'OWNS')).toEqual(['Kils kommun → project']);
  expect(told(page, 'PARTNERS_IN')).toEqual([
    'Polisen → project PARTNER',
    'Föreningen Vågen → project PARTNER',
  ]);
  expect(told(page, 'INVOLVES')).toEqual(['project → Grums PARTICIPANT']);
});

test('a day above the heading ends nothing, and the fund may be said to pay', () => {
  const page = readText(
    [
      'Uppdaterad 3 februari 2034',
      'Projektet Steg för steg',
      'Steg för steg är ett samarbete mellan Kils kommun och Polisen, och Europeiska socialfonden betalar två tredjedelar.',
      'Du som är mellan 20 och 64 år och bor i Kils kommun kan delta, och du pratar med din handläggare om det du vill göra.',
      'Vågens folkhögskola ordnar kurser i svenska och data för alla som vill, två dagar i veckan under hela terminen.',
      'Projektägare: Kils kommun',
    ].join('\n\n'),
  );
  expect(valueOfProperty(page, 'name')).toBe('Steg för steg');
  expect(told(page, 'OWNS')).toEqual(['Kils kommun → project']);
  expect(told(page, 'FUNDED_UNDER')).toEqual(['project → ESF']);
  expect(told(page, 'PARTNERS_IN')).toEqual([
    'Polisen → project PARTNER',
    'Vågens folkhögskola → project PARTNER',
  ]);
});

test('the owner of a project that one word calls so', () => {
  const page = readText(
    [
      'Stegen',
      'Stegen är ett länsgemensamt socialfondsprojekt som ägs av Samordningsförbundet VågNa och som unga i hela länet är med i.',
      'Du kommer hit på måndagar, lagar mat med de andra i huset vid torget och får reda på hur veckan ska bli för var och en.',
      'I projektet finns en coach för varje grupp, och den som vill kan få praktik hos ett företag när det är dags.',
    ].join('\n\n'),
  );
  expect(told(page, 'OWNS')).toEqual(['Samordningsförbundet VågNa → project']);
});

test('a page that speaks of the project once, and says who pays, is one', () => {
  const page = readText(
    [
      'Välkommen till Stegen!',
      'Stegen drivs av Föreningen Skäret ihop med Vågens folkhögskola, och har plats för den som är mellan 18 och 29 år.',
      'Hos oss får du odla, snickra och laga mat, och du har en egen handledare som är med dig hela vägen fram till målet.',
      'Projektet finansieras av Europeiska socialfonden plus och håller på i tre år.',
    ].join('\n\n'),
  );
  expect(page.source.kind).toBe('OWNER_PAGE');
  expect(told(page, 'FUNDED_UNDER')).toEqual(['project → ESF+']);
});

test('what a page does is not what it aims at, without an empty line between them too', () => {
  const read = readText(
    'Vägvisaren\n\nI korthet\nVägvisaren är ett projekt som ägs av Ale kommun och pågår 2033-02-01 - 2034-12-31.\n\nSyfte och mål\n- Fler läser klart\n\nAktiviteter\n- Mentorskap\n- Praktik\n',
  );
  expect(told(read, 'AIMS_AT')).toEqual(['project → Fler läser klart']);
  expect(told(read, 'RUNS')).toEqual(['project → Mentorskap', 'project → Praktik']);
});
