import { browserSettings, contentNames, contentRoot } from '../../neo4j/local/browser-settings.ts';
import { type Html, html } from '../pages/html.ts';
import { runnable } from './runnable.ts';
import type { SavedQuery } from './saved-queries.ts';
import { ownNeo4j, start, style, whatIsInIt } from './slides.ts';

/**
 * The guide that Neo4j Browser shows beside the graph: one slide after the other.
 *
 * @param origin the API's address as the reader's browser reaches it, without a slash at its end.
 */
export function guide(queries: readonly SavedQuery[], origin: string): Html {
  const root = origin + contentRoot;
  const subjects = [...new Set(queries.map(({ folder }) => folder))];
  const slides: readonly Html[] = [
    start(queries.length, root + contentNames.favourites),
    whatIsInIt(),
    ...subjects.map((subject) =>
      questions(
        subject,
        queries.filter(({ folder }) => folder === subject),
      ),
    ),
    style(root + contentNames.style),
    ownNeo4j(root + contentNames.guide, browserSettings(origin)),
  ];
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Samverkan</title></head>
<body>
<article class="guide">
<carousel class="deck container-fluid">
${slides.map((slide) => html`<slide class="row-fluid"><div class="col-sm-12">${slide}</div></slide>\n`)}</carousel>
</article>
</body>
</html>
`;
}

function questions(subject: string, queries: readonly SavedQuery[]): Html {
  return html`<h3>Questions: ${subject.toLowerCase()}</h3>
${queries.map((query) => html`<h4>${query.title}</h4>${runnable(query)}`)}`;
}
