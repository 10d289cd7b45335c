const legalForms: readonly (readonly string[])[] = [
  ['ab', 'publ'],
  ['ab'],
  ['aktiebolag'],
  ['ekonomisk', 'förening'],
  ['ek', 'för'],
];

/** The words of an organisation's name, in lower case, without those for its legal form: "AB Prov", "Prov ek. för." are "prov". */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  if (words[0] === 'ab' || words[0] === 'aktiebolaget') return words.slice(1);
  const form = legalForms.find((ending) =>
    ending.every((word, i) => words[words.length - ending.length + i] === word),
  );
  return form === undefined ? words : words.slice(0, -form.length);
}
