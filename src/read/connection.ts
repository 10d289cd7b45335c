import { type Cypher, cypher, join, type Variable, variable } from '../cypher/cypher.ts';
import type { ThingsField } from '../model/model.ts';
import type { Values } from '../selection/given.ts';
import { type Field, fieldsOf } from '../selection/selection.ts';
import { filtered, where } from './anchor.ts';
import { objectOf } from './completion.ts';
import { beyond, encodeCursor, keyValues, type Listing } from './cursor.ts';
import { orderBy, orderOf } from './order.ts';
import { type Found, find, scopeOf } from './origin.ts';
import { type Page, pageOf } from './page.ts';
import {
  type From,
  type Planner,
  type Projection,
  projectField,
  projectSelection,
  typeNameOf,
} from './projection.ts';
import { computed } from './values.ts';

/** A row as the database answers it: one value for each column. */
type Row = readonly unknown[];

/** What a row has to bring, each the projection of a part of the selection, or the sort keys that cursors are made of. */
interface Columns {
  readonly all: readonly Projection[];
  /** The place of a new column. */
  add(projection: Projection): number;
  /** Makes the cursor of a row. */
  cursor(): (row: Row) => string;
}

/** A page of rows in their order, before it is cut to size. */
interface Rows {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A part of a connection's selection, and how it reads its share out of the rows. */
type Part = (page: Rows, total: number, values: Values) => unknown;

/** The projection of a Relay connection: a page of rows, and the number of all rows if that is asked for. */
export function projectConnection(
  planner: Planner,
  field: ThingsField,
  asked: Field,
  from: From,
): Projection {
  const found = find(planner, field, asked.arguments, from);
  const keys = orderOf(planner, field, asked, found);
  const list: Listing = { place: field.place, keys };
  const page = pageOf(asked, planner.lessons);
  const place = placeConditions(planner, list, page);
  const columns = openColumns(list);

  const parts = fieldsOf(asked).map((part): readonly [string, Part] => {
    switch (part.name) {
      case 'totalCount':
        return [part.key, (_, total) => total];
      case 'pageInfo':
        return [part.key, pageInfo(part, columns)];
      case 'nodes': {
        const projection = projectSelection(planner, field.target, part, found.node);
        const at = columns.add(projection);
        const { read } = projection;
        return [part.key, ({ rows }, _, values) => rows.map((row) => read(row[at], values))];
      }
      case '__typename':
        return [part.key, () => typeNameOf(asked)];
      default:
        return [part.key, edges(planner, field, part, found, columns)];
    }
  });
  const asksFor = (...names: readonly string[]) => fieldsOf(asked).some((part) => names.includes(part.name));

  const rowsVariable = variable(field.name);
  const totalVariable = variable('total');
  const pageClauses = asksFor('nodes', 'edges', 'pageInfo')
    ? [pageClause(planner, field, asked, from, found, list, page, place, columns.all, rowsVariable)]
    : [];
  // Counted once the page is there: beside it, the two would be joined as a product.
  const scope = pageClauses.length > 0 && from.self === null ? cypher`CALL (${rowsVariable})` : scopeOf(from);
  const totalClauses = asksFor('totalCount')
    ? [totalClause(planner, field, asked, from, scope, totalVariable)]
    : [];

  return {
    clauses: [...pageClauses, ...totalClauses],
    value: cypher`[${pageClauses.length > 0 ? rowsVariable : cypher`[]`}, ${totalClauses.length > 0 ? totalVariable : cypher`0`}]`,
    read: (value, values) => {
      const [rows, total] = value as [readonly Row[], number];
      const cut = cutToSize(rows, page, page.size(values));
      return objectOf(parts, (part) => part(cut, total, values));
    },
  };
}

function edges(planner: Planner, field: ThingsField, asked: Field, found: Found, columns: Columns): Part {
  const fields = fieldsOf(asked).map((part) => {
    if (part.name === 'cursor') return [part.key, columns.cursor()] as const;
    if (part.name === '__typename') return [part.key, () => typeNameOf(asked)] as const;
    const projection =
      part.name === 'node'
        ? projectSelection(planner, field.target, part, found.node)
        : projectField(planner, field.edge!, part, { self: found.edge, label: null });
    const at = columns.add(projection);
    return [part.key, (row: Row, values: Values) => projection.read(row[at], values)] as const;
  });
  return ({ rows }, _, values) => rows.map((row) => objectOf(fields, (read) => read(row, values)));
}

/** Columns of the rows of a list, none at first. */
function openColumns(list: Listing): Columns {
  const all: Projection[] = [];
  const add = (projection: Projection) => all.push(projection) - 1;
  let keys: number | null = null;
  return {
    all,
    add,
    cursor() {
      keys ??= add({ clauses: [], value: keyValues(list.keys), read: (value) => value });
      const at = keys;
      return (row) => encodeCursor(list, row[at] as readonly unknown[]);
    },
  };
}

function pageInfo(asked: Field, columns: Columns): Part {
  const fields = fieldsOf(asked);
  const asksCursor = fields.some(({ name }) => name === 'startCursor' || name === 'endCursor');
  const cursor = asksCursor ? columns.cursor() : null;
  const cursorOf = (row: Row | undefined) => (row === undefined ? null : (cursor?.(row) ?? null));
  return ({ rows, hasNextPage, hasPreviousPage }) => {
    const known: Readonly<Record<string, unknown>> = {
      __typename: typeNameOf(asked),
      hasNextPage,
      hasPreviousPage,
      startCursor: cursorOf(rows[0]),
      endCursor: cursorOf(rows.at(-1)),
    };
    return Object.fromEntries(fields.map(({ key, name }) => [key, known[name]]));
  };
}

/** One row more than the page holds tells whether there is another page. */
function cutToSize(rows: readonly Row[], page: Page, size: number): Rows {
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  return page.backwards
    ? {
        rows: kept.reverse(),
        hasPreviousPage: more || page.after !== null,
        hasNextPage: page.before !== null,
      }
    : { rows: kept, hasNextPage: more || page.before !== null, hasPreviousPage: page.after !== null };
}

/** The conditions that rows lie between the cursors; refuses cursors also where no row is asked for. */
function placeConditions({ lessons }: Planner, list: Listing, { after, before }: Page): readonly Cypher[] {
  return [
    ...(after === null ? [] : [beyond(list, after, 'after', lessons)]),
    ...(before === null ? [] : [beyond(list, before, 'before', lessons)]),
  ];
}

/** LIMIT comes before anything below a row is read. */
function pageClause(
  planner: Planner,
  field: ThingsField,
  asked: Field,
  from: From,
  found: Found,
  { keys }: Listing,
  page: Page,
  place: readonly Cypher[],
  columns: readonly Projection[],
  answer: Variable,
): Cypher {
  const { match, conditions } = filtered(planner, field, asked, found);
  const [first] = keys;
  // Says what is so anyway: Neo4j then reads the rows in the order of an index, and stops at the limit.
  const isThere =
    field.origin.kind === 'label' && first?.isAlwaysThere ? [cypher`${first.expression} IS NOT NULL`] : [];
  const bound = found.edge === null ? cypher`${found.node}` : cypher`${found.node}, ${found.edge}`;
  const values = columns.map((projection) => projection.value);
  return cypher`${scopeOf(from)} {
${match}${where([...isThere, ...conditions, ...place])}
WITH ${bound} ${orderBy(keys, page.backwards)} LIMIT ${computed((values) => page.size(values) + 1)}
${join(
  columns.flatMap((projection) => projection.clauses),
  '\n',
)}
RETURN collect([${join(values, ', ')}]) AS ${answer}
}`;
}

function totalClause(
  planner: Planner,
  field: ThingsField,
  asked: Field,
  from: From,
  scope: Cypher,
  answer: Variable,
): Cypher {
  const found = find(planner, field, asked.arguments, from);
  const { match, conditions } = filtered(planner, field, asked, found);
  return cypher`${scope} {
${match}${where(conditions)}
RETURN count(*) AS ${answer}
}`;
}
