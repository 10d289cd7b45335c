import type { Line, Page } from '../page.ts';

/** Computed from the period, so it is no property. */
const STATUS =
  /^(?:projekt(?:et)?(?: är)? (?:avslutat|pågående|pågår|planerat|kommande|vilande)|(?:avslutat|pågående|planerat|kommande|vilande) projekt)$/iu;
/** The way to the page, its day, its buttons. */
const AROUND =
  /^(?:startsida|start|hem|meny|sök|du är här|hoppa till|lyssna|dela|skriv ut|nyhet(?:er)?|aktuellt|publicera[td]|uppdatera[td]|senast)(?!\p{L})|\p{L} ?[/›»>|] ?\p{L}[^.]*[/›»>|]/iu;
/** "Vävstolen är ett ESF-projekt", "Projektet Vävstolen drivs av". */
const IS_A_PROJECT =
  /(?:^|[.!?] |\n)(?:projektet )?(\p{Lu}[^.!?,;]{1,80}?) (?:är|var) (?:[\p{L}-]+ ){1,5}?(?:\p{L}*-)?(?:\p{L}*projekt|satsning|insats|samarbete)(?!\p{L})/u;
const THE_PROJECT =
  /(?<!\p{L})[Pp]rojekt(?:et)?(?: heter| kallas)? (?:["”“„»](?<quoted>[^"”“»«]{2,80})["”“«]|(?<plain>\p{Lu}))/u;

/** The words that are the project's name, and where they stand. */
export interface PrintedName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The project's name, and the paragraphs before the first heading. */
export function openingOf(
  lines: readonly Line[],
  page: Page,
): { readonly name: PrintedName | null; readonly summary: readonly Line[] } {
  const status = lines.findIndex(({ text }) => STATUS.test(text));
  const at =
    status >= 0
      ? status + 1
      : lines.findIndex(({ text }) => text.length <= 120 && !/[.!?]$/u.test(text) && !AROUND.test(text));
  const heading = lines[at];
  if (heading === undefined) return { name: null, summary: [] };
  return { name: nameFor(heading, page), summary: lines.slice(at + 1) };
}

/** The heading; or, where it is a piece of news and not a name, what the page says is the project's; null where that is not clear. */
function nameFor(heading: Line, { lines, text }: Page): PrintedName | null {
  // "Projekt: Vävstolen"
  const label = /^[Pp]rojekt(?:et)?(?:: ?(?=\S)| (?=\p{Lu}))/u.exec(heading.text)?.[0] ?? '';
  if (label !== '') return { ...heading, text: heading.text.slice(label.length) };
  const body = lines.filter((line) => line !== heading);
  if (body.some((line) => line.text.includes(heading.text))) return heading;
  for (const line of body) {
    const found = IS_A_PROJECT.exec(line.text)?.[1] ?? THE_PROJECT.exec(line.text)?.groups?.quoted;
    const start = found === undefined ? -1 : text.indexOf(found, line.start);
    if (found !== undefined && start >= line.start && start < line.end)
      return { text: found, start, end: start + found.length };
  }
  // "I januari drar projektet Vävstolen i gång": the heading is none, and where the name ends is not said.
  return body.some((line) => THE_PROJECT.test(line.text)) ? null : heading;
}

/** A page about what the fund pays for speaks of projects, a project's own page of the project. */
const THIS_ONE = /(?<!\p{L})(?:det här )?projektets?(?!\p{L})/giu;
const SEVERAL =
  /(?<!\p{L})(?:projekten|(?:flera|olika|våra|alla|andra|fler|ett antal) (?:\p{L}+ )?projekt|ditt projekt|projektägare)(?!\p{L})/giu;

function countOf(text: string, words: RegExp): number {
  return (text.match(words) ?? []).length;
}

/** Whether a page speaks of one project of the fund: it says which, in prose, and that the fund pays. */
export function speaksOfOneProject({ lines }: Page): boolean {
  const prose = lines.filter(({ text }) => text.length > 80 && /[.!?:]["”’)]?$/u.test(text));
  const said = prose.map(({ text }) => text).join('\n');
  return (
    prose.length >= 3 &&
    lines.some(({ text }) => /socialfond|(?<!\p{L})ESF(?!\p{L}|-rådet)/iu.test(text)) &&
    (IS_A_PROJECT.test(said) ||
      lines.some(({ text }) => THE_PROJECT.test(text)) ||
      countOf(said, THIS_ONE) > countOf(said, SEVERAL)) &&
    lines.filter(({ text }) => /projekt/iu.test(text)).length >= 2
  );
}
