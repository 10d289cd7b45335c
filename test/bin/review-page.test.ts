import { expect, test } from '@jest/globals';
import { doubtList } from '../../src/bin/review-page.ts';

test('a list of doubts has the ids that decisions are made by', () => {
  const list = doubtList([
    {
      id: 'judgement:1',
      rule: 'NUMBER',
      score: 0.5,
      reason: 'Two numbers are printed for it.',
      organizations: [
        { id: 'organization:provbolaget', name: 'Provbolaget', organizationNumber: '5560360793' },
      ],
      projects: [{ id: 'project:30/001', name: 'Kompassen', number: '30/001' }],
    },
  ]);
  expect(list).toBe(
    [
      '0.50  judgement:1  Two numbers are printed for it.',
      '      organization:provbolaget  Provbolaget, 5560360793',
      '      project:30/001  Kompassen, 30/001',
      '',
      '1 open',
      '',
    ].join('\n'),
  );
});
