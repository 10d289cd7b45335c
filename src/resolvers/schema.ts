import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
} from 'graphql';
import * as scalars from 'graphql-scalars';
import { publicError } from '../errors.ts';
import { schemaFolder } from '../folders.ts';
import { expand } from '../model/expand.ts';
import { modelOf } from '../model/mapping.ts';
import type { ComputedField, FieldModel, Model, ThingsField } from '../model/model.ts';
import { readSdl } from '../model/sdl.ts';
import { objectType } from '../read/projection.ts';
import { type Computations, type Compute, computedResolver } from './compute.ts';
import type { RequestContext } from './context.ts';
import { type Mutate, type Mutations, mutationResolver } from './mutation.ts';
import { planForGraphql, type Root } from './plans.ts';

type Resolver = GraphQLFieldResolver<Readonly<Record<string, unknown>>, RequestContext>;

/** The API as graphql-js knows it, and what its types and fields are in the graph. */
export interface ApiSchema {
  readonly schema: GraphQLSchema;
  readonly model: Model;
  /** What the function of a computed field of `Query` is. */
  readonly computeOf: (field: string) => Compute;
}

/**
 * Reads the API, ready for graphql-js to execute with a `RequestContext`. Every root field is read by one statement; below
 * it, resolvers only hand out what that statement brought.
 *
 * @param mutations what the fields of `Mutation` do; none where the API is only read.
 * @param computations what the computed fields of `Query` do; none where they are not asked for.
 */
export function apiSchema(
  folder: string = schemaFolder,
  mutations: Mutations = {},
  computations: Computations = {},
): ApiSchema {
  const sdl = readSdl(folder);
  const model = modelOf(sdl);
  const computeOf = (field: string): Compute => computations[field] ?? notComputed;
  // Tests validate it; at start it would only take time.
  const schema = buildASTSchema(expand(sdl, model), { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) adoptScalar(type);
    if (isAbstractType(type)) type.resolveType = (object) => object[objectType];
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const mapped = model.types.get(type.name)?.fields.get(field.name);
      field.resolve =
        type === schema.getQueryType()
          ? queryResolver(model, rootField(mapped), computeOf)
          : type === schema.getMutationType()
            ? mutationResolver(model, mutationField(mapped), mutations[field.name] ?? missing)
            : leafResolver(mapped?.scope ?? null);
    }
  }
  return { schema, model, computeOf };
}

/** Gives a scalar of the SDL the behaviour of the one in graphql-scalars that has its name. */
function adoptScalar(scalar: GraphQLScalarType): void {
  const implementation = Object.values(scalars.resolvers).find((candidate) => candidate.name === scalar.name);
  if (implementation === undefined) return;
  const { serialize, parseValue, parseLiteral, specifiedByURL } = implementation;
  Object.assign(scalar, { serialize, parseValue, parseLiteral, specifiedByURL });
}

/** @throws Error for a root field that is not mapped to the graph, which is a mistake in the SDL. */
export function rootField(mapped: FieldModel | undefined): Root['field'] | ComputedField {
  if (mapped?.kind === 'things' || mapped?.kind === 'statistics' || mapped?.kind === 'computed')
    return mapped;
  throw new Error('A field of Query without mapping needs a resolver of its own');
}

/** @throws Error for a mutation without mapping, which is a mistake in the SDL. */
function mutationField(mapped: FieldModel | undefined): ThingsField {
  if (mapped?.kind === 'things') return mapped;
  throw new Error('A field of Mutation needs @mutation');
}

/** Where the API is opened only to read. */
const missing: Mutate = async () => {
  throw publicError('NOT_FOUND', 'There are no mutations here.');
};

/** Where the API is opened without its computations. */
const notComputed: Compute = async () => {
  throw publicError('NOT_FOUND', 'Nothing is computed here.');
};

function queryResolver(
  model: Model,
  field: Root['field'] | ComputedField,
  computeOf: ApiSchema['computeOf'],
): Resolver {
  return field.kind === 'computed'
    ? computedResolver(model, field, computeOf(field.name))
    : rootResolver(model, field);
}

function rootResolver(model: Model, field: Root['field']): Resolver {
  return async (_source, _arguments, { graph, scopes, after }, info) => {
    const { plan, values } = planForGraphql(model, {
      operation: info,
      parent: info.parentType,
      field,
      nodes: info.fieldNodes,
      variables: info.variableValues,
      scopes,
    });
    const rows = await graph.read(plan.statement(values), after);
    return plan.read(rows[0]?.answer, values);
  };
}

/** The answer is there already, under the key that the request gave it. */
function leafResolver(scope: string | null): Resolver {
  return (source, _arguments, context, info) => {
    if (scope !== null && !context.scopes.has(scope as never)) {
      throw publicError('FORBIDDEN', `${info.parentType.name}.${info.fieldName} needs the scope ${scope}.`);
    }
    return source[info.path.key];
  };
}
