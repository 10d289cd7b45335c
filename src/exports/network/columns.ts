import { fieldsOf, type Measure } from './measures.ts';
import type { NetworkLink, NetworkNode } from './network.ts';

/** A thing that every node, or every link, is told of, under one name and type in all formats. */
export interface Column<Row> {
  readonly name: string;
  /** Beyond 32 bits a whole number is `long`. */
  readonly type: 'string' | 'integer' | 'long' | 'double';
  readonly of: (row: Row) => string | number | null;
}

/** Measures that are whole numbers. */
const whole: ReadonlyMap<string, 'integer' | 'long'> = new Map([
  ['degree', 'integer'],
  ['coreness', 'integer'],
  ['community', 'integer'],
  ['totalBudget', 'long'],
]);

/**
 * What is told of nodes beside id and name. Not called `type`, because sigma takes that for how a node is drawn, and Gephi for how
 * a link is directed.
 */
export function nodeColumns(asked: readonly Measure[], isAround: boolean): readonly Column<NetworkNode>[] {
  return [
    { name: 'entityType', type: 'string', of: ({ type }) => type },
    { name: 'kind', type: 'string', of: ({ kind }) => kind },
    { name: 'projectCount', type: 'integer', of: ({ projectCount }) => projectCount },
    { name: 'firstYear', type: 'integer', of: ({ firstYear }) => firstYear },
    { name: 'lastYear', type: 'integer', of: ({ lastYear }) => lastYear },
    ...(isAround
      ? [
          {
            name: 'distance',
            type: 'integer',
            of: ({ distance }: NetworkNode) => distance ?? null,
          } as const,
        ]
      : []),
    ...fieldsOf(asked).map(
      (name): Column<NetworkNode> => ({
        name,
        type: whole.get(name) ?? 'double',
        of: (node) => node[name as 'degree' | 'constraint'] ?? null,
      }),
    ),
  ];
}

/** What is told of links beside their ends and their weight. */
export const linkColumns: readonly Column<NetworkLink>[] = [
  { name: 'sharedCount', type: 'integer', of: ({ sharedCount }) => sharedCount },
  { name: 'firstYear', type: 'integer', of: ({ firstYear }) => firstYear },
  { name: 'lastYear', type: 'integer', of: ({ lastYear }) => lastYear },
];

/** What columns say of a row; what is unknown is left out. */
export function valuesOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    columns.flatMap(({ name, of }) => {
      const value = of(row);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}
