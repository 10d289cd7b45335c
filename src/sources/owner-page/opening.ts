import type { Line, Page } from '../page.ts';
import { isPaidByFund } from '../text/fund.ts';
import { formedNameAt } from '../text/names/organization-names.ts';
import { tokensOf } from '../text/tokens.ts';
import { AROUND, IS_A_PROJECT, nameOf, type PrintedName, THE_PROJECT } from './name.ts';

/** Computed from the period, so it is no property. */
const STATUS =
  /^(?:projekt(?:et)?(?: är)? (?:avslutat|pågående|pågår|planerat|kommande|vilande)|(?:avslutat|pågående|planerat|kommande|vilande) projekt)$/iu;

/** The project's name, the page's own heading, and the paragraphs before the next one. */
export function openingOf(
  lines: readonly Line[],
  page: Page,
): { readonly name: PrintedName | null; readonly heading: Line | null; readonly summary: readonly Line[] } {
  const status = lines.findIndex(({ text }) => STATUS.test(text));
  const at = status >= 0 ? status + 1 : lines.findIndex(({ text }) => isTitle(text));
  // Behind the first paragraph no line is the page's heading.
  const prose = lines.findIndex(({ text }) => text.length > 120 || text.endsWith('.'));
  const first = prose >= 0 && prose < at ? undefined : lines[at];
  const heading =
    first !== undefined && (isOrganization(first.text) || isOwner(first, page))
      ? (belowSite(first, page) ?? (isOwner(first, page) ? undefined : first))
      : first;
  return {
    name: nameOf(heading, page),
    heading: heading ?? null,
    summary: heading === undefined || !lines.includes(heading) ? [] : lines.slice(lines.indexOf(heading) + 1),
  };
}

/** How far below the name of the site the page's heading stands: the menu is between. */
const MENU = 12;

/** The heading below the name of the site: the first line that the text goes on to speak of; undefined where there is none. */
function belowSite(site: Line, { lines }: Page): Line | undefined {
  const menu = lines.slice(lines.indexOf(site) + 1).slice(0, MENU);
  const prose = menu.findIndex(({ text }) => text.length > 120 || /[.:]$/u.test(text));
  return menu
    .slice(0, prose < 0 ? MENU : prose)
    .find(
      ({ text }) => isTitle(text) && !isOrganization(text) && lines.some((line) => speaksOf(line.text, text)),
    );
}

/** Whether a line speaks of a title as of somebody: "Vävstolen är …", "I Vävstolen får du …". A word of the menu has no capital there. */
function speaksOf(line: string, title: string): boolean {
  const at = line.indexOf(`${title} `);
  return at === 0 || (at > 0 && /\p{L} $/u.test(line.slice(0, at)) && line.length > title.length + 10);
}

/** Whether the page says that the name of the site is the owner's: "Projektägare: Vävarnas förening", or under a heading. */
function isOwner(site: Line, { lines }: Page): boolean {
  return lines.some(({ text }, at) => {
    const owner =
      /^(?:[•*–-] ?)?(?:projektägare|ägare): ?(.+)$/iu.exec(text)?.[1] ??
      /^(.+) \(projektägare\)$/iu.exec(text)?.[1] ??
      (/^(?:projektägare|ägare):?$/iu.test(text) ? lines[at + 1]?.text : undefined);
    return owner === site.text || owner?.startsWith(`${site.text},`) === true;
  });
}

/** "Region Värmland", "Vågens folkhögskola", "Kils kommun". */
function isOrganization(text: string): boolean {
  const tokens = tokensOf(text);
  const formed = formedNameAt(tokens, 0);
  return (formed?.certain === true && formed.to === tokens.length) || / (?:kommun|stad)$/iu.test(text);
}

function isTitle(text: string): boolean {
  return text.length <= 120 && !/[.?:]$|.{60}!$/u.test(text) && !AROUND.test(text);
}

/** A page about what the fund pays for speaks of projects, a project's own page of the project. */
const THIS_ONE = /(?<!\p{L})(?:det här )?projektets?(?!\p{L})/giu;
const SEVERAL =
  /(?<!\p{L})(?:projekten|(?:flera|olika|våra|alla|andra|fler|ett antal) (?:\p{L}+ )?projekt|ditt projekt|projektägare)(?!\p{L})/giu;

function countOf(text: string, words: RegExp): number {
  return (text.match(words) ?? []).length;
}

/** A few sentences, or a short piece of news. */
const FEWEST = 2;
const SHORTEST = 200;
/** Beside the project the page may name the one before it; a list of projects names more. */
const MOST_NAMED = 2;
const NAMED = /(?<!\p{L})[Pp]rojektet ["”“„»]?(\p{Lu}\S+)/gu;
const FUND = /socialfond|(?<!\p{L})ESF(?!\p{L}|-rådet)/iu;
const FUNDS_AUTHORITY = /(?<!\p{L})ESF-rådet/u;

/** Whether a page speaks of one project of the fund: it says which, in prose, and that the fund pays. */
export function speaksOfOneProject({ lines }: Page): boolean {
  const prose = lines.filter(({ text }) => text.length > 60 && /[.!?:]["”’)]?$/u.test(text));
  const said = prose.map(({ text }) => text).join('\n');
  if (prose.length < FEWEST || said.length < SHORTEST) return false;
  const names = IS_A_PROJECT.test(said) || lines.some(({ text }) => THE_PROJECT.test(text));
  const named = new Set(Array.from(said.matchAll(NAMED), ([, first]) => first));
  if (named.size > MOST_NAMED) return false;
  const pays = lines.some(({ text }) => FUND.test(text) || (names && FUNDS_AUTHORITY.test(text)));
  return (
    pays &&
    (names || countOf(said, THIS_ONE) > countOf(said, SEVERAL)) &&
    countOf(lines.map(({ text }) => text).join('\n'), /projekt/giu) >= (isPaidByFund(said) ? 1 : 2)
  );
}
