import fc from 'fast-check';
import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { orderFields } from '../../src/model/names.ts';
import { api, model } from './api.ts';
import { isAnswered } from './reference.ts';

/** Named fragments by the type that they are on; their texts spread none themselves. */
export type Fragments = Readonly<Record<string, string>>;

const fragmentTypes = [
  'Project',
  'Organization',
  'Municipality',
  'Node',
  'Area',
  'ProjectConnection',
  'PageInfo',
];

const kept = new Map<string, fc.Arbitrary<string>>();

/** What every document declares; the values of the variables differ from round to round. */
export const declared = `($yes: Boolean!, $no: Boolean = false, $few: Int = 2, $size: Int, $ids: [ID!]!,
  $number: String!, $id: ID!, $project: [ProjectOrder!], $key: ProjectOrderField = NAME,
  $odd: Int = 1, $maybe: Boolean = true)`;

export const variables = fc.record(
  {
    yes: fc.boolean(),
    no: fc.boolean(),
    few: fc.constantFrom(0, 1, 3),
    size: fc.constantFrom(null, 0, 1, 2),
    ids: fc.array(
      fc.constantFrom('project:0', 'organization:1', 'county:0', 'subregion:0', 'evidence:0', 'none'),
      {
        maxLength: 5,
      },
    ),
    number: fc.constantFrom('k0', 'k1', 'k2', 'none'),
    id: fc.constantFrom('project:1', 'organization:0', 'targetgroup:0', 'nutsregion:0', 'evidence:1', 'none'),
    project: fc.array(
      fc.record({
        field: fc.constantFrom('NAME', 'REGION', 'PARTNERS_COUNT'),
        direction: fc.constantFrom('ASC', 'DESC'),
      }),
      {
        maxLength: 1,
      },
    ),
    key: fc.constantFrom('REGION', 'TOTAL_BUDGET'),
    // Mistakes, each at its place in the answer.
    odd: fc.constantFrom(2, 2, -1, 101),
    maybe: fc.constantFrom(true, true, null),
  },
  { requiredKeys: ['yes', 'ids', 'number', 'id'] },
);

function composite(name: string): GraphQLCompositeType {
  return api.getType(name) as GraphQLCompositeType;
}

