import { isCapitalised, type Token } from '../tokens.ts';

const LONGEST_NAME = 8;

/** ", VKM," behind "Vågens Kvinnor i Mora": the letters between commas that stand for the name that ends before `to`; null where none do. */
export function lettersBehind(tokens: readonly Token[], to: number): string | null {
  const letters = tokens[to + 1]?.text ?? '';
  const closed = /^(?:[,.;)]|$)$/u.test(tokens[to + 2]?.text ?? '');
  if (tokens[to]?.text !== ',' || !closed || !/^\p{Lu}{2,6}$/u.test(letters)) return null;
  for (let from = to - 2; from >= Math.max(0, to - LONGEST_NAME); from -= 1) {
    if (isCapitalised(tokens[from]) && spells(tokens.slice(from, to), letters)) return letters;
    if (/^[,.;:]$/u.test(tokens[from]?.text ?? '')) return null;
  }
  return null;
}

/** Whether letters stand in words in their order, the first at the beginning: "VKM" in "Vågens Kvinnor i Mora" and in "Vågens kvinnoförening Mora". */
function spells(words: readonly Token[], letters: string): boolean {
  const all = words.map(({ lower }) => lower).join('');
  let at = 0;
  for (const [index, letter] of [...letters.toLowerCase()].entries()) {
    at = all.indexOf(letter, at) + 1;
    if (at === 0 || (index === 0 && at !== 1)) return false;
  }
  return true;
}
