import { type Html, html } from '../pages/html.ts';
import type { SavedQuery } from './saved-queries.ts';

/** A text or number that the first line of a query gives a name: `WITH 'Lerum' AS name`. */
const named = /(?:^WITH |, )'?([^',]+)(?='? AS (\w+))/g;

/**
 * A query that goes into the editor when it is clicked. What its first line gives names to can be typed into fields
 * above it, whose contents Neo4j Browser puts into the query.
 */
export function runnable({ folder, file, cypher }: SavedQuery): Html {
  const [first = ''] = cypher.split('\n', 1);
  const fields: Html[] = [];
  const parts: (string | Html)[] = [];
  let end = 0;
  for (const { index, 0: whole, 1: value = '', 2: name = '' } of first.matchAll(named)) {
    const key = `${folder}/${file}/${name}`;
    fields.push(html`<label>${name} <input type="text" value-for="${key}" value="${value}"></label> `);
    parts.push(
      first.slice(end, index + whole.length - value.length),
      html`<span value-key="${key}">${value}</span>`,
    );
    end = index + whole.length;
  }
  return html`${fields}<pre mode="cypher" class="pre-scrollable code runnable">${parts}${cypher.slice(end)}</pre>`;
}