/** "{ … }" over a type: fields with and without aliases, `__typename`, fragments, and directives on each. */
function selections(type: GraphQLCompositeType, depth: number, spreads: boolean): fc.Arbitrary<string> {
  const key = `${type.name} ${depth} ${spreads}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = fc
    .array(item(type, depth, spreads), { minLength: 1, maxLength: depth > 2 ? 3 : 4 })
    .map((items) => `{ ${items.join(' ')} }`);
  kept.set(key, made);
  return made;
}

const directives = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '@include(if: true)',
      '@include(if: $yes)',
      '@skip(if: $yes)',
      '@skip(if: $no)',
      '@skip(if: true)',
      '@include(if: $yes) @skip(if: $no)',
      '@include(if: $maybe)',
    ),
  },
);

function item(type: GraphQLCompositeType, depth: number, spreads: boolean): fc.Arbitrary<string> {
  const own = isUnionType(type) ? [] : Object.values(type.getFields());
  const fields = own
    .filter(({ name }) => !isObjectType(type) || isAnswered(type.name, name))
    .filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
    .map((field) => ({
      weight: isCompositeType(getNamedType(field.type)) ? 3 : 1,
      arbitrary: fieldText(type, field, depth, spreads),
    }));
  const typename = fc.constantFrom('__typename', 'kind_: __typename', '__typename @include(if: $yes)');
  const parts = isObjectType(type) ? [type] : api.getPossibleTypes(type as never);
  const inline =
    depth === 0 || type === api.getQueryType()
      ? []
      : [type, ...parts.slice(0, 6)].map((part) => ({
          weight: isObjectType(type) ? 1 : 2,
          arbitrary: fc
            .tuple(directives, selections(part, depth - 1, spreads))
            .map(([directive, inner]) => `... on ${part.name} ${directive} ${inner}`),
        }));
  const named = (spreads ? fragmentTypes : [])
    .filter((name) => doTypesOverlap(api, composite(name), type))
    .map((name) => ({ weight: 2, arbitrary: directives.map((directive) => `...F${name} ${directive}`) }));
  return fc.oneof({ weight: 2, arbitrary: typename }, ...fields, ...inline, ...named);
}

function fieldText(
  type: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  spreads: boolean,
): fc.Arbitrary<string> {
  const named = getNamedType(field.type);
  const inner = isCompositeType(named) ? selections(named, depth - 1, spreads) : fc.constant('');
  return fc
    .tuple(argumentsOf(field), fc.constantFrom('', 'a', 'b'), directives, inner)
    .map(([[mark, text], alias, directive, below]) => {
      // What is asked under one name must be the same wherever it is asked, or the document is not valid.
      const cursor = /cursor$/i.test(field.name) ? 'cursor_' : '';
      const key = alias === '' && mark === '' ? '' : `${cursor}${alias}${type.name}_${field.name}${mark}: `;
      return `${key}${field.name}${text} ${directive} ${below}`;
    });
}

/** Arguments, with a mark that tells them apart in an alias. */
function argumentsOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<readonly [string, string]> {
  const names = field.args.map(({ name }) => name);
  if (names.includes('ids'))
    return fc.constantFrom(['v', '(ids: $ids)'], ['l', '(ids: ["project:0", "none", "county:0"])']);
  if (names.includes('id')) return fc.constantFrom(['v', '(id: $id)'], ['l', '(id: "project:2")']);
  if (names.includes('number')) return fc.constant(['v', '(number: $number)']);
  const options: (readonly [string, string])[] = [['', '']];
  if (names.includes('first'))
    options.push(
      ['f', '(first: 2)'],
      ['l', '(last: 1)'],
      ['v', '(first: $few)'],
      ['s', '(first: $size)'],
      ['x', '(first: $odd)'],
    );
  if (names.includes('filter'))
    options.push(['n', '(filter: { not: { id: { in: ["project:0", "organization:0"] } } })']);
  if (names.includes('orderBy')) {
    const type = String(getNamedType(field.args.find(({ name }) => name === 'orderBy')!.type)).replace(
      /Order$/,
      '',
    );
    const [one] = orderFields(model.types.get(type)!).slice(-1);
    options.push(['o', `(orderBy: [{ field: ${one!.value}, direction: DESC }])`]);
    if (type === 'Project')
      options.push(['p', '(orderBy: $project, last: $few)'], ['k', '(orderBy: [{ field: $key }])']);
  }
  return fc.constantFrom(...options);
}

/** A document over what the reference can answer. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.record(Object.fromEntries(fragmentTypes.map((name) => [name, selections(composite(name), 1, false)]))),
    fc.array(selections(api.getQueryType()!, 4, true), { minLength: 1, maxLength: 1 }),
  )
  .map(([fragments, [body]]) => {
    const used = fragmentTypes.filter((name) => body!.includes(`...F${name} `));
    const asked = used.map((name) => `fragment F${name} on ${name} ${fragments[name]}`);
    // All variables must be used: one field that is not there uses those that the selection does not.
    const uses =
      'uses: nodes(ids: []) @skip(if: true) { ... @include(if: $yes) { id @skip(if: $no) } } usesIds: nodes(ids: $ids) @skip(if: true) { id } usesId: node(id: $id) @skip(if: true) { id } usesNumber: project(number: $number) @skip(if: true) { id } usesOrder: projects(first: $few, last: $size, orderBy: $project) @skip(if: true) { totalCount } usesKey: projects(orderBy: [{ field: $key }]) @skip(if: true) { totalCount } usesOdd: projects(first: $odd) @skip(if: true) { totalCount @include(if: $maybe) }';
    return `query ${declared} ${body!.replace(/\}$/, `${uses} }`)}\n${asked.join('\n')}`;
  });
