import type { Token } from '../tokens.ts';

/** What an organisation may be said to be: "Vågbrytet, en ideell förening". */
const SORT =
  /^\p{Ll}*(?:förening|organisation|företag|bolag|stiftelse|myndighet|förbund|kooperativ|nätverk|enhet|verksamhet|byrå|folkhögskola|studieförbund|koncern|kommunförbund|arbetsgivare)$/u;
const FARTHEST = 6;

/** Whether what follows a name says that it is an organisation: ", en ideell förening", ", kommunernas gemensamma enhet". */
export function isSaidToBeOne(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.text !== ',') return false;
  const words = tokens.slice(to + 1, to + 1 + FARTHEST);
  const sort = words.findIndex(({ text }) => SORT.test(text));
  const lead = words.slice(0, sort);
  return (
    sort > 0 &&
    lead.every(({ text }) => /^\p{Ll}/u.test(text)) &&
    /^(?:en|ett)$|(?:s|nas|nes)$/u.test(lead[0]?.text ?? '')
  );
}
