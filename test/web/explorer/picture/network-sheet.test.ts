import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import type { Figure } from '../../../../web/explorer/picture/figure.ts';
import { networkSheet } from '../../../../web/explorer/picture/network-sheet.ts';
import { svgOfSheet } from '../../../../web/explorer/picture/sheet.ts';

const picture = (changes: Partial<Figure> = {}): Figure => ({
  language: 'sv',
  title: 'Vem samarbetar med vem',
  asked: ['År 2014–2020'],
  source: ['5 mars 2024', 'Källa: Samverkan'],
  nodes: [
    { x: 0, y: 0, size: 12, color: '#0b5a8a', shape: 'circle', name: 'Exempelkommun' },
    { x: 10, y: 4, size: 6, color: '#b3431e', shape: 'square', name: 'Exempelförbundet' },
    { x: -4, y: -3, size: 4, color: '#2c7048', shape: 'triangle', name: 'Övning & Co' },
    { x: 3, y: -3, size: 4, color: '#2c7048', shape: 'diamond', name: 'Åsa "test" <b>' },
  ],
  links: [
    { source: 0, target: 1, width: 3 },
    { source: 0, target: 2, width: 1 },
  ],
  legend: [
    { title: 'Slag', entries: [{ name: 'Kommun', color: '#0b5a8a', shape: 'circle' }] },
    { title: 'Bredd', entries: [{ name: '1', color: '#555', shape: 'line', size: 1 }] },
  ],
  colors: { paper: '#fff', ink: '#111', soft: '#555' },
  ...changes,
});

const svgOf = (figure: Figure) => svgOfSheet(networkSheet(figure));

interface Read {
  readonly tags: readonly string[];
  readonly texts: readonly string[];
  readonly attributes: readonly Readonly<Record<string, string>>[];
}

/** What an XML parser reads. */
function read(svg: string): Read {
  const tags: string[] = [];
  const texts: string[] = [];
  const attributes: Record<string, string>[] = [];
  const parser = new Parser(
    {
      onopentag: (name, values) => {
        tags.push(name);
        attributes.push(values);
        texts.push('');
      },
      ontext: (text) => {
        texts[texts.length - 1] += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return { tags, texts: texts.map((text) => text.trim()).filter((text) => text !== ''), attributes };
}

describe('a picture as SVG', () => {
  test('has title, what was asked, every node with its name, every link, legend and source', () => {
    const { tags, texts } = read(svgOf(picture()).svg);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Vem samarbetar med vem',
        'År 2014–2020',
        'Exempelkommun',
        'Åsa "test" <b>',
        'Slag',
        'Kommun',
        'Bredd',
        '5 mars 2024',
        'Källa: Samverkan',
      ]),
    );
    expect(tags.filter((tag) => tag === 'title')).toHaveLength(5);
    // Three nodes that are paths, two links, a line of the legend; and circles of a node and the legend.
    expect(tags.filter((tag) => tag === 'path')).toHaveLength(6);
    expect(tags.filter((tag) => tag === 'circle')).toHaveLength(2);
  });

  test('keeps to a page of one width, and is as high as it needs', () => {
    const few = svgOf(picture());
    const many = svgOf(picture({ asked: ['ord '.repeat(400)] }));
    expect(few.svg).toContain(`viewBox="0 0 1600 ${few.height}"`);
    expect(many.height).toBeGreaterThan(few.height);
  });

  test.each([
    'Sju & "åtta"',
    "</text><script>alert('x')</script>",
    ']]> <!-- --> <?php',
    '\u0000\u0007\ud800x\uffff',
  ])('shows a hostile name as the text it is: %j', (name) => {
    const { svg } = svgOf(
      picture({
        title: name,
        asked: [name],
        source: [name],
        nodes: [{ x: 0, y: 0, size: 8, color: name, shape: 'square', name }],
        legend: [{ title: name, entries: [{ name, color: name, shape: 'circle' }] }],
      }),
    );
    const { tags, attributes } = read(svg);
    expect(new Set(tags)).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'text', 'g', 'path', 'circle']));
    expect(svg).not.toMatch(/<script|<!--|\]\]>|<\?php/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
    expect(svg.isWellFormed()).toBe(true);
    expect(attributes.flatMap((values) => Object.keys(values)).filter((key) => key.startsWith('on'))).toEqual(
      [],
    );
  });

  test('has the same elements whatever nodes are called and wherever they are', () => {
    const place = fc.double({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), place, place, fc.nat(60), (name, x, y, size) => {
        const { svg, height } = svgOf(
          picture({
            nodes: [
              { x, y, size: 3, color: '#000', shape: 'circle', name: 'a' },
              { x: y, y: x, size, color: '#000', shape: 'circle', name },
            ],
          }),
        );
        const { tags } = read(svg);
        expect(tags.filter((tag) => tag === 'circle')).toHaveLength(3);
        expect(svg).not.toMatch(/NaN|Infinity/);
        expect(Number.isInteger(height)).toBe(true);
      }),
    );
  });

  test('of nothing is still a picture that says what was asked', () => {
    const { texts } = read(svgOf(picture({ nodes: [], links: [], legend: [] })).svg);
    expect(texts).toContain('År 2014–2020');
  });
});
