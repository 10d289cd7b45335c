import { Parser } from 'htmlparser2';
import { LONGEST_PAGE, type Page, pageOf } from '../page.ts';
import { momentIn, momentOfMeta } from '../retrieved.ts';
import { joinedLines, LINE_END } from './html-lines.ts';
import { hides, isAside, isFactBox } from './html-unread.ts';

const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 section article table ul ol dl'.split(' '));
const LINES = new Set(
  'div li dt dd tr td th hr main aside header form figure blockquote pre address details summary caption'.split(
    ' ',
  ),
);

const PIECE = 16_384;
const DEEPEST = 1_000;

/** Whether a file is a saved web page: by its name, or because it begins as one. */
export function isHtml(text: string, name: string): boolean {
  return /\.html?$/i.test(name) || /^\s{0,100}<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 200));
}

/** An element that is open: whether it is left out, and, for a box beside the text, where its words begin. */
interface Open {
  readonly hidden: boolean;
  readonly aside: number | null;
}

/**
 * The words of a saved web page as lines: blocks on lines of their own, list items with a bullet; scripts, menus, footers, what is
 * hidden from readers, and boxes about other things are left out. Facts point into this text, not into the markup.
 */
export function pageOfHtml(html: string): Page {
  let text = '';
  let unread = 0;
  const open: Open[] = [];
  let canonical: string | null = null;
  let savedFrom: string | null = null;
  let saved: string | null = null;
  let changed: string | null = null;
  const breakLine = (tag: string) => {
    if (PARAGRAPHS.has(tag)) text += '\n\n';
    else if (LINES.has(tag)) text += '\n';
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'link' && attributes.rel === 'canonical' && /^https?:\/\//.test(attributes.href ?? '')) {
        canonical = attributes.href ?? null;
      }
      if (tag === 'meta') changed = later(changed, momentOfMeta(attributes));
      const hidden = hides(tag, attributes);
      if (hidden) unread += 1;
      breakLine(tag);
      if (tag === 'br' && unread === 0) text += LINE_END;
      open.push({ hidden, aside: isAside(tag, attributes) ? text.length : null });
      if (tag === 'li' && unread === 0) text += '• ';
    },
    ontext(words) {
      if (unread === 0) text += words.replace(/[ \t\r\n\v]+/g, ' ');
    },
    oncomment(words) {
      savedFrom ??= /saved from url=(?:\(\d+\))?\s*(https?:\/\/\S+)/i.exec(words)?.[1] ?? null;
      saved ??= momentIn(/saved date:\s*([^\n]+)/i.exec(words)?.[1] ?? '');
    },
    onclosetag(tag) {
      const closed = open.pop();
      if (closed?.hidden === true) unread -= 1;
      if (closed?.aside != null && !isFactBox(text.slice(closed.aside))) text = text.slice(0, closed.aside);
      breakLine(tag);
    },
  });
  // In pieces, to stop where no page goes on: the parser's work grows with the square of the depth.
  let at = 0;
  for (; at < html.length && open.length < DEEPEST && text.length <= LONGEST_PAGE; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  parser.end();
  const words = joinedLines(text).replace(/\n{3,}/g, '\n\n');
  return { ...pageOf(words, canonical ?? savedFrom, at < html.length), retrievedAt: saved ?? changed };
}

/** Days and moments in ISO 8601 sort as text. */
function later(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}
