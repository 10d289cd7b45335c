import type { Line, Page } from '../page.ts';
import { VERB } from '../text/clauses.ts';

/** The way to the page, its day, its buttons. */
export const AROUND =
  /^(?:startsida|start|hem|meny|sök|du är här|hoppa till|till (?:sidans )?innehåll(?:et)?|gå (?:direkt )?till|lyssna|dela|skriv ut|nyhet(?:er)?|aktuellt|publicera[td]|uppdatera[td]|publiceringsdatum|senast|\d{1,2} \p{L}+ |cookies?|logotyp|stäng$|»|(?:om|kort om) projektet$|slutrapport$|projektbeskrivning$|sammanfattning$|bakgrund$|in english$)(?!\p{L})|\p{L} ?[/›»>|] ?\p{L}[^.]*[/›»>|]/iu;
/** "Vävstolen är ett ESF-projekt", "Projektet Vävstolen drivs av". */
export const IS_A_PROJECT =
  /(?:^|[.!?] |\n)(?:projektet )?(\p{Lu}[^.!?,;]{1,80}?) (?:är|var) (?:[\p{L}-]+ ){1,5}?(?:\p{L}*-)?(?:\p{L}*projekt|satsning|insats|samarbete)(?!\p{L})/u;
export const THE_PROJECT =
  /(?<!(?:[Ss]itt|[Dd]eras|[Hh]ennes|[Hh]ans|annat|andra|[Tt]idigare|förra) )(?<!\p{L})[Pp]rojekt(?:et)?(?: heter| kallas)? (?:["”“„»](?<quoted>[^"”“»«]{2,80})["”“«]|(?<plain>\p{Lu}))/u;
/** What begins a sentence about the project without being its name. */
const NO_NAME =
  /^(?:projektet|satsningen|insatsen|verksamheten|arbetet|samarbetet|detta|det(?: här)?|den|vi|här|resultatet|målet|syftet|\p{L}+projektet)$/iu;
/** "Projektet heter Vävstolen och leds av": said so, the name ends where the sentence goes on. */
const IS_CALLED = new RegExp(
  `(?<!\\p{L})[Pp]rojektet (?:heter|kallas|har fått namnet) (\\p{Lu}[^.,;:()–]{1,80}?)(?=[.,;:()]| –| som | (?:och|samt) (?:${VERB}(?!\\p{L})|\\p{Ll}+s av )|$)`,
  'u',
);
/** "Pengarna går till projektet Vävstolen Norr 2." */
const ALL_CAPITALS =
  /(?<!(?:[Ss]itt|[Dd]eras|[Hh]ennes|[Hh]ans|annat|andra|[Tt]idigare|förra) )(?<!\p{L})[Pp]rojektet ((?:(?:\p{Lu}[^\s.,;:()]*|\d{1,4}) ?){1,5})(?=[.,;:(]|$)/u;
const SPEAKS_OF = /(?<!\p{L})(?:[Pp]rojekt(?:et)?|[Ss]atsningen|[Ii]nsatsen) (?=\p{Lu})/gu;
/** No name ends so: the sentence has gone on. */
const NO_END = new RegExp(
  `^(?:${VERB}|och|samt|som|för|med|av|till|från|på|i|om|är|har|vid|under|där|men|nu|inte|sig)$`,
  'iu',
);
/** A heading that says something is a piece of news. */
const SAYS = new RegExp(
  `^[^–:]*(?<!\\p{L})${VERB}(?!\\p{L})|(?<!\\p{L})(?:vårt|nytt|nya) (?:\\p{L}+ )?\\p{L}*(?:projekt|satsning)`,
  'iu',
);
const LONGEST = 8;

/** The words that are the project's name, and where they stand. */
export interface PrintedName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The heading, where the page calls the project so; else what the page says is the project's name; null where that is not clear. */
export function nameOf(heading: Line | undefined, { lines, text }: Page): PrintedName | null {
  const body = lines.filter((line) => line !== heading && !AROUND.test(line.text));
  const at = (line: Line, found: string): PrintedName[] => {
    const start = text.indexOf(found, line.start);
    return start >= line.start && start < line.end ? [{ text: found, start, end: start + found.length }] : [];
  };
  const own = (name: string | undefined) => (name === undefined || NO_NAME.test(name) ? undefined : name);
  const firstOf = (find: (words: string) => string | undefined) =>
    body.flatMap((line) => at(line, find(line.text) ?? '\0'))[0] ?? null;
  const printed = heading === undefined ? null : withoutLabel(heading);
  if (printed?.labelled === true) return printed;
  if (printed !== null) {
    // "Vävstolen – ett projekt om hantverk"
    const [short = ''] = printed.text.split(/ [–—] /u);
    const recurs = [printed.text, short].find((words) => body.some((line) => line.text.includes(words)));
    if (recurs !== undefined) return { ...printed, text: recurs, end: printed.start + recurs.length };
  }
  const said =
    firstOf(
      (words) =>
        own(IS_A_PROJECT.exec(words)?.[1]) ??
        THE_PROJECT.exec(words)?.groups?.quoted ??
        IS_CALLED.exec(words)?.[1] ??
        own(ALL_CAPITALS.exec(words)?.[1]?.trim()),
    ) ?? [heading ?? [], ...body].flat().flatMap((line) => at(line, recurring(line.text, body, heading)))[0];
  if (said !== undefined) return said;
  if (printed === null) return null;
  if (printed.text !== heading?.text) return printed;
  // "I januari drar projektet Vävstolen i gång": the heading is none, and where the name ends is not said.
  return body.some((line) => THE_PROJECT.test(line.text)) || SAYS.test(printed.text) ? null : printed;
}

/** "Projekt: Vävstolen", "Projektet Vävstolen". */
function withoutLabel(heading: Line): PrintedName & { readonly labelled: boolean } {
  const label =
    /^(?:(?:[Pp]rojekt(?:et)?|[Pp]rojektnamn)(?:: ?(?=\S)| (?=\p{Lu}))|(?:Slutrapport|Projektplan|ESF-projektet)(?: (?:för|av|från))?(?: \p{Ll}*projekt(?:et)?)?:? (?=\p{Lu}))/u.exec(
      heading.text,
    )?.[0] ?? '';
  const { end, start } = heading;
  return {
    text: heading.text.slice(label.length),
    start: start + label.length,
    end,
    labelled: label.includes(':'),
  };
}

/** "projektet Steg för steg börjar": the longest words from the capital on that the page has once more. */
function recurring(words: string, body: readonly Line[], heading: Line | undefined): string {
  const all = [heading ?? [], ...body].flat().map((line) => line.text);
  for (const { index, 0: lead } of words.matchAll(SPEAKS_OF)) {
    const rest = words
      .slice(index + lead.length)
      .split(' ')
      .slice(0, LONGEST);
    for (let count = rest.length; count > 0; count -= 1) {
      const name = rest
        .slice(0, count)
        .join(' ')
        .replace(/[.,:;!?)]+$/u, '');
      if (NO_END.test(rest[count - 1] ?? '') || /[.!?,;:]/u.test(name)) continue;
      if (all.reduce((times, line) => times + line.toLowerCase().split(name.toLowerCase()).length - 1, 0) > 1)
        return name;
    }
  }
  return '\0';
}
