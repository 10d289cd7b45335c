import { type Cypher, cypher, fromMapping, join, type Variable, variable } from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { ObjectModel, StatisticsField } from '../model/model.ts';
import { type Field, fieldsOf } from '../selection/selection.ts';
import { allOf, where } from './anchor.ts';
import { objectOf } from './completion.ts';
import { fieldOf, leafOf, type Planner, type Projection, stored, typeNameOf, typeOf } from './projection.ts';

/** The parts of a figure, in the order in which the statement answers them. */
const figureParts = ['sum', 'avg', 'min', 'max', 'missing'] as const;

/** The most dimensions that one question may group by: each multiplies the groups. */
const maximumDimensions = 3;

/**
 * The projection of figures over all things of a type, grouped by the dimensions asked for. A thing with several
 * values in a dimension counts in the group of each.
 *
 * @throws GraphQLError BAD_USER_INPUT when there are too many dimensions, or one twice.
 */
export function projectStatistics(planner: Planner, field: StatisticsField, asked: Field): Projection {
  const { model } = planner;
  const type = typeOf(model, field.of);
  const { match, conditions, node: self } = allOf(planner, field.of, asked);
  const answer = variable('groups');
  const dimensions = dimensionsOf(planner, asked);
  const keys = dimensions.map((dimension) => ({ dimension, value: variable('key') }));
  const groupsAsked = fieldsOf(asked).filter(({ name }) => name === 'groups');
  const figures = [
    ...new Set(groupsAsked.flatMap(fieldsOf).flatMap(({ name, selection }) => (selection ? [name] : []))),
  ]
    .filter((name) => name !== 'keys')
    .map((name) => ({ name, value: variable(name) }));

  const unwinds = keys.map(({ dimension, value }) => {
    const values = fromMapping(model.dimensions.get(dimension)!, { this: self }, {});
    return cypher`CALL (${self}) {
WITH ${values} AS values
UNWIND CASE values WHEN [] THEN [null] ELSE values END AS value
RETURN DISTINCT value AS ${value}
}
`;
  });
  const keyList = cypher`[${join(
    keys.map(({ value }) => value),
    ', ',
  )}]`;
  const aggregates = figures.map(({ name, value }) => cypher`, ${aggregate(type, name, self)} AS ${value}`);
  const figureList = cypher`[${join(
    figures.map(({ value }) => value),
    ', ',
  )}]`;
  return {
    clauses: [
      cypher`CALL () {
${match}${where(conditions)}
${join(unwinds, '')}WITH ${join(
        keys.map(({ value }) => cypher`${value}, `),
        '',
      )}count(*) AS size${join(aggregates, '')}
WITH ${keyList} AS keys, size, ${figureList} AS figures ORDER BY size DESC, keys
RETURN collect([keys, size, figures]) AS ${answer}
}`,
    ],
    value: cypher`${answer}`,
    read: readerOf(asked, (part) => {
      const read = groupReader(planner, part, dimensions, figures);
      return (groups: readonly Group[]) => groups.map(read);
    }) as Projection['read'],
  };
}

/** A group as the database answers it: its value in each dimension, its size, its figures. */
type Group = readonly [values: readonly unknown[], count: number, figures: readonly (readonly unknown[])[]];

function groupReader(
  planner: Planner,
  asked: Field,
  dimensions: readonly string[],
  figures: readonly { readonly name: string }[],
): (group: Group) => unknown {
  return readerOf(asked, (part) => {
    if (part.name === 'count') return ([, count]: Group) => count;
    if (part.name === 'keys') {
      const read = readerOf(
        part,
        ({ name }) =>
          (key: Readonly<Record<string, unknown>>) =>
            key[name],
      );
      return ([values]: Group) => dimensions.map((dimension, i) => read({ dimension, value: values[i] }));
    }
    const at = figures.findIndex(({ name }) => name === part.name);
    const read = readerOf(part, (leaf) => {
      const place = figureParts.indexOf(leaf.name as (typeof figureParts)[number]);
      const complete = leafOf(planner, leaf);
      return (figure: readonly unknown[]) => complete(figure[place]);
    });
    return ([, , amounts]: Group) => read(amounts[at]!);
  });
}

/** Makes an object with the fields asked for, each read from the same value. */
function readerOf<T>(
  asked: Field,
  fieldReader: (part: Field) => (value: T) => unknown,
): (value: T) => unknown {
  const fields = fieldsOf(asked).map(
    (part) => [part.key, part.name === '__typename' ? () => typeNameOf(asked) : fieldReader(part)] as const,
  );
  return (value) => objectOf(fields, (read) => read(value));
}

/** The dimensions asked for, which decide on the statement. */
function dimensionsOf({ lessons }: Planner, asked: Field): readonly string[] {
  const text = lessons.learn(asked.arguments.at('groupBy'), (value) => {
    const dimensions = (value ?? []) as readonly string[];
    checkDimensions(dimensions);
    return dimensions.join(',');
  });
  return text === '' ? [] : text.split(',');
}

function checkDimensions(dimensions: readonly string[]): void {
  if (dimensions.length > maximumDimensions) {
    throw publicError(
      'BAD_USER_INPUT',
      `groupBy: at most ${maximumDimensions} dimensions are expected; ${dimensions.length} came.`,
    );
  }
  const twice = dimensions.find((dimension, i) => dimensions.indexOf(dimension) < i);
  if (twice !== undefined) {
    throw publicError(
      'BAD_USER_INPUT',
      `groupBy: each dimension is expected once; ${twice} came more than once.`,
    );
  }
}

function aggregate(type: ObjectModel, name: string, self: Variable): Cypher {
  const field = fieldOf(type, name);
  if (field.kind !== 'value') throw new Error(`${type.name}.${name} is no figure`);
  const value = stored(field, self);
  // Nothing known is no sum, not a sum of nothing.
  return cypher`[CASE WHEN count(${value}) > 0 THEN sum(${value}) END, avg(${value}), min(${value}), max(${value}), count(*) - count(${value})]`;
}
