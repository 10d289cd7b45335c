import { expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { cytoscape } from '../../../src/exports/network/cytoscape.ts';
import { gexf } from '../../../src/exports/network/gexf.ts';
import { graphml } from '../../../src/exports/network/graphml.ts';
import { sigma } from '../../../src/exports/network/sigma.ts';
import { nodeTable } from '../../../src/exports/network/tables.ts';
import type { Dialect } from '../../../src/exports/text/csv.ts';
import { documentOf, hostileNames, networkOf, textOf } from './sample.ts';

// Whatever things are called, each file has each name back, and nothing but the nodes that there are.

/** Any UTF-16 code units: control characters and halves of pairs, too; often such as mean something. */
const name = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'<>&"\';,=+-@\t\r\n\0 \ud800\udc00\ufffeå🦊') }),
);
const names = fc.array(name, { maxLength: 5 });

/** Written anew, code point by code point. */
function heldBy(text: string, holds: (code: number) => boolean): string {
  return [...text].map((sign) => (holds(sign.codePointAt(0)!) ? sign : '\ufffd')).join('');
}
const isWhole = (code: number) => code < 0xd800 || code > 0xdfff;
const isXml = (code: number) =>
  isWhole(code) && (code >= 32 || [9, 10, 13].includes(code)) && code !== 0xfffe && code !== 0xffff;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of an XML text in order, with its own text. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return elements;
}

test('GEXF', () => {
  fc.assert(
    fc.property(names, (called) => {
      const elements = elementsOf(textOf(gexf(documentOf(networkOf(called)))));
      const nodes = elements.filter(({ name }) => name === 'node');
      expect(nodes.map(({ attributes }) => attributes.label)).toEqual(
        called.map((one) => heldBy(one, isXml)),
      );
    }),
  );
});

test('GraphML', () => {
  fc.assert(
    fc.property(names, (called) => {
      const elements = elementsOf(textOf(graphml(documentOf(networkOf(called)))));
      const labels = elements.filter(({ attributes }) => attributes.key === 'node.label');
      expect(labels.map(({ text }) => text)).toEqual(called.map((one) => heldBy(one, isXml)));
      expect(elements.filter((element) => element.name === 'node')).toHaveLength(called.length);
    }),
  );
});

test('JSON', () => {
  fc.assert(
    fc.property(names, (called) => {
      const document = documentOf(networkOf(called));
      const { nodes } = JSON.parse(textOf(sigma(document)));
      const { elements } = JSON.parse(textOf(cytoscape(document)));
      expect(nodes.map((node: { attributes: { label: string } }) => node.attributes.label)).toEqual(called);
      expect(elements.nodes.map((node: { data: { name: string } }) => node.data.name)).toEqual(called);
    }),
  );
});

/** What a spreadsheet would take for a formula begins with one of these. */
const begins = '=+-@\t\v\f\r\n＝＋－＠';

test.each([
  ['standard', ','],
  ['excel', ';'],
] as const)('tables: %s', (dialect: Dialect, delimiter) => {
  fc.assert(
    fc.property(names, (called) => {
      const table = textOf(nodeTable(documentOf(networkOf(called)), dialect));
      const rows: readonly Record<string, string>[] = parseCsv(table, {
        columns: true,
        bom: true,
        delimiter,
        record_delimiter: '\r\n',
      });
      expect(rows.map(({ label }) => label)).toEqual(
        called.map((one) => {
          const held = heldBy(one, (code) => code !== 0 && isWhole(code));
          return held !== '' && begins.includes(held.charAt(0)) ? `'${held}` : held;
        }),
      );
    }),
  );
});
