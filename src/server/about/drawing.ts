import { type Html, html } from '../pages/html.ts';
import type { Language } from '../pages/language.ts';
import { type NodeKind, type PlacedNode, placeNetwork } from './network.ts';
import type { ProjectSketch } from './overview.ts';
import { texts } from './text.ts';

/** The network of some projects as inline SVG, with a legend. Kinds differ in shape as well as in colour. */
export function drawNetwork(projects: readonly ProjectSketch[], language: Language): Html {
  const text = texts[language];
  const { nodes, links } = placeNetwork(projects);
  const legend: readonly (readonly [NodeKind, string])[] = [
    ['project', text.project],
    ['organization', text.organization],
    ['municipality', text.municipality],
  ];
  return html`<svg class="network" viewBox="-540 -510 1080 1020" role="group" aria-label="${text.network}">
<g class="links" aria-hidden="true">${links.map(([from, to]) => html`<path d="M${from.x} ${from.y}Q${to.x * 0.45} ${to.y * 0.45} ${to.x} ${to.y}"/>`)}</g>
${nodes.filter((node) => node.kind !== 'project').map((node) => html`<g class="${node.kind}" aria-hidden="true">${shape(node)}${outerName(node)}</g>`)}
${nodes.filter((node) => node.kind === 'project').map(drawProject)}
</svg>
<ul class="legend" aria-hidden="true">${legend.map(([kind, name]) => html`<li><svg viewBox="-10 -10 20 20" class="${kind}">${shape({ kind, x: 0, y: 0 })}</svg>${name}</li>`)}</ul>`;
}

function shape({ kind, x, y }: Pick<PlacedNode, 'kind' | 'x' | 'y'>): Html {
  if (kind === 'project') return html`<circle cx="${x}" cy="${y}" r="9"/>`;
  if (kind === 'organization') return html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12" rx="2"/>`;
  return html`<path d="M${x} ${y - 6}l5.5 10h-11z"/>`;
}

/** A name that reads outwards from the middle, never upside down. */
function outerName({ angle, x, y, name }: PlacedNode): Html {
  const isLeft = Math.cos(angle) < 0;
  const turn = Math.round((angle * 180) / Math.PI) + (isLeft ? 180 : 0);
  const anchor = isLeft ? 'end' : 'start';
  return html`<text transform="translate(${x} ${y}) rotate(${turn})" x="${isLeft ? -12 : 12}" dy=".35em" text-anchor="${anchor}"><title>${name}</title>${shortened(name, 24)}</text>`;
}

function drawProject(node: PlacedNode): Html {
  const label = html`<title>${node.name}</title>${shape(node)}<text x="${node.x}" y="${node.y - 16}" text-anchor="middle">${shortened(node.name, 26)}</text>`;
  if (node.number === null) return html`<g class="project">${label}</g>`;
  return html`<a class="project" href="${graphiqlLink(node.number)}" aria-label="${node.name}">${label}</a>`;
}

/** GraphiQL with a question about one project. */
export function graphiqlLink(number: string): string {
  const query = `{
  project(number: ${JSON.stringify(number)}) {
    name
    startDate
    endDate
    owners { edges { unit node { name } } }
    partners { edges { role node { name kind } } }
    municipalities { nodes { name } }
    targetGroups { nodes { name } }
    sources { nodes { title publisher } }
  }
}
`;
  return `/graphiql/?${new URLSearchParams({ query })}`;
}

function shortened(name: string, length: number): string {
  return name.length <= length ? name : `${name.slice(0, length - 1).trimEnd()}…`;
}
