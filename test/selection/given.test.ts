import { describe, expect, test } from '@jest/globals';
import { constant, openLessons } from '../../src/selection/given.ts';

describe('what is learned of a request', () => {
  test('is what later requests must have in common with it', () => {
    const lessons = openLessons({ isNew: true, name: 'Lerum' });
    lessons.learn(lessons.variables.at('isNew'), (value) => value === true);
    expect(lessons.valuesIfSame({ isNew: true, name: 'Ale' })).not.toBeNull();
    expect(lessons.valuesIfSame({ isNew: false, name: 'Lerum' })).toBeNull();
  });

  test('is nothing where the document says it', () => {
    const lessons = openLessons({});
    expect(lessons.learn(constant({ first: 3 }).at('first'), Number)).toBe(3);
    expect(lessons.valuesIfSame({})).toEqual([{}]);
  });

  test('holds a field’s arguments as each request makes them', () => {
    const lessons = openLessons({ n: 2 });
    const given = lessons.arguments(({ n }) => ({ first: n }));
    const values = lessons.valuesIfSame({ n: 5 })!;
    expect(given.at('first').of(values)).toBe(5);
    expect(given.at('after').at('deeper').of(values)).toBeUndefined();
  });

  test('is looked at in its order, and no further than the first difference', () => {
    const lessons = openLessons({ isNew: true, text: 'x' });
    lessons.learn(lessons.variables.at('isNew'), Boolean);
    lessons.learn(lessons.variables.at('text'), (text) => {
      if (text === null) throw new Error('no text');
      return 'text';
    });
    expect(lessons.valuesIfSame({ isNew: false, text: null })).toBeNull();
    expect(() => lessons.valuesIfSame({ isNew: true, text: null })).toThrow('no text');
  });
});
