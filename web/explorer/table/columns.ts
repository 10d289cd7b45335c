import type { NetworkLink } from '../api/network.ts';
import { kindOf } from '../network/looks.ts';
import type { PictureNode } from '../network/picture.ts';
import type { Projection, Sorting } from '../state/state.ts';
import { formatMoney, formatNumber, measureNamed, type Texts } from '../texts/texts.ts';

/** A column of a table: what stands in it, and what it is sorted by. */
export interface Column<Row> {
  /** Its name in the address. */
  readonly key: string;
  readonly title: string;
  readonly isNumber: boolean;
  /** What it is sorted by; null comes last, whichever way. */
  readonly valueIn: (row: Row) => string | number | null;
  readonly textIn: (row: Row) => string;
}

/** A link with the names of its ends. */
export interface NamedLink extends NetworkLink {
  readonly sourceName: string;
  readonly targetName: string;
}

/** Columns of the table of nodes; measures that were not asked for have none. */
export function nodeColumns(
  nodes: readonly PictureNode[],
  text: Texts,
  projection: Projection,
): readonly Column<PictureNode>[] {
  const number = (
    key: string,
    title: string,
    valueIn: (node: PictureNode) => number | null | undefined,
    format: (text: Texts, value: number) => string = formatNumber,
  ) => ({
    key,
    title,
    isNumber: true,
    valueIn: (node: PictureNode) => valueIn(node) ?? null,
    textIn: (node: PictureNode) => {
      const value = valueIn(node);
      return value == null ? '–' : format(text, value);
    },
  });
  const has = (measure: 'betweenness' | 'pageRank') => nodes.some((node) => node[measure] !== undefined);
  return [
    words('name', text.table.name, ({ name }: PictureNode) => name),
    words('kind', text.table.kind, (node: PictureNode) => text.kinds[kindOf(node)] ?? kindOf(node)),
    number('degree', text.measure.degree, ({ degree }) => degree),
    number('weightedDegree', text.measure.weightedDegree, ({ weightedDegree }) => weightedDegree),
    number(
      'projectCount',
      measureNamed(text, 'projectCount', projection)[0],
      ({ projectCount }) => projectCount,
    ),
    ...(nodes.some(({ totalBudget }) => totalBudget != null)
      ? [number('totalBudget', text.measure.totalBudget, ({ totalBudget }) => totalBudget, formatMoney)]
      : []),
    ...(has('betweenness')
      ? [number('betweenness', text.measure.betweenness, ({ betweenness }) => betweenness)]
      : []),
    ...(has('pageRank') ? [number('pageRank', text.measure.pageRank, ({ pageRank }) => pageRank)] : []),
    number('community', text.table.community, ({ community }) => community + 1),
    {
      key: 'years',
      title: text.filters.years,
      isNumber: true,
      valueIn: ({ firstYear }: PictureNode) => firstYear,
      textIn: years,
    },
  ];
}

/** Columns of the table of links. How strong they are is told where it is not simply how much is shared. */
export function linkColumns(
  links: readonly NetworkLink[],
  projection: Projection,
  text: Texts,
): readonly Column<NamedLink>[] {
  const isPlain = links.every(({ weight, sharedCount }) => weight === sharedCount);
  return [
    words('source', text.table.one, ({ sourceName }: NamedLink) => sourceName),
    words('target', text.table.other, ({ targetName }: NamedLink) => targetName),
    ...(isPlain
      ? []
      : [
          {
            key: 'weight',
            title: text.table.weight,
            isNumber: true,
            valueIn: ({ weight }: NamedLink) => weight,
            textIn: ({ weight }: NamedLink) => formatNumber(text, weight),
          },
        ]),
    {
      key: 'shared',
      title: text.table.shared[projection === 'PROJECT' ? 'organizations' : 'projects'],
      isNumber: true,
      valueIn: ({ sharedCount }: NamedLink) => sharedCount,
      textIn: ({ sharedCount }: NamedLink) => formatNumber(text, sharedCount),
    },
    {
      key: 'years',
      title: text.filters.years,
      isNumber: true,
      valueIn: ({ firstYear }: NamedLink) => firstYear,
      textIn: years,
    },
  ];
}

/** Rows in the order asked for, words as the language sorts them; without one as they came. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  locale: string,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.column);
  if (sorting === null || column === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const direction = sorting.descending ? -1 : 1;
  return rows
    .map((row) => [column.valueIn(row), row] as const)
    .sort(([a], [b]) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
      return order * direction;
    })
    .map(([, row]) => row);
}

function words<Row>(key: string, title: string, textIn: (row: Row) => string): Column<Row> {
  return { key, title, isNumber: false, valueIn: textIn, textIn };
}

function years({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }): string {
  return [...new Set([firstYear, lastYear])].filter((year) => year !== null).join('–') || '–';
}
