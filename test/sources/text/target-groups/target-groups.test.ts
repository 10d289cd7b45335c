import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const groups = (prose: string) =>
  told(readProseOf(prose), 'TARGETS').map((line) => line.replace(/^project → | PARTICIPANTS$/g, ''));

describe('each group of a list has its own ages', () => {
  test.each([
    [
      'Vi stödjer unga 18–25 år som saknar gymnasieexamen, personer med psykisk ohälsa och ensamstående föräldrar.',
      ['18–25 WITHOUT_UPPER_SECONDARY YOUNG', '– MENTAL_ILL_HEALTH', '– PARENTS'],
    ],
    [
      'Projektet riktar sig till långtidsarbetslösa, utrikes födda kvinnor och unga 15–24 som varken arbetar eller studerar.',
      ['– FOREIGN_BORN LONG_TERM_UNEMPLOYED WOMEN', '15–24 NEET YOUNG'],
    ],
    [
      'Deltagarna är arbetslösa kvinnor och män med utländsk bakgrund som är minst 21 år och har haft körkort i ett år.',
      ['21– FOREIGN_BORN UNEMPLOYED'],
    ],
    ['Du som är anställd i ett möbelföretag får chansen att hänga med.', ['– EMPLOYED']],
    ['De flesta har en autismdiagnos.', ['– NPF']],
    ['Provet riktar sig till barnskötare, elevassistenter och måltidspersonal.', ['– STAFF STAFF']],
    ['Provet riktar sig till arbetslösa undersköterskor.', ['– UNEMPLOYED']],
    ['Provet är ett ESF-projekt för unga vuxna med aktivitetsersättning.', ['– ACTIVITY_COMPENSATION YOUNG']],
    ['I Jämtlands län har omkring 700 personer under 30 år aktivitetsersättning.', []],
    ['Andelen barn 0–12 år i Kil vars hushåll har det knapert är 7 %.', []],
    ['I länet deltar omkring 70 personer under 30 år i projektet.', ['–29']],
    ['Minst var femte plats är reserverad för kvinnor.', []],
    ['Tio platser är reserverade för kvinnor med NPF.', ['– NPF WOMEN']],
    ['Projektet riktar sig till personer över 65 år och hos nyanlända.', ['65–', '– NEWLY_ARRIVED']],
    ['Projektet är för ensamstående föräldrar med barn 0–6 år.', ['– PARENTS']],
    [
      'Projektet når personer som bor här men inte kommer in på arbetsmarknaden, exempelvis nyanlända.',
      ['– NEWLY_ARRIVED'],
    ],
    ['Stödet är för unga, och ges av Föreningen Autism Skåne.', ['– YOUNG']],
    ['I vården är en fjärdedel av personalen utrikes född.', []],
    ['Ungefär hälften bedöms ha psykisk ohälsa.', ['– MENTAL_ILL_HEALTH']],
    ['Nyanlända och andra är särskilt välkomna.', ['– NEWLY_ARRIVED']],
    ['För dig som har varit arbetslös i mer än ett år.', ['– LONG_TERM_UNEMPLOYED UNEMPLOYED']],
    ['Provet är ett program för operatörer och konstruktörer som redan är anställda.', ['– EMPLOYED']],
    ['Provet har nått öbor som var säsongsanställda eller arbetslösa.', ['– EMPLOYED UNEMPLOYED']],
    ['Deltagarna är mammor som är hemma med små barn.', ['– PARENTS WOMEN']],
    ['I dag finns elva av kvinnorna kvar som anställda.', []],
    ['Målgruppen är undersköterskor och vårdbiträden i hemtjänsten.', ['– STAFF STAFF']],
    ['Region Halland utbildar skolornas personal.', []],
    ['Alla som bor på en ö och hade fyllt 18 år kunde anmäla sig.', ['18–']],
    ['Du ska ha fyllt 18 år och ha försörjningsstöd.', ['18– INCOME_SUPPORT']],
    ['Provet kompetensutvecklar lärare som möter nyanlända.', ['– STAFF STAFF']],
    ['Under tre år fick 640 medarbetare inom skolan utbildning.', ['– STAFF STAFF']],
    ['Föräldrarna, i huvudsak utrikes födda, får coachning.', ['– FOREIGN_BORN']],
    ['Målgruppen är mammor från 22 års ålder.', ['22– PARENTS WOMEN']],
    [
      'Projektet är till för dig som är född utanför Norden, har fyllt 20 och vill arbeta.',
      ['20– FOREIGN_BORN'],
    ],
    ['Deltagarna hade varit arbetslösa i mer än två år.', ['– LONG_TERM_UNEMPLOYED UNEMPLOYED']],
    ['Projektet berör indirekt äldre personer 65 år och äldre.', []],
    ['Målgruppen är personer 55+ och långtidssjukskrivna över 50 år.', ['55–', '50– SICK_LISTED']],
    [
      'Projektet har delprojekt:\n- Delprojekt Väst: nyanlända kvinnor\n- Delprojekt Öst: personer 30–64 år med NPF',
      ['– NEWLY_ARRIVED WOMEN', '30–64 NPF'],
    ],
    ['Stödet är för ungdomar 16–20 år och sjukskrivna.', ['16–20 YOUNG', '– SICK_LISTED']],
    [
      'Projektet riktar sig till nyanlända kvinnor 20–40 år och till långtidsarbetslösa.',
      ['20–40 NEWLY_ARRIVED WOMEN', '– LONG_TERM_UNEMPLOYED'],
    ],
    ['Projektet riktar sig till personer med autism och ungdomar 16–20 år.', ['– NPF', '16–20 YOUNG']],
    [
      'Stödet är för unga 16–24 år, unga med NPF och unga som är sjukskrivna.',
      ['16–24 NPF SICK_LISTED YOUNG'],
    ],
    [
      'Projektet riktar sig till långtidsarbetslösa och nyanlända i åldern 25–60 år.',
      ['25–60 LONG_TERM_UNEMPLOYED NEWLY_ARRIVED'],
    ],
    [
      'Personer 25–60 år som är sjukskrivna, nyanlända och långtidsarbetslösa får stöd.',
      ['25–60 LONG_TERM_UNEMPLOYED NEWLY_ARRIVED SICK_LISTED'],
    ],
    ['Deltagarna är hemlösa och personer med missbruk, 20 år och äldre.', ['20– ADDICTION HOMELESS']],
    [
      'Stödet är för personer 18–60 år, till exempel sjukskrivna, nyanlända och personer med autism.',
      ['18–60 NEWLY_ARRIVED NPF SICK_LISTED'],
    ],
    ['Vi söker nyanlända kvinnor och män mellan 20 och 50 år.', ['20–50 NEWLY_ARRIVED']],
    ['Stödet är för unga i åldern 17 t.o.m. 21 år.', ['17–21 YOUNG']],
    ['Deltagarna ska ha fyllt 19 men inte 27 år.', ['19–26']],
    ['Ungdomar som är 15 år eller äldre men under 21 år får en mentor.', ['15–20 YOUNG']],
  ])('%j', (prose, expected) => expect(groups(prose)).toEqual(expected));
});

