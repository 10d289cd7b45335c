import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
  validateSchema,
} from 'graphql';
import { readReference } from '../../src/reference/read.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';

const { schema } = apiSchema();

describe('the API that callers see', () => {
  test('describes every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('is valid GraphQL', () => {
    expect(validateSchema(buildSchema(printSchema(schema)))).toEqual([]);
  });

  test('shows nothing of the mapping to the graph', () => {
    expect(
      schema
        .getDirectives()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy']);
    expect(schema.getType('RelationshipDirection')).toBeUndefined();
    expect(schema.getType('Ownership')).toBeUndefined();
  });

  test('has the agreed root fields', () => {
    const agreed = [
      'node nodes project projects organization organizations owners partners municipality municipalities',
      'targetGroup targetGroups programmes specificObjectives interventionFields counties subregions sdgs',
      'search projectStatistics sourceDocuments conflicts',
    ].join(' ');
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(
      expect.arrayContaining(agreed.split(' ')),
    );
  });

  test('keeps personal data out of filters and orders', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(
      (type) => isInputObjectType(type) || isEnumType(type),
    );
    const names = inputs.flatMap((type) =>
      isInputObjectType(type) ? Object.keys(type.getFields()) : type.getValues().map(({ name }) => name),
    );
    expect(names.filter((name) => /contact|email/i.test(name))).toEqual([]);
    expect(schema.getType('ContactFilter')).toBeUndefined();
  });

  test('knows the characteristics that the vocabulary has', () => {
    const type = schema.getType('TargetGroupCharacteristic');
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const folder = fileURLToPath(new URL('../../seeds/reference', import.meta.url));
    expect(values.sort()).toEqual(
      readReference(folder)
        .characteristics.map(({ code }) => code)
        .sort(),
    );
  });
});

function undescribed(api: GraphQLSchema): readonly string[] {
  const missing: string[] = [];
  const look = (name: string, thing: { readonly description?: string | null | undefined }) => {
    if (!thing.description) missing.push(name);
  };
  for (const type of Object.values(api.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      for (const argument of 'args' in field ? field.args : [])
        look(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return missing;
}
