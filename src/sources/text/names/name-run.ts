import { isCapitalised, isWord, type Token } from '../tokens.ts';
import { COMPASS } from './name-words.ts';

/** A name of an organisation that no list knows, found by its form: the tokens `from` up to `to`. */
export interface FormedName {
  readonly to: number;
  readonly name: string;
  /** Whether the form alone shows an organisation; a mere run of capitals is one only where a role is told. */
  readonly certain: boolean;
  readonly genitive?: true;
}

/** What a company does, or a municipal one looks after. */
const TRADE =
  /^(?:bygg|trä|el|mark|svets|smide|plåt|måleri|energi|vatten|avlopp|avfall|miljö|vvs|rör|snickeri|maskin|transport|åkeri|fastighet(?:er)?|mat|kök|bar|café|bageri|konditori|städ|service|park|gata|gatu|trädgård|skog|lantbruk|kultur|fritid|hälsa|vård|omsorg|återbruk|återvinning|design|form|hantverk|handel|logistik|teknik|entreprenad|anläggning|montage|däck|bil|motor|industri|schakt|golv|glas|sömnad|textil|tvätt|redovisning|ekonomi|juridik)$/u;

/** "Skärets Bygg och Trä", "Vågens Energi och Miljö": two trades of one company. */
function joinsTrades(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'och' &&
    TRADE.test(tokens[at - 1]?.lower ?? '') &&
    TRADE.test(tokens[at + 1]?.lower ?? '')
  );
}

/** "Vård och omsorg", "Bygg och anläggning": what is taught or done, of which only the first word has a capital. */
export function isTradeAndOther(tokens: readonly Token[], at: number): boolean {
  const other = tokens[at + 2];
  return (
    TRADE.test(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.lower === 'och' &&
    isWord(other) &&
    !isCapitalised(other)
  );
}

/** Where a run of words with capitals ends that begins at a token. */
export function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from;
  while (
    to < from + 6 &&
    (isCapitalised(tokens[to]) ||
      // "Boost by FC Rosengård", "Vågor 2030 Öst", "De la Vågs skola"
      (to > from &&
        (/^(?:by|of|for|and|&|la|\d{2,4})$/u.test(tokens[to]?.text ?? '') || joinsTrades(tokens, to)) &&
        isCapitalised(tokens[to + 1])))
  )
    to += 1;
  // "Sydsvenska Industri- och Handelskammaren"
  if (
    to > from &&
    tokens[to - 1]?.text.endsWith('-') &&
    /^(?:och|&)$/u.test(tokens[to]?.text ?? '') &&
    isWord(tokens[to + 1])
  )
    return isCapitalised(tokens[to + 1]) ? endOfRun(tokens, to + 1) : to + 2;
  // "Coompanion Örebro län"
  return to > from + 1 && tokens[to]?.lower === 'län' ? to + 1 : to;
}

/** Behind "norr", "Väst" and the like, where that is next. */
export function withCompass(tokens: readonly Token[], to: number): number {
  // In lower case "mitt" is the possessive.
  if (/^(?:Väst|Öst|Syd|Nord|Mitt)$/u.test(tokens[to]?.text ?? '')) return to + 1;
  if (!COMPASS.test(tokens[to]?.lower ?? '')) return to;
  // "Regionförbundet södra Småland"
  return /ra$/u.test(tokens[to]?.text ?? '') ? endOfRun(tokens, to + 1) : to + 1;
}

/** The tokens as a name. */
export function named(tokens: readonly Token[], from: number, to: number, certain: boolean): FormedName {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const name = words.join(' ').replace(/ ,/g, ',');
  return { to, name: name.charAt(0).toUpperCase() + name.slice(1), certain };
}