test.each([
  ['Projektet riktar sig till asylsökande och flyktingar.', ['– FOREIGN_BORN']],
  ['Projektet riktar sig till ensamstående mammor.', ['– PARENTS WOMEN']],
  ['Projektet riktar sig till mammor och pappor.', ['– PARENTS']],
])('words for groups in %j', (prose, expected) => expect(groups(prose)).toEqual(expected));

describe('whom the project is not for', () => {
  test.each([
    ['Personer över 60 år omfattas inte av insatsen.', []],
    ['Projektet är inte avsett för nyanlända eller unga under 18 år.', []],
    ['Sjukskrivna ingår inte i målgruppen.', []],
    ['Projektet utesluter sjukskrivna personer.', []],
    ['Projektet riktar sig till nyanlända utom personer med missbruk.', ['– NEWLY_ARRIVED']],
    ['Projektet riktar sig inte till unga under 18 år utan till vuxna 30–50 år.', ['30–50']],
    ['Provet hjälper långtidssjukskrivna tillbaka.', ['– SICK_LISTED']],
    ['Provet är öppet för dig som är arbetslös.', ['– UNEMPLOYED']],
    ['Provet erbjuder stöd till dömda.', ['– CRIMINALITY']],
    ['Målet är att få fler arbetslösa kvinnor att välja industrin.', ['– UNEMPLOYED WOMEN']],
    ['Ålder: 18–64.', ['18–64']],
    ['Provet är till för dig som är över 50 år.', ['50–']],
    ['Barn mellan 6 och 12 år får plats på fritids medan föräldrarna deltar.', []],
    ['Den som är under 18 år hänvisas till kommunen.', []],
    ['I Sverige rör det sig om cirka 77 000 ungdomar (16–29 år).', []],
    ['I länet finns det omkring 400 personer mellan 20 och 30 år utan arbete.', []],
    ['Enligt SCB ökar arbetslösheten i gruppen 55–64 år.', []],
    ['Provet matchar långtidsarbetslösa med gårdar.', ['– LONG_TERM_UNEMPLOYED']],
    ['De som har försörjningsstöd går före.', ['– INCOME_SUPPORT']],
    ['Syftet är att anställda ska växa i sina roller.', ['– EMPLOYED']],
    ['Projektet ökar förutsättningarna för långtidsarbetslösa att få arbete.', ['– LONG_TERM_UNEMPLOYED']],
    ['Man ska vara fyllda 25 år.', ['25–']],
    ['Målgruppen är arbetssökande, såväl kvinnor som män.', ['– UNEMPLOYED']],
    ['Vi rustar dem som står längst bort från arbetsmarknaden.', ['– FAR_FROM_LABOUR_MARKET']],
    ['Unga 18–24 år lär sig ett yrke samtidigt som de är anställda.', ['18–24 YOUNG']],
    ['Anställda i besöksnäringen erbjuds kurser.', ['– EMPLOYED']],
    ['Provet är en mötesplats där nyanlända lär sig svenska.', ['– NEWLY_ARRIVED']],
    ['Provet gav anställda ny kunskap.', ['– EMPLOYED']],
    ['Arbetslösa har det svårt i ett område där nyanlända är många.', []],
    ['Projektet riktar sig inte enbart till sjukskrivna.', ['– SICK_LISTED']],
    ['Målgruppen är unga som inte är anställningsbara.', ['– FAR_FROM_LABOUR_MARKET YOUNG']],
    ['Projektet vilar på erfarenheter från en satsning för hemlösa som pågick i Lund.', []],
  ])('%j', (prose, expected) => expect(groups(prose)).toEqual(expected));
});

test.each([
  ['Kommunerna vill stärka medarbetarnas yrkessvenska.', ['– STAFF STAFF']],
  ['Projektet utbildar personal i hemtjänsten.', ['– STAFF STAFF']],
  ['Handläggare och chefer utbildas i att bemöta personer med autism.', ['– NPF STAFF STAFF']],
  ['Deltagarna är medarbetare inom vården, främst personer över 50 år.', ['– STAFF STAFF', '50– STAFF']],
])('staff in %j', (prose, expected) => expect(groups(prose)).toEqual(expected));
