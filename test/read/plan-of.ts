import { getOperationAST, Kind, parse, validate } from 'graphql';
import type { Statement } from '../../src/cypher/statement.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { keepPlans } from '../../src/resolvers/plans.ts';
import { apiSchema, rootField } from '../../src/resolvers/schema.ts';
import { openLessons } from '../../src/selection/given.ts';
import { collectFields } from '../../src/selection/selection.ts';

const { schema, model } = apiSchema();

export { model };

const planned = keepPlans(model);

/** GraphQL in, Cypher and parameters out: the statements of a request's root fields, without a database. */
export function plansOf(
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  scopes: readonly Scope[] = [],
): readonly Statement[] {
  const document = parse(source);
  const [mistake] = validate(schema, document);
  if (mistake !== undefined) throw mistake;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const operation = { schema, fragments };
  const parent = schema.getQueryType()!;
  const { selectionSet } = getOperationAST(document)!;
  return collectFields({ ...operation, lessons: openLessons(variables) }, parent, [selectionSet]).map(
    (nodes) => {
      const field = rootField(model.types.get('Query')!.fields.get(nodes[0]!.name.value));
      if (field.kind === 'computed') throw new Error('A function computes this');
      const { plan, values } = planned({
        operation,
        parent,
        field,
        nodes,
        variables,
        scopes: new Set(scopes),
      });
      return plan.statement(values);
    },
  );
}

/** The one statement of a request with one root field. */
export function planOf(...request: Parameters<typeof plansOf>): Statement {
  const [statement, ...others] = plansOf(...request);
  if (statement === undefined || others.length > 0)
    throw new Error('A request with one root field is expected');
  return statement;
}
