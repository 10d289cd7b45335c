import { buildASTSchema, graphqlSync } from 'graphql';
import type { Statement } from '../../src/cypher/statement.ts';
import { schemaFolder } from '../../src/folders.ts';
import { expand } from '../../src/model/expand.ts';
import { modelOf } from '../../src/model/mapping.ts';
import { readSdl } from '../../src/model/sdl.ts';
import { planRead } from '../../src/read/plan.ts';
import { selectionFrom } from '../../src/selection/selection.ts';

const sdl = readSdl(schemaFolder);

/** The ontology, as the program reads it. */
export const model = modelOf(sdl);

interface Planning {
  readonly statements: Statement[];
  readonly scopes: ReadonlySet<string>;
}

const schema = buildASTSchema(expand(sdl, model));
for (const field of Object.values(schema.getQueryType()!.getFields())) {
  const mapped = model.types.get('Query')!.fields.get(field.name)!;
  field.resolve = (_source, _arguments, { statements, scopes }: Planning, info) => {
    if (mapped.kind !== 'things' && mapped.kind !== 'statistics')
      throw new Error(`${field.name} is not planned`);
    statements.push(planRead(model, mapped, selectionFrom(info), scopes).statement);
    return null;
  };
}

/** GraphQL in, Cypher and parameters out: the statements of a request's root fields, without a database. */
export function plansOf(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  scopes: readonly string[] = [],
): readonly Statement[] {
  const planning: Planning = { statements: [], scopes: new Set(scopes) };
  const { errors } = graphqlSync({ schema, source, variableValues, contextValue: planning });
  // A root field that may not be null complains of the answer that planning does not have.
  const mistakes = (errors ?? []).filter((error) => !error.message.startsWith('Cannot return null'));
  if (mistakes.length > 0) throw mistakes[0]!;
  return planning.statements;
}

/** The one statement of a request with one root field. */
export function planOf(...request: Parameters<typeof plansOf>): Statement {
  const [statement, ...others] = plansOf(...request);
  if (statement === undefined || others.length > 0)
    throw new Error('A request with one root field is expected');
  return statement;
}
