import { describe, expect, test } from '@jest/globals';
import { planOf, plansOf } from './plan-of.ts';

describe('a plan is one statement for each root field', () => {
  test('however deep the question', () => {
    const statements = plansOf(`{
      project(number: "2019/00120") {
        name
        owners { edges { unit node { name owns { nodes { partners { nodes { partnersIn { nodes { number } } } } } } } } }
        targetGroups { nodes { projects { totalCount } } }
      }
      municipality(name: "Lerum") { involvements { edges { kind via { ... on Organization { name } } } } }
    }`);
    expect(statements).toHaveLength(2);
  });

  test('aliases of one field are two statements', () => {
    expect(plansOf('{ a: project(number: "1") { name } b: project(number: "2") { name } }')).toHaveLength(2);
  });
});

describe('what a plan looks like', () => {
  test('a lookup reads properties, and dates as text', () => {
    expect(
      planOf('{ project(number: "2019/00120") { number named: name startDate supportShare } }'),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "2019/00120",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     RETURN head(collect([project_1.number, project_1.name, toString(project_1.startDate), (toFloat(project_1.grantedSupport) / nullIf(project_1.totalBudget, 0))])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('a connection limits its rows before it reads what is below them', () => {
    expect(
      planOf(`{ projects(first: 2, orderBy: [{ field: GRANTED_SUPPORT, direction: DESC }], filter: { municipalities: { some: { code: { eq: "1441" } } } }) {
        nodes { name owners { edges { unit node { name } } } } pageInfo { hasNextPage }
      } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "1441",
         "p1": 3,
         "p2": 101,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     MATCH (project_1)-[involves_1:INVOLVES]->(municipality_1:Municipality)
     WHERE municipality_1.code = $p0
     WITH DISTINCT project_1
     WITH project_1 ORDER BY project_1.grantedSupport DESC, project_1.id LIMIT $p1
     CALL (project_1) {
     MATCH (project_1)<-[owns_1:OWNS]-(organization_1:Organization)
     WITH organization_1, owns_1 ORDER BY organization_1.name, organization_1.id, elementId(owns_1) LIMIT $p2
     RETURN collect([owns_1.unit, [organization_1.name]]) AS owners_1
     }
     RETURN collect([[project_1.name, [owners_1, 0]]]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });

  test('counting is a subquery of its own, and alone where only it is asked for', () => {
    expect(
      planOf('{ organizations(filter: { kind: { in: [REGION, AGENCY] } }) { totalCount } }'),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": [
           "REGION",
           "AGENCY",
         ],
       },
       "text": "CALL () {
     MATCH (organization_1:Organization)
     WHERE organization_1.kind IN $p0
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('a union reads each type with its own fields', () => {
    expect(
      planOf(
        '{ organization(id: "x") { members { nodes { ... on Municipality { code } ... on Organization { kind } } } } }',
      ).text,
    ).toMatchInlineSnapshot(`
     "CALL () {
     CALL () {
     CALL () {
       WITH $p0 AS key WHERE key IS NOT NULL MATCH (node:Organization {id: key}) RETURN node
       UNION
       WITH replace($p1, '-', '') AS key WHERE key IS NOT NULL
       MATCH (node:Organization {organizationNumber: key}) RETURN node
       UNION
       WITH toLower(trim(normalize($p2))) AS key WHERE key <> ''
       CALL (key) {
         CALL db.index.fulltext.queryNodes('organizationNames', '"' + replace(replace(key, '\\\\', '\\\\\\\\'), '"', '\\\\"') + '"') YIELD node
         RETURN node
       }
       WITH node, key WHERE key IN node.nameKeys
       RETURN node ORDER BY CASE WHEN toLower(node.name) = key THEN 0 ELSE 1 END, node.id LIMIT 1
     }
     RETURN node
     }
     WITH node AS organization_1
     WITH organization_1
     WITH organization_1 LIMIT 1
     CALL (organization_1) {
     MATCH (organization_1)<-[member_of_1:MEMBER_OF]-(associationMember_1:Municipality|Organization)
     WITH associationMember_1, member_of_1 ORDER BY associationMember_1.name, associationMember_1.id LIMIT $p3
     RETURN collect([CASE WHEN associationMember_1:Municipality THEN [0, [associationMember_1.code]] WHEN associationMember_1:Organization THEN [1, [associationMember_1.kind]] END]) AS members_1
     }
     RETURN head(collect([[members_1, 0]])) AS organization_2
     }
     RETURN organization_2 AS answer"
    `);
  });

  test('statistics group in the database', () => {
    expect(
      planOf(
        '{ projectStatistics(groupBy: [OWNER, YEAR]) { groups { count keys { value } totalBudget { sum missing } } } }',
      ).text,
    ).toMatchInlineSnapshot(`
     "CALL () {
     MATCH (project_1:Project)
     CALL (project_1) {
     WITH [(project_1)<-[:OWNS]-(owner:Organization) | owner.name] AS values
     UNWIND CASE values WHEN [] THEN [null] ELSE values END AS value
     RETURN DISTINCT value AS key_1
     }
     CALL (project_1) {
     WITH [toString(project_1.startDate.year)] AS values
     UNWIND CASE values WHEN [] THEN [null] ELSE values END AS value
     RETURN DISTINCT value AS key_2
     }
     WITH key_1, key_2, count(*) AS size, [CASE WHEN count(project_1.totalBudget) > 0 THEN sum(project_1.totalBudget) END, avg(project_1.totalBudget), min(project_1.totalBudget), max(project_1.totalBudget), count(*) - count(project_1.totalBudget)] AS totalBudget_1
     WITH [key_1, key_2] AS keys, size, [totalBudget_1] AS figures ORDER BY size DESC, keys
     RETURN collect([keys, size, figures]) AS groups_1
     }
     RETURN groups_1 AS answer"
    `);
  });
});

describe('the text of a statement', () => {
  const query = 'query ($number: String!) { project(number: $number) { name } }';

  test('does not depend on values', () => {
    expect(planOf(query, { number: 'a' }).text).toBe(
      planOf(query, { number: "b'}) DETACH DELETE (n) //" }).text,
    );
  });

  test('never holds what a caller wrote', () => {
    const hostile = "x' OR true //`$p0`";
    const { text, parameters } = planOf(
      'query ($x: String!) { organizations(first: 7, filter: { name: { contains: $x }, aliases: { includes: $x } }) { nodes { name } } }',
      { x: hostile },
    );
    expect(text).not.toContain('OR true');
    expect(Object.values(parameters)).toContain(hostile);
  });
});

describe('what a caller may not read', () => {
  test('is no filter and no order', () => {
    expect(() => planOf('{ projects(filter: { contact: { name: { eq: "x" } } }) { totalCount } }')).toThrow(
      'contact',
    );
    expect(() => planOf('{ projects(orderBy: [{ field: CONTACT }]) { totalCount } }')).toThrow('CONTACT');
  });
});

describe('@skip, @include and fragments', () => {
  test('leave no trace of what is not asked for', () => {
    const query = `query ($with: Boolean!) { project(number: "1") {
      name ...Owned @include(if: $with) ... on Project @skip(if: $with) { sdgs { number } }
    } } fragment Owned on Project { owners { totalCount } }`;
    expect(planOf(query, { with: true }).text).toContain('OWNS');
    expect(planOf(query, { with: true }).text).not.toContain('CONTRIBUTES_TO');
    expect(planOf(query, { with: false }).text).not.toContain('OWNS');
    expect(planOf(query, { with: false }).text).toContain('CONTRIBUTES_TO');
  });
});

test('a page takes its size from an Int, as Relay clients write it', () => {
  const query = 'query ($count: Int!) { projects(first: $count) { nodes { name } } }';
  expect(planOf(query, { count: 2 }).text).toContain('LIMIT');
});

describe('pages, cursors and inputs that cannot be', () => {
  const cursorOf = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  test.each([
    ['projects(first: 101) { totalCount }', '`first` from 0 to 100 is expected; 101'],
    ['projects(last: -1) { totalCount }', '`last` from 0 to 100 is expected; -1'],
    ['projects(last: 101) { totalCount }', 'Page with `before`'],
    ['projects(after: "abc") { totalCount }', 'Query.projects: `after`: a cursor of this list'],
    ['projects { nodes { partners(before: "abc") { totalCount } } }', 'Project.partners: `before`: a cursor'],
    [
      `search(query: "${'x '.repeat(501)}") { totalCount }`,
      '`query` of at most 1000 characters is expected; 1002 came',
    ],
    [
      `organizations(after: "${cursorOf('Query.projects,name,id', 'x', 'y')}") { totalCount }`,
      'another list or order',
    ],
    ...[
      ['START_DATE', '2019-02-30'],
      ['START_DATE', 'March 7'],
      ['START_DATE', 5],
      ['TOTAL_BUDGET', '5'],
      ['STRATEGIC_IMPORTANCE', 'true'],
      ['NAME', 5],
    ].map(([field, value]) => [
      `projects(orderBy: [{ field: ${field} }], after: "${cursorOf(`Query.projects,${field},id`, value, 'x')}") { totalCount }`,
      'not a cursor',
    ]),
    ...['2019-02-30T10:00:00Z', '2019-02-03T24:00:00Z', '2019-02-03', 'now', '2019-02-03T10:00:00'].map(
      (moment) => [
        `sourceDocuments(orderBy: [{ field: IMPORTED_AT }], after: "${cursorOf('Query.sourceDocuments,IMPORTED_AT,id', moment, 'x')}") { totalCount }`,
        'not a cursor',
      ],
    ),
    [
      `projects(orderBy: [${'{ field: NAME } '.repeat(9)}]) { totalCount }`,
      'at most 8 keys are expected; 9 came',
    ],
    [
      'projects(orderBy: [{ field: NAME }, { field: NAME, direction: DESC }]) { totalCount }',
      'NAME came more than once',
    ],
    ['projectStatistics(groupBy: [OWNER, OWNER]) { groups { count } }', 'OWNER came more than once'],
    [
      `projects(filter: ${'{ not: '.repeat(20)}{}${' }'.repeat(20)}) { totalCount }`,
      'at most 20 inputs inside',
    ],
    [
      `projects(filter: { or: [${'{} '.repeat(500)}] }) { totalCount }`,
      'at most 500 names of fields and conditions are expected',
    ],
    [
      `projects(filter: { or: [${'{ name: { eq: "x" } } '.repeat(250)}] }) { totalCount }`,
      'at most 500 names of fields and conditions are expected',
    ],
    ['targetGroups(filter: { agesOverlap: { from: 60, to: 20 } }) { totalCount }', 'agesOverlap: `from`'],
    [
      'projects(filter: { activeBetween: { from: "2020-02-01", to: "2020-01-31" } }) { totalCount }',
      'activeBetween: `from`',
    ],
    ['projects(first: 1, last: 1) { totalCount }', '`first` or `last`'],
    ['projects(after: "bm90IGpzb24") { nodes { id } }', 'not a cursor'],
    ['projects(after: "W10") { nodes { id } }', 'not a cursor'],
    ['projects(after: "WyItbmFtZSxpZCIsIngiLCJ5Il0") { nodes { id } }', 'another list or order'],
    [
      `projects(orderBy: [{ field: START_DATE }], after: "${cursorOf('Query.projects,START_DATE,id', 'FEL', 'x')}") { nodes { id } }`,
      'not a cursor',
    ],
    ['organization { id }', 'exactly one'],
    ['organization(id: "x", name: "y") { id }', 'exactly one'],
  ])('%s is refused with what was expected', (field, message) => {
    expect(() => planOf(`{ ${field} }`)).toThrow(message);
  });
});
