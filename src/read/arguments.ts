import { publicError } from '../errors.ts';
import type { ArgumentModel, Model } from '../model/model.ts';
import type { Given, Lessons } from '../selection/given.ts';
import { checkSpan, type Span } from './span.ts';

/** A field that takes arguments. */
interface Takes {
  readonly name: string;
  readonly arguments: readonly ArgumentModel[];
  readonly exactlyOneArgument?: boolean;
}

/** What checking takes part in. */
interface Planning {
  readonly model: Model;
  readonly lessons: Lessons;
}

/** The longest text that a field looks for, in characters: a full-text index takes no more than about a thousand words. */
const longestText = 1_000;

/** @throws GraphQLError BAD_USER_INPUT where an argument is not what its field takes. */
export function checkArguments(field: Takes, given: Given, { model, lessons: { learn } }: Planning): void {
  if (field.exactlyOneArgument === true) {
    learn(given, (values) => checkOne(field, values as Readonly<Record<string, unknown>>));
  }
  for (const argument of field.arguments) {
    learn(given.at(argument.name), (value) => {
      if (model.spans.has(argument.type))
        checkSpan(`${field.name}: \`${argument.name}\``, (value ?? {}) as Span);
      for (const name of model.spansWithin.get(argument.type) ?? []) {
        const span = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
        checkSpan(`${field.name}: \`${argument.name}.${name}\``, (span ?? {}) as Span);
      }
      return checkArgument(field, argument, value);
    });
  }
}

function checkOne(field: Takes, values: Readonly<Record<string, unknown>>): null {
  const names = field.arguments.map(({ name }) => name);
  const given = names.filter((name) => (values[name] ?? null) !== null);
  if (given.length === 1) return null;
  throw publicError(
    'BAD_USER_INPUT',
    `${field.name}: exactly one of the arguments ${names.join(', ')} is expected; ${given.length === 0 ? 'none was given' : `${given.join(' and ')} were given`}.`,
  );
}

function checkArgument(field: Takes, { name, range }: ArgumentModel, value: unknown): null {
  if (typeof value === 'string' && value.length > longestText) {
    throw publicError(
      'BAD_USER_INPUT',
      `${field.name}: \`${name}\` of at most ${longestText} characters is expected; ${value.length} came.`,
    );
  }
  if (range !== null && typeof value === 'number' && (value < range.from || value > range.to)) {
    throw publicError(
      'BAD_USER_INPUT',
      `${field.name}: \`${name}\` from ${range.from} to ${range.to} is expected; ${value} was given.`,
    );
  }
  return null;
}
