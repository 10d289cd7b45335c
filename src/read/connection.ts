import { type Cypher, cypher, join, type Variable, variable } from '../cypher/cypher.ts';
import type { ThingsField } from '../model/model.ts';
import type { Values } from '../selection/given.ts';
import { type Field, fieldsOf } from '../selection/selection.ts';
import { filtered, where } from './anchor.ts';
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

/** A row as the database answers it: the values of its sort keys, then one value for each part of the selection. */
type Row = readonly [readonly unknown[], ...unknown[]];

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
  const columns: Projection[] = [];
  const column = (projection: Projection) => columns.push(projection);

  const parts = fieldsOf(asked).map((part): readonly [string, Part] => {
    switch (part.name) {
      case 'totalCount':
        return [part.key, (_, total) => total];
      case 'pageInfo':
        return [part.key, pageInfo(part, list)];
      case 'nodes': {
        const at = column(projectSelection(planner, field.target, part, found.node));
        const { read } = columns[at - 1]!;
        return [part.key, ({ rows }, _, values) => rows.map((row) => read(row[at], values))];
      }
      case '__typename':
        return [part.key, () => typeNameOf(asked)];
      default:
        return [part.key, edges(planner, field, part, found, list, columns)];
    }
  });
  const asksFor = (...names: readonly string[]) => fieldsOf(asked).some((part) => names.includes(part.name));

  const rowsVariable = variable(field.name);
  const totalVariable = variable('total');
  const pageClauses = asksFor('nodes', 'edges', 'pageInfo')
    ? [pageClause(planner, field, asked, from, found, list, page, place, columns, rowsVariable)]
    : [];
  const totalClauses = asksFor('totalCount') ? [totalClause(planner, field, asked, from, totalVariable)] : [];

  return {
    clauses: [...pageClauses, ...totalClauses],
    value: cypher`[${pageClauses.length > 0 ? rowsVariable : cypher`[]`}, ${totalClauses.length > 0 ? totalVariable : cypher`0`}]`,
    read: (value, values) => {
      const [rows, total] = value as [readonly Row[], number];
      const cut = cutToSize(rows, page, page.size(values));
      const answer: Record<string, unknown> = {};
      for (const [key, part] of parts) answer[key] = part(cut, total, values);
      return answer;
    },
  };
}

function edges(
  planner: Planner,
  field: ThingsField,
  asked: Field,
  found: Found,
  list: Listing,
  columns: Projection[],
): Part {
  const fields = fieldsOf(asked).map((part) => {
    if (part.name === 'cursor') return [part.key, (row: Row) => encodeCursor(list, row[0])] as const;
    if (part.name === '__typename') return [part.key, () => typeNameOf(asked)] as const;
    const projection =
      part.name === 'node'
        ? projectSelection(planner, field.target, part, found.node)
        : projectField(planner, field.edge!, part, { self: found.edge, label: null });
    const at = columns.push(projection);
    return [part.key, (row: Row, values: Values) => projection.read(row[at], values)] as const;
  });
  return ({ rows }, _, values) =>
    rows.map((row) => {
      const edge: Record<string, unknown> = {};
      for (const [key, read] of fields) edge[key] = read(row, values);
      return edge;
    });
}

function pageInfo(asked: Field, list: Listing): Part {
  const fields = fieldsOf(asked);
  const cursorOf = (row: Row | undefined) => (row === undefined ? null : encodeCursor(list, row[0]));
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
  const bound = found.edge === null ? cypher`${found.node}` : cypher`${found.node}, ${found.edge}`;
  const values = [keyValues(keys), ...columns.map((projection) => projection.value)];
  return cypher`${scopeOf(from)} {
${match}${where([...conditions, ...place])}
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
  answer: Variable,
): Cypher {
  const found = find(planner, field, asked.arguments, from);
  const { match, conditions } = filtered(planner, field, asked, found);
  return cypher`${scopeOf(from)} {
${match}${where(conditions)}
RETURN count(*) AS ${answer}
}`;
}
