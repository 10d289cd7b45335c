import { expect, test } from '@jest/globals';
import { readText, valueOfProperty } from '../reading.ts';

const BODY = [
  'Arbetet vänder sig till unga mellan 16 och 29 som varken pluggar eller jobbar, och det finns plats för hundra av dem.',
  'Europeiska socialfonden betalar en del av projektet, och resten kommer från kommunen som driver det hela.',
];

const nameOn = (...lines: string[]) =>
  valueOfProperty(readText([...lines, ...BODY].join('\n\n'), 'page.txt'), 'name');

test.each([
  [
    [
      'Stegen',
      'Stegen är ett projekt för unga i Kil, och det har hållit på sedan januari i år i nya lokaler.',
    ],
    'Stegen',
  ],
  [
    [
      'Resultat från projektet Nytt land, ny stege',
      'Nytt land, ny stege har hållit på i tre år, och hundra unga i Kil har varit med i projektet.',
    ],
    'Nytt land, ny stege',
  ],
  [
    [
      'Välkommen till Stegen!',
      'Stegen drivs av Föreningen Skäret, och i Stegen får du odla, snickra och laga mat.',
    ],
    'Stegen',
  ],
  [
    ['ESF-projekt Stegen För Alla', 'Deltagarna kommer att få lära sig mer om hur det är att arbeta.'],
    'Stegen För Alla',
  ],
  // A heading that is a piece of news, and the name in apposition.
  [
    [
      'NORRAN | ARBETE',
      'Från disken till avdelningen',
      'Ada är en av elva i Stegen, ett projekt för arbetslösa i Kil.',
    ],
    'Stegen',
  ],
  [
    [
      'Kils kommun',
      'Nu blir det av',
      'Projektet, som heter just Stegen, drivs av Kils kommun.',
      '• Projektägare: Kils kommun',
    ],
    'Stegen',
  ],
  // Whose site it is stands above; the owner tells who that is.
  [
    [
      'Vävarna Kil',
      'Kurser',
      'Stegen till jobb',
      'I Stegen till jobb får du odla.',
      'Projektägare: Vävarna Kil',
    ],
    'Stegen till jobb',
  ],
  // Whose site it is stands above.
  [
    ['Region Värmland', 'Stegen', 'Stegen har gjort det lättare för vuxna att läsa klart. Allt är slut nu.'],
    'Stegen',
  ],
  [
    [
      'Vågens folkhögskola',
      'Kurser',
      'Vi hjälper dig med resorna.',
      'I korthet',
      'Projektnamn: Stegen upp',
      'Tid: 15 augusti 2035–14 augusti 2038',
    ],
    'Stegen upp',
  ],
  [['Kil får miljoner', 'Projektet heter Stegen och drar i gång efter påsk.'], 'Stegen'],
  [['Avslutat projekt: Stegen i vården', 'Det hela höll på i tre år.'], 'Stegen i vården'],
  [
    [
      'Nytt projekt stärker Kil',
      'Ett nytt projekt vid namn Stegen i fokus har dragit i gång i Kil, med tjugo unga från hela kommunen.',
    ],
    'Stegen i fokus',
  ],
  [['Kil får miljoner', 'Kils kommun får stöd från fonden för projektet Steget vidare.'], 'Steget vidare'],
  [['Kil får miljoner', 'I projektet Stegen klättrar alla.'], undefined],
  [['Kil får miljoner', 'Nu är det dags för projektet Stegen att klättra vidare.'], undefined],
  // News: what is told is no name.
  [
    [
      'Nu börjar Kil med något nytt',
      'Projektet heter Stegen uppåt och leds av kommunens enhet för vuxnas lärande i Kil.',
    ],
    'Stegen uppåt',
  ],
  [
    [
      'ESF-projektet Stegen startar i höst',
      'I höst startar Stegen i Kil med tjugo unga som har varit hemma länge och vill vidare.',
    ],
    'Stegen',
  ],
  [
    [
      'Kil får miljoner',
      'Pengarna går till projektet Steg för steg mot jobb, som börjar i höst och håller på i hela tre år i Kil.',
      'Fakta: Steg för steg mot jobb',
    ],
    'Steg för steg mot jobb',
  ],
  [
    [
      'Projekt Stegen slut – vad hände sedan',
      'I maj avslutades projektet Stegen, och Stegen har nått hundra unga i hela kommunen.',
    ],
    'Stegen',
  ],
  [
    [
      'Stegen uppåt – ett projekt om lärande',
      'Stegen uppåt har sin bas i Kil och projektet håller på i tre hela år framåt i tiden.',
    ],
    'Stegen uppåt',
  ],
  [
    [
      'Hoppa till innehåll',
      'Meny',
      'Stegen',
      'Om projektet',
      'Stegen hjälper unga i Kil att hitta ett jobb eller en utbildning som de trivs med.',
    ],
    'Stegen',
  ],
  // A sentence that begins with "Projektet" names nothing, and another's project is not this one.
  [
    [
      'Nu ska Kil hjälpa fler',
      'Projektet är ett samverkansprojekt mellan kommunen och polisen, och hela projektet Stegen pågår i tre år.',
      'Deras projekt ”Backen” fick också pengar, och vi på Stegen önskar dem lycka till med det i höst.',
    ],
    'Stegen',
  ],
  [
    [
      'Kil får miljoner',
      'Pengarna ska gå till projektet Stegen Norr 2. De räcker i tre år och kommer från Europeiska socialfonden.',
    ],
    'Stegen Norr 2',
  ],
  [
    [
      'Beslut om pengar till länet',
      'En stor del går till satsningen STEG – Stöd till egen gnista, som pågår i hela länet under de tre åren som kommer.',
      'Kommunen driver projektet STEG – Stöd till egen gnista tillsammans med alla andra kommuner i länet i tre år.',
    ],
    'STEG – Stöd till egen gnista',
  ],
  [
    [
      'Slutrapport för projekt Stegen',
      'I tre år har projektet hjälpt unga vuxna i kommunen vidare till jobb och studier som de vill ha.',
    ],
    'Stegen',
  ],
  [
    [
      'Om projektet',
      'Stegen är ett ESF-projekt för unga vuxna i Kil som vill vidare till ett jobb eller en ny utbildning.',
    ],
    'Stegen',
  ],
  [
    [
      'Stegen!',
      'Stegen hjälper unga vuxna i Kil vidare till jobb eller studier, och projektet pågår i hela tre år.',
      'Vi finns i:',
    ],
    'Stegen!',
  ],
  [
    [
      'Grönt ljus för vårt stora ungdomsprojekt',
      'Projektet ska hjälpa unga vuxna i kommunen vidare till jobb eller studier under tre år.',
    ],
    undefined,
  ],
  [
    [
      'Så ska Kil få fler i jobb',
      'Projektet ska hjälpa unga vuxna i kommunen vidare till jobb eller studier under tre år.',
    ],
    undefined,
  ],
])('%j: %j', (lines, name) => expect(nameOn(...lines)).toBe(name));

test('a question may open a page, whose project has its name further down', () => {
  const page = readText(
    [
      'Är du 20 till 30 år och vill vidare?',
      'Stegen är ett samarbete mellan Kils kommun och Polisen, och i projektet kan du vara med så länge som du själv vill.',
      ...BODY,
    ].join('\n\n'),
  );
  expect(page.source.kind).toBe('OWNER_PAGE');
  expect(valueOfProperty(page, 'name')).toBe('Stegen');
});
