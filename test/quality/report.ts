import { readReference } from '../../src/reference/read.ts';
import { labelledTexts } from './labelled.ts';
import { KINDS, measure } from './measure.ts';

const reference = readReference('seeds/reference');
/** `npm run quality -- fourth` measures the texts whose names begin so: a new batch alone. */
const batch = process.argv[2] ?? '';
const { texts, scores, differences } = measure(
  labelledTexts(reference).filter(({ name }) => name.startsWith(batch)),
  reference,
);
const share = (value: number) => value.toFixed(3).padStart(10);
const number = (value: number) => `${value}`.padStart(7);

const lines = [
  `${texts} labelled texts`,
  '',
  `${''.padEnd(16)}  right  extra missed precision    recall        F1`,
  ...KINDS.map((kind) => {
    const { right, extra, missed, precision, recall, f1 } = scores[kind];
    const counts = [right, extra, missed].map(number).join('');
    return `${kind.padEnd(16)}${counts}${[precision, recall, f1].map(share).join('')}`;
  }),
  '',
  ...KINDS.flatMap((kind) =>
    differences
      .filter((one) => one.kind === kind)
      .map(({ what, text, fact }) => `${kind.padEnd(16)} ${what.padEnd(6)} ${text.padEnd(28)} ${fact}`),
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
