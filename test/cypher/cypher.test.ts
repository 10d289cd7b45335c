import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compile,
  cypher,
  fromMapping,
  identifier,
  join,
  parameter,
  variable,
} from '../../src/cypher/cypher.ts';

describe('composing Cypher', () => {
  test('a value becomes a parameter, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const { text, parameters } = compile(cypher`RETURN ${parameter(value)} AS value`);
        expect(text).toBe('RETURN $p0 AS value');
        expect(parameters).toEqual({ p0: value });
      }),
    );
  });

  test('the text depends on the composition only, so that the database finds its plan again', () => {
    const statement = (number: string) => {
      const project = variable('project');
      return compile(cypher`MATCH (${project}:Project {number: ${parameter(number)}}) RETURN ${project}`)
        .text;
    };
    expect(statement('2019/00120')).toBe(statement("'}) DETACH DELETE n //"));
    expect(statement('a')).toMatchInlineSnapshot(
      `"MATCH (project_1:Project {number: $p0}) RETURN project_1"`,
    );
  });

  test('two variables with one hint stay two', () => {
    const [one, other] = [variable('project'), variable('project')];
    expect(compile(cypher`${one} ${other} ${one}`).text).toBe('project_1 project_2 project_1');
  });

  test('an identifier is quoted where Cypher needs it', () => {
    expect(compile(identifier('OWNS')).text).toBe('OWNS');
    expect(compile(identifier('a`b c')).text).toBe('`a``b c`');
  });

  test('join puts the separator between', () => {
    expect(compile(join([cypher`a`, cypher`b`], ', ')).text).toBe('a, b');
  });
});

describe('Cypher out of the mapping', () => {
  const self = variable('project');

  test('stands for variables and arguments, and leaves functions and properties alone', () => {
    const { text, parameters } = compile(
      fromMapping(
        'MATCH (this)-->(node) WHERE node.this = toString($for) AND $for <> constructor',
        { this: self },
        { for: parameter(1) },
      ),
    );
    expect(text).toBe('MATCH (project_1)-->(node) WHERE node.this = toString($p0) AND $p0 <> constructor');
    expect(parameters).toEqual({ p0: 1 });
  });

  test('refuses an argument that the field does not have', () => {
    expect(() => fromMapping('$constructor', { this: self }, {})).toThrow('$constructor');
  });
});
