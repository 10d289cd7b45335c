import type { FastifyInstance } from 'fastify';
import type { Graph } from '../../neo4j/graph.ts';
import { within } from '../deadline.ts';
import { describeError } from '../log.ts';
import { type Html, html } from '../pages/html.ts';
import { type Language, languageOf } from '../pages/language.ts';
import { page, sendPage } from '../pages/page.ts';
import { drawNetwork, graphiqlLink } from './drawing.ts';
import { type Overview, type PartnerSketch, type ProjectSketch, readOverview } from './overview.ts';
import { texts } from './text.ts';

/** Longest wait for the figures, in milliseconds: enough for a database that has just started, short of one that is away. */
const patience = 3_000;
/** How long figures are shown again before the graph is asked anew. Milliseconds. */
const freshness = 10_000;

/** Adds the page about the graph at `/about`: what is in it, and the ways into it. It needs no script. */
export function addAbout(app: FastifyInstance, graph: Graph, browserUrl: () => string | null): void {
  let known: { readonly overview: Promise<Overview | null>; readonly until: number } | null = null;

  const overview = (): Promise<Overview | null> => {
    if (known === null || known.until < Date.now()) {
      const asked = readOverview(graph).catch((error: unknown) => {
        app.log.warn({ cause: describeError(error) }, 'the page about the graph has no figures');
        return null;
      });
      known = { overview: asked, until: Date.now() + freshness };
      void asked.then((answer) => {
        if (answer === null) known = null;
      });
    }
    return known.overview;
  };

  app.get('/about', async (request, reply) => {
    const language = languageOf(request);
    const origin = `${request.protocol}://${request.host}`;
    const body = aboutBody(language, await within(patience, overview(), null), browserUrl(), origin);
    return sendPage(reply, page(language, `Samverkan: ${texts[language].tagline}`, '/about', body));
  });
}

function aboutBody(
  language: Language,
  overview: Overview | null,
  browserUrl: string | null,
  origin: string,
): Html {
  const text = texts[language];
  const links: readonly (readonly [string, readonly [string, string]])[] = [
    [`/?lang=${language}`, text.explorer],
    ['/graphiql/', text.graphiql],
    ...(browserUrl === null ? [] : [[browserUrl, text.browser] as const]),
    ['/schema.graphql', text.schema],
    ['/health/ready', text.health],
  ];
  const curl = `curl ${origin}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ projects(first: 5) { nodes { number name } } }"}'`;

  return html`<h1>Samverkan</h1>
<p class="tagline">${text.tagline}</p>
<p>${text.introduction}</p>
<h2>${text.counts}</h2>
${overview === null ? html`<p role="status">${text.unavailable}</p>` : figures(overview, language)}
${overview?.isSample === true ? html`<p>${text.samples} <a href="https://kohesio.ec.europa.eu">Kohesio</a> ${text.and} <a href="https://www.esf.se">${text.council}</a>.</p>` : null}
${overview === null || overview.latest.length === 0 ? null : latest(overview.latest, language)}
<h2>${text.explore}</h2>
<ul class="cards">${links.map(([href, [name, note]]) => html`<li><a href="${href}"><strong>${name}</strong><span>${note}</span></a></li>`)}</ul>
<h2>${text.firstQuestion}</h2>
<pre tabindex="0"><code>${curl}</code></pre>`;
}

function figures(overview: Overview, language: Language): Html {
  const numbers = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  const names = ['projects', 'organizations', 'municipalities', 'relationships'] as const;
  return html`<dl class="counts">${names.map((name) => html`<div><dt>${texts[language][name]}</dt><dd>${numbers.format(overview[name])}</dd></div>`)}</dl>`;
}

/** With its role, unless it is simply a partner. */
function partnerName({ name, role }: PartnerSketch, language: Language): string {
  const said = Object.entries(texts[language].roles).find(([known]) => known === role)?.[1];
  return said === undefined ? name : `${name} (${said})`;
}

function latest(projects: readonly ProjectSketch[], language: Language): Html {
  const text = texts[language];
  const item = (project: ProjectSketch): Html =>
    html`<li>${
      project.number === null
        ? project.name
        : html`<a href="${graphiqlLink(project.number)}">${project.name}</a>`
    }${facts(project).map(([name, values]) => html`<br>${name}: ${values.join(', ') || '–'}`)}</li>`;
  const facts = (project: ProjectSketch): readonly (readonly [string, readonly string[]])[] => [
    [text.owners, project.owners],
    [text.partners, project.partners.map((partner) => partnerName(partner, language))],
    [text.places, project.municipalities],
    ...(project.members.length === 0 ? [] : [[text.members, project.members] as const]),
  ];
  return html`<h2>${text.network}</h2>
<p>${text.networkNote}</p>
<div class="sheet">${drawNetwork(projects, language)}</div>
<details><summary>${text.asText}</summary><ul>${projects.map(item)}</ul></details>`;
}
