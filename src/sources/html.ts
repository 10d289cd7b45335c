import { Parser } from 'htmlparser2';
import { LONGEST_PAGE, type Page, pageOf } from './page.ts';

const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'table',
  'ul',
  'ol',
  'dl',
]);
const LINES = new Set(
  'div li dt dd tr td th br hr main aside header form figure blockquote pre address details summary caption'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'script style noscript template svg nav footer select button head title iframe'.split(' '),
);

const PIECE = 16_384;
const DEEPEST = 1_000;

/** Whether a file is a saved web page: by its name, or because it begins as one. */
export function isHtml(text: string, name: string): boolean {
  return /\.html?$/i.test(name) || /^\s{0,100}<(?:!doctype html|html)[\s>]/i.test(text.slice(0, 200));
}

/**
 * The words of a saved web page as lines: blocks on lines of their own, list items with a bullet; scripts, menus and footers are
 * left out. Facts point into this text, not into the markup.
 */
export function pageOfHtml(html: string): Page {
  let text = '';
  let unread = 0;
  let depth = 0;
  let url: string | null = null;
  const breakLine = (tag: string) => {
    if (PARAGRAPHS.has(tag)) text += '\n\n';
    else if (LINES.has(tag)) text += '\n';
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      if (tag === 'link' && attributes.rel === 'canonical' && /^https?:\/\//.test(attributes.href ?? '')) {
        url = attributes.href ?? null;
      }
      if (UNREAD.has(tag)) unread += 1;
      breakLine(tag);
      if (tag === 'li' && unread === 0) text += '• ';
    },
    ontext(words) {
      if (unread === 0) text += words.replace(/[ \t\r\n]+/g, ' ');
    },
    onclosetag(tag) {
      depth -= 1;
      if (UNREAD.has(tag)) unread -= 1;
      breakLine(tag);
    },
  });
  // In pieces, to stop where no page goes on: the parser's work grows with the square of the depth.
  let at = 0;
  for (; at < html.length && depth < DEEPEST && text.length <= LONGEST_PAGE; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  parser.end();
  return pageOf(text.replace(/\n{3,}/g, '\n\n'), url, at < html.length);
}
