import { type GraphQLLeafType, type GraphQLOutputType, isListType, isNonNullType } from 'graphql';

/** Makes a value of the graph the one that the answer has. */
type Complete = (value: unknown) => unknown;

/**
 * What the GraphQL specification's CompleteValue (6.4.3) does to plain values of a type, made once for a field. It throws
 * at a value that the type does not allow: that has a path and takes others with it, which graphql-js knows how to tell.
 */
export function completionOf(type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) {
    const complete = completionOf(type.ofType);
    return (value) => present(complete(value));
  }
  if (isListType(type)) {
    const complete = completionOf(type.ofType);
    return (value) => (value === null ? null : (value as readonly unknown[]).map(complete));
  }
  const leaf = type as GraphQLLeafType;
  return (value) => (value === null ? null : leaf.serialize(value));
}

/** The value; throws where there is none. */
export function present<T>(value: T): T {
  if (value == null) throw new Error('A value that may not be null is missing');
  return value;
}

/** The object of an answer: a value for each key, in their order. */
export function objectOf<T>(
  parts: readonly (readonly [string, T])[],
  read: (part: T) => unknown,
): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const [key, part] of parts) {
    // A caller may call a field `__proto__`: set, it would be the object's prototype.
    if (key === '__proto__') Object.defineProperty(answer, key, { value: read(part), enumerable: true });
    else answer[key] = read(part);
  }
  return answer;
}
