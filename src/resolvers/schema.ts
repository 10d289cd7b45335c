import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
} from 'graphql';
import * as scalars from 'graphql-scalars';
import { publicError } from '../errors.ts';
import { schemaFolder } from '../folders.ts';
import { expand } from '../model/expand.ts';
import { modelOf } from '../model/mapping.ts';
import type { FieldModel, Model } from '../model/model.ts';
import { readSdl } from '../model/sdl.ts';
import { planRead } from '../read/plan.ts';
import { selectionFrom } from '../selection/selection.ts';
import type { RequestContext } from './context.ts';

type Resolver = GraphQLFieldResolver<Readonly<Record<string, unknown>>, RequestContext>;

/**
 * The API, ready to execute with a `RequestContext`. Every root field that is mapped to the graph is read by one
 * statement; below it, resolvers only hand out what that statement brought.
 */
export function apiSchema(folder: string = schemaFolder): GraphQLSchema {
  const sdl = readSdl(folder);
  const model = modelOf(sdl);
  // Tests validate it; at start it would only take time.
  const schema = buildASTSchema(expand(sdl, model), { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) adoptScalar(type);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const mapped = model.types.get(type.name)?.fields.get(field.name);
      field.resolve =
        type === schema.getQueryType() ? rootResolver(model, mapped) : leafResolver(mapped?.scope ?? null);
    }
  }
  return schema;
}

/** Gives a scalar of the SDL the behaviour of the one in graphql-scalars that has its name. */
function adoptScalar(scalar: GraphQLScalarType): void {
  const implementation = Object.values(scalars.resolvers).find((candidate) => candidate.name === scalar.name);
  if (implementation === undefined) return;
  const { serialize, parseValue, parseLiteral, specifiedByURL } = implementation;
  Object.assign(scalar, { serialize, parseValue, parseLiteral, specifiedByURL });
}

function rootResolver(model: Model, mapped: FieldModel | undefined): Resolver {
  if (mapped?.kind !== 'things' && mapped?.kind !== 'statistics') {
    throw new Error('A field of Query without mapping needs a resolver of its own');
  }
  const root = mapped;
  return async (_source, _arguments, context, info) => {
    const { statement, read } = planRead(model, root, selectionFrom(info), context.scopes);
    const rows = await context.graph.read(statement);
    return read(rows[0]?.answer);
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
