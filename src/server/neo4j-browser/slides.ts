import { type Html, html } from '../pages/html.ts';

/** The first slide. @param favourites the address of the saved queries' archive. */
export function start(queries: number, favourites: string): Html {
  return html`<h3>Samverkan: who works with whom</h3>
<p class="lead">A graph of publicly funded projects: who owns them, who takes part, in which municipalities, for whom.</p>
<p>The next pages tell what is in the graph, and have ${queries} questions to ask it. <b>Click a question's Cypher</b>: it goes into the editor above, where Ctrl+Enter runs it. A field above it is a value to put in: another project number, another name.</p>
<p>In a picture, a double click on a node shows its neighbours, and a click tells its facts. Every fact of a project has evidence: the document, its words, and how they were read.</p>
<h4>Keep the questions</h4>
<p><a href="${favourites}">Download all ${queries} as one archive</a> and drop the file, as it is, on this window: they are then in the list behind the star, a folder for each subject.</p>`;
}

/** Which nodes and relationships there are, as sentences. */
export function whatIsInIt(): Html {
  const sentences: readonly (readonly [string, string, string, string])[] = [
    ['Owner', 'OWNS', 'Project', 'with the unit that runs it, where a source names one'],
    ['Partner', 'PARTNERS_IN', 'Project', 'in a role: the arrow is named after it'],
    ['Project', 'INVOLVES', 'Municipality', 'that a source names, as taking part or for a wider area'],
    [
      'Project',
      'COVERS',
      'County, Subregion, NutsRegion, Country',
      'as partner, follower, or because it is for the area',
    ],
    ['Project', 'SEATED_IN', 'Municipality', 'of the owner’s address: it may act elsewhere'],
    ['Project', 'TARGETS', 'TargetGroup', 'participants, or the staff who meet them'],
    ['Project', 'FUNDED_UNDER', 'SpecificObjective', 'OF_AREA, OF_PROGRAMME, OF_FUND lead on to the fund'],
    ['Project', 'AIMS_AT, RUNS, ACHIEVED', 'Objective, Activity, Result', 'what it wants, does and reached'],
    ['Municipality', 'MEMBER_OF', 'Organization', 'an association, which may own projects'],
    ['Organization', 'GOVERNS', 'Municipality', 'its own authority'],
    ['Evidence', 'ABOUT', 'Project, Organization …', 'one stated fact, FROM a SourceDocument'],
  ];
  return html`<h3>What is in the graph</h3>
<p>An organisation that owns a project is an <code>Owner</code> too, one that takes part a <code>Partner</code>.</p>
<table class="table-condensed"><tbody>
${sentences.map(([from, type, to, note]) => html`<tr><td><code>(${from})</code> <code>${type}</code> <code>(${to})</code><br>${note}</td></tr>\n`)}</tbody></table>
<p>All of it as a picture of labels:</p>
<pre mode="cypher" class="pre-scrollable code runnable">CALL db.schema.visualization()</pre>`;
}

/** How nodes look, and how to change that. @param address of the style. */
export function style(address: string): Html {
  return html`<h3>Colours, sizes and captions</h3>
<p>Rust is a project and what it does; blue an organisation, darkest where it owns, lightest where it does neither; light green a municipality, dark green an area around it; yellow a target group; black a fund and its parts; grey a document and its evidence.</p>
<p>To change one: click its label in the overview to the right of a picture, and choose another colour, size or caption. It stays until Neo4j Browser connects anew and takes the style from Samverkan again: to keep yours, see it by the second link here, download it, and drop the file on this window the next time.</p>
<p><a exec-topic="style ${address}">Take the style from Samverkan</a></p>
<p><a exec-topic="style">See the style, and download it</a></p>
<p><a exec-topic="style reset">Neo4j Browser's own style</a></p>`;
}

/** What somebody sets on a Neo4j that Samverkan did not start. @param lines of its `neo4j.conf`. */
export function ownNeo4j(guideAddress: string, lines: readonly string[]): Html {
  return html`<h3>A Neo4j of your own</h3>
<p>The database that Samverkan starts opens with this guide and style. For another one, put these lines into its <code>neo4j.conf</code> and start it again:</p>
${lines.map((line) => html`<p><code>${line}</code></p>`)}
<p>The first line names the hosts that Neo4j Browser may load from: Samverkan must be among them. The second is what it runs when it has connected. Where they cannot be set, type this into the editor; the host must be one that is allowed, and <code>localhost</code> is from the start:</p>
<p><code>:guide ${guideAddress}</code></p>`;
}
