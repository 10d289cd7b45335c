/** What is asked, of each system in its own words. Each question has about twenty variants, so that none is answered from memory. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ids, organizationCount, reference } from './graph.js';

const referenceFolder = fileURLToPath(new URL('../seeds/reference', import.meta.url));
const text = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const variants = 20;
const spread = (i, among) => Math.floor(((i + 0.5) / variants) ** 2 * among);

/** Without the order of a list that the question gives none to. */
const sorted = (items) => items.map((item) => JSON.stringify(item)).sort();

/** Money and counts: some libraries answer them as text. */
const number = (value) => (value === null ? null : Number(value));

const counties = ['14', '12', '01', '05', '23', '03', '04', '06', '07', '08'];
const prefixes = ['kom', 'komp', 'språ', 'vägen', 'ment', 'studie', 'hälsa vä', 'inklud', 'region', 'prak'];

/**
 * The questions.
 *
 * `ours` and `peer` are documents in `documents/`; `variables(i)` those of a variant; `same(answer)` what must be equal in both
 * answers. `byHand` is Cypher of ours for the same question. `why` says why the other cannot be asked.
 */
export function questions(projects) {
  const { municipalities } = reference(referenceFolder);
  const codes = municipalities.map(({ code }) => code);
  const organizations = organizationCount(projects);
  // Those that many ask about have many projects.
  const organization = (i) => ({ id: ids.organization(spread(i, organizations / 30)) });
  const of = (name) => ({ ours: text(`documents/${name}.graphql`), peer: peerText(name) });
  return [
    {
      name: 'Q1',
      what: 'a project by its number, with owners, partners, municipalities, target groups',
      ...of('q1'),
      variables: (i) => ({ number: ids.number(spread(i, projects)) }),
      same: ({ ours, peer }) => {
        const project = ours?.project ?? peer.projects[0];
        const names = (rows) =>
          sorted((rows.edges ?? rows.nodes ?? rows).map((row) => (row.node ?? row).name));
        return [
          project.name,
          number(project.totalBudget),
          names(project.owners ?? project.ownersConnection),
          names(project.partners ?? project.partnersConnection),
          names(project.municipalities),
          names(project.targetGroups),
        ];
      },
    },
    {
      name: 'Q2',
      what: 'the first 50 projects in a municipality by grant, with owners and 5 partners',
      ...of('q2'),
      variables: (i) => ({ code: codes[spread(i, codes.length)] }),
      same: ({ ours, peer }) =>
        (ours?.projects.nodes ?? peer.projects).map(({ grantedSupport, owners, partners }) => [
          number(grantedSupport),
          (owners.nodes ?? owners).length,
          (partners.nodes ?? partners).length,
        ]),
    },
    {
      name: 'Q3',
      what: 'the top 20 collaborators of an organisation',
      ...of('q3'),
      variables: organization,
      same: ({ ours, peer }) =>
        ours === undefined
          ? peer.organizations[0].collaborators.map(({ weight, name }) => [weight, name])
          : ours.organization.collaborators.edges.map(({ weight, node }) => [weight, node.name]),
    },
    {
      name: 'Q4',
      what: '100 organisations, each with its number of projects and 3 of them',
      ...of('q4'),
      variables: (i) => ({ kind: ['COMPANY', 'UNIVERSITY', 'SCHOOL', 'MUNICIPAL_AUTHORITY'][i % 4] }),
      same: ({ ours, peer }) =>
        (ours?.organizations.nodes ?? peer.organizations).map(({ name, owns, ownsConnection }) => [
          name,
          owns.totalCount ?? ownsConnection.totalCount,
          (owns.nodes ?? owns).map((project) => project.name),
        ]),
    },
    {
      name: 'Q5',
      what: 'an organisation, its projects, their partners, their projects, the municipalities of those',
      ...of('q5'),
      variables: organization,
      same: ({ ours, peer }) => {
        const start = ours?.organization ?? peer.organizations[0];
        const each = (rows) => rows.nodes ?? rows;
        return each(start.owns).map(({ name, partners }) => [
          name,
          each(partners).map((partner) => [
            partner.name,
            each(partner.partnersIn).map((project) => [
              project.name,
              sorted(each(project.municipalities).map((place) => place.name)),
            ]),
          ]),
        ]);
      },
    },
    {
      name: 'Q6',
      what: 'the first 20 projects in a county for ages that overlap 16–24, by name',
      ...of('q6'),
      variables: (i) => ({ county: counties[i % counties.length] }),
      same: ({ ours, peer }) => (ours?.projects.nodes ?? peer.projects).map(({ name }) => name),
    },
    {
      name: 'Q7',
      what: 'the municipalities without projects for a target group',
      ...of('q7'),
      variables: (i) => ({ id: ids.targetGroup(200 + i * 9) }),
      same: ({ ours, peer }) =>
        sorted((ours?.municipalities.nodes ?? peer.municipalities).map(({ name }) => name)),
    },
    {
      name: 'Q8',
      what: 'the shortest path between two organisations',
      ...of('q8'),
      why: 'has no paths',
      variables: (i) => ({
        from: ids.organization(spread(i, organizations)),
        to: ids.organization(organizations - 1 - spread(variants - 1 - i, organizations / 2)),
      }),
    },
    {
      name: 'Q9',
      what: 'grants by owner and year in a county',
      ...of('q9'),
      why: 'groups nothing',
      variables: (i) => ({ county: ['09', '08', '10'][i % 3] }),
    },
    {
      name: 'Q10',
      what: 'search as you type, over everything',
      ...of('q10'),
      why: 'searches one type at a time, whole words only',
      variables: (i) => ({ query: prefixes[i % prefixes.length] }),
    },
  ];
}

/** The peer's document; null where it has none. */
function peerText(name) {
  try {
    return text(`documents/${name}.peer.graphql`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}
