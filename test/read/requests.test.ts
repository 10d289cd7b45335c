import { describe, expect, test } from '@jest/globals';
import { planOf } from './plan-of.ts';

// GraphQL in, Cypher and parameters out: a change here is a change of what the database is asked.

describe('what is asked', () => {
  test('single values, dates as text, derived values', () => {
    expect(
      planOf(`{ project(number: "x") { id startDate status durationMonths supportShare aliases } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     RETURN head(collect([project_1.id, toString(project_1.startDate), (CASE WHEN project_1.endDate < date() THEN 'COMPLETED' WHEN project_1.startDate > date() THEN 'PLANNED'
     WHEN project_1.startDate IS NOT NULL AND project_1.endDate IS NOT NULL THEN 'ONGOING' END), (duration.inMonths(project_1.startDate, project_1.endDate + duration({days: 1})).months), (toFloat(project_1.grantedSupport) / nullIf(project_1.totalBudget, 0)), coalesce(project_1.aliases, [])])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('an embedded object', () => {
    expect(planOf(`{ project(number: "x") { beneficiaryAddress { street city } } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     RETURN head(collect([[project_1.beneficiaryStreet, project_1.beneficiaryCity]])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('one thing at the end of a relationship', () => {
    expect(
      planOf(`{ municipality(code: "1441") { name county { name nutsRegion { code } } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "1441",
         "p1": null,
       },
       "text": "CALL () {
     CALL () {
     CALL () {
       WITH $p0 AS key WHERE key IS NOT NULL MATCH (node:Municipality {code: key}) RETURN node
       UNION
       WITH toLower(trim(normalize($p1))) AS key WHERE key IS NOT NULL
       MATCH (node:Municipality) WHERE node.name IS NOT NULL AND toLower(node.name) = key RETURN node
     }
     RETURN node
     }
     WITH node AS municipality_1
     WITH municipality_1
     WITH municipality_1 LIMIT 1
     CALL (municipality_1) {
     MATCH (municipality_1)-[in_county_1:IN_COUNTY]->(county_1:County)
     WITH county_1 LIMIT 1
     CALL (county_1) {
     MATCH (county_1)-[in_nuts_1:IN_NUTS]->(nutsRegion_1:NutsRegion)
     WITH nutsRegion_1 LIMIT 1
     RETURN head(collect([nutsRegion_1.code])) AS nutsRegion_2
     }
     RETURN head(collect([county_1.name, nutsRegion_2])) AS county_2
     }
     RETURN head(collect([municipality_1.name, county_2])) AS municipality_2
     }
     RETURN municipality_2 AS answer",
     }
    `);
  });

  test('a plain list', () => {
    expect(planOf(`{ project(number: "x") { objectives { text } } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     CALL (project_1) {
     MATCH (project_1)-[aims_at_1:AIMS_AT]->(objective_1:Objective)
     WITH objective_1 ORDER BY objective_1.number, objective_1.id
     RETURN collect([[objective_1.text]]) AS objectives_1
     }
     RETURN head(collect([objectives_1])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('ids that all begin as those of one type', () => {
    const text = (ids: readonly string[]) =>
      planOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }).text.match(/MATCH .*/g);
    expect(text(['project:1', 'project:2'])).toEqual([
      'MATCH (found_1:Project {id: id_1}) RETURN found_1 AS found',
    ]);
    const all = text(['project:1', 'county:1'])?.length;
    expect(all).toBeGreaterThan(20);
    expect(text(['project:1', 'unheard:of'])?.length).toBe(all);
    expect(text(['project'])?.length).toBe(all);
    expect(text([])?.length).toBe(all);
  });

  test('an interface', () => {
    expect(
      planOf(`{ nodes(ids: ["a", "b"]) { id ... on Project { name } ... on Municipality { code } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": [
           "a",
           "b",
         ],
       },
       "text": "CALL () {
     UNWIND range(0, size($p0) - 1) AS place
     WITH place, $p0[place] AS id_1
     OPTIONAL CALL (id_1) {
     MATCH (found_1:Call {id: id_1}) RETURN found_1 AS found
     UNION
     MATCH (found_2:Judgement {id: id_1}) RETURN found_2 AS found
     UNION
     MATCH (found_3:Decision {id: id_1}) RETURN found_3 AS found
     UNION
     MATCH (found_4:Fund {id: id_1}) RETURN found_4 AS found
     UNION
     MATCH (found_5:Programme {id: id_1}) RETURN found_5 AS found
     UNION
     MATCH (found_6:ProgrammeArea {id: id_1}) RETURN found_6 AS found
     UNION
     MATCH (found_7:SpecificObjective {id: id_1}) RETURN found_7 AS found
     UNION
     MATCH (found_8:InterventionField {id: id_1}) RETURN found_8 AS found
     UNION
     MATCH (found_9:Sdg {id: id_1}) RETURN found_9 AS found
     UNION
     MATCH (found_10:ImportRun {id: id_1}) RETURN found_10 AS found
     UNION
     MATCH (found_11:Organization {id: id_1}) RETURN found_11 AS found
     UNION
     MATCH (found_12:Municipality {id: id_1}) RETURN found_12 AS found
     UNION
     MATCH (found_13:County {id: id_1}) RETURN found_13 AS found
     UNION
     MATCH (found_14:Subregion {id: id_1}) RETURN found_14 AS found
     UNION
     MATCH (found_15:NutsRegion {id: id_1}) RETURN found_15 AS found
     UNION
     MATCH (found_16:Country {id: id_1}) RETURN found_16 AS found
     UNION
     MATCH (found_17:Project {id: id_1}) RETURN found_17 AS found
     UNION
     MATCH (found_18:Objective {id: id_1}) RETURN found_18 AS found
     UNION
     MATCH (found_19:Result {id: id_1}) RETURN found_19 AS found
     UNION
     MATCH (found_20:Activity {id: id_1}) RETURN found_20 AS found
     UNION
     MATCH (found_21:Subproject {id: id_1}) RETURN found_21 AS found
     UNION
     MATCH (found_22:SourceDocument {id: id_1}) RETURN found_22 AS found
     UNION
     MATCH (found_23:Evidence {id: split(id_1, '#')[0]}) WHERE NOT (coalesce(found_23.field = 'contact', false)) RETURN found_23 AS found
     UNION
     MATCH (found_24:TargetGroup {id: id_1}) RETURN found_24 AS found
     }
     WITH found AS node_1, id_1, place ORDER BY place
     OPTIONAL CALL (node_1, id_1) {
     WITH node_1, id_1 WHERE node_1:Evidence
     UNWIND CASE WHEN node_1.statements IS NULL THEN [node_1] ELSE [
       said IN [at IN range(0, size(node_1.statements) - 1) | split(node_1.statements[at], '\\t') + toString(at)] | {
         id: node_1.id + '#' + said[10], row: node_1.row, field: said[0], relationship: nullIf(said[1], ''), otherEnd: nullIf(said[2], ''), qualifiers: nullIf(said[3], ''),
         start: toInteger(said[4]), end: toInteger(said[5]), method: coalesce(nullIf(said[6], ''), 'STRUCTURED_FIELD'), confidence: coalesce(toFloat(said[7]), 1.0),
         value: nullIf(said[8], ''), excerpt: coalesce(nullIf(said[9], ''), nullIf(said[8], ''))
       }
     ] END AS part_1
     WITH part_1, id_1 WHERE part_1.id = id_1 AND NOT coalesce(part_1.field = 'contact', false)
     RETURN part_1
     }
     RETURN collect([CASE WHEN node_1:Call THEN [0, [node_1.id]] WHEN node_1:Judgement THEN [1, [node_1.id]] WHEN node_1:Decision THEN [2, [node_1.id]] WHEN node_1:Fund THEN [3, [node_1.id]] WHEN node_1:Programme THEN [4, [node_1.id]] WHEN node_1:ProgrammeArea THEN [5, [node_1.id]] WHEN node_1:SpecificObjective THEN [6, [node_1.id]] WHEN node_1:InterventionField THEN [7, [node_1.id]] WHEN node_1:Sdg THEN [8, [node_1.id]] WHEN node_1:ImportRun THEN [9, [node_1.id]] WHEN node_1:Organization THEN [10, [node_1.id]] WHEN node_1:Municipality THEN [11, [node_1.id, node_1.code]] WHEN node_1:County THEN [12, [node_1.id]] WHEN node_1:Subregion THEN [13, [node_1.id]] WHEN node_1:NutsRegion THEN [14, [node_1.id]] WHEN node_1:Country THEN [15, [node_1.id]] WHEN node_1:Project THEN [16, [node_1.id, node_1.name]] WHEN node_1:Objective THEN [17, [node_1.id]] WHEN node_1:Result THEN [18, [node_1.id]] WHEN node_1:Activity THEN [19, [node_1.id]] WHEN node_1:Subproject THEN [20, [node_1.id]] WHEN node_1:SourceDocument THEN [21, [node_1.id]] WHEN part_1 IS NOT NULL THEN [22, [part_1.id]] WHEN node_1:TargetGroup THEN [23, [node_1.id]] END]) AS nodes_1
     }
     RETURN nodes_1 AS answer",
     }
    `);
  });

  test('a union', () => {
    expect(
      planOf(
        `{ organization(id: "x") { members { nodes { ... on Municipality { code } ... on Organization { kind } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
         "p1": null,
         "p2": null,
         "p3": 101,
       },
       "text": "CALL () {
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
     RETURN organization_2 AS answer",
     }
    `);
  });

  test('fragments, spread twice', () => {
    expect(
      planOf(
        `query { project(number: "x") { ...a ...a ...b } } fragment a on Project { name } fragment b on Node { id ... on Project { name number } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     RETURN head(collect([project_1.name, project_1.id, project_1.number])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('a field left out and one put in', () => {
    expect(
      planOf(`{ project(number: "x") { name @skip(if: true) number @include(if: true) } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     RETURN head(collect([project_1.number])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('one field twice, with other arguments', () => {
    expect(
      planOf(
        `{ project(number: "x") { few: partners(first: 1) { nodes { name } } many: partners { totalCount } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
         "p1": 2,
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     CALL (project_1) {
     MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization)
     WITH organization_1, partners_in_1 ORDER BY organization_1.name, organization_1.id, elementId(partners_in_1) LIMIT $p1
     RETURN collect([[organization_1.name]]) AS partners_1
     }
     CALL (project_1) {
     MATCH (project_1)<-[partners_in_2:PARTNERS_IN]-(organization_2:Organization)
     RETURN count(*) AS total_1
     }
     RETURN head(collect([[partners_1, 0], [[], total_1]])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('the type’s name alone', () => {
    expect(planOf(`{ project(number: "x") { __typename } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     RETURN head(collect([])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });
});

describe('connections', () => {
  test('facts of the edge, and its evidence', () => {
    expect(
      planOf(`{ project(number: "x") { partners { edges { role evidence { value } node { name } } } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
         "p1": 101,
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     CALL (project_1) {
     MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization)
     WITH organization_1, partners_in_1 ORDER BY organization_1.name, organization_1.id, elementId(partners_in_1) LIMIT $p1
     CALL (partners_in_1) {
     CALL (partners_in_1) {
     WITH startNode(partners_in_1) AS first, endNode(partners_in_1) AS last, type(partners_in_1) AS relationship,
       CASE WHEN partners_in_1.role IS NOT NULL THEN '"role":"' + partners_in_1.role + '"' WHEN partners_in_1.kind IS NOT NULL THEN '"kind":"' + partners_in_1.kind + '"' ELSE '' END AS key
     CALL (first, last, relationship, key) {
       MATCH (evidence:Evidence)-[:ABOUT]->(first)
       UNWIND CASE WHEN evidence.statements IS NULL THEN [evidence] ELSE [
       said IN [at IN range(0, size(evidence.statements) - 1) | split(evidence.statements[at], '\\t') + toString(at)] | {
         id: evidence.id + '#' + said[10], row: evidence.row, field: said[0], relationship: nullIf(said[1], ''), otherEnd: nullIf(said[2], ''), qualifiers: nullIf(said[3], ''),
         start: toInteger(said[4]), end: toInteger(said[5]), method: coalesce(nullIf(said[6], ''), 'STRUCTURED_FIELD'), confidence: coalesce(toFloat(said[7]), 1.0),
         value: nullIf(said[8], ''), excerpt: coalesce(nullIf(said[9], ''), nullIf(said[8], ''))
       }
     ] END AS node
       WITH node, relationship, key, last WHERE node.relationship = relationship AND node.otherEnd IN coalesce(last.records, [last.id]) AND coalesce(node.qualifiers, '') CONTAINS key RETURN node
       UNION
       MATCH (evidence:Evidence)-[:ABOUT]->(last)
       UNWIND CASE WHEN evidence.statements IS NULL THEN [evidence] ELSE [
       said IN [at IN range(0, size(evidence.statements) - 1) | split(evidence.statements[at], '\\t') + toString(at)] | {
         id: evidence.id + '#' + said[10], row: evidence.row, field: said[0], relationship: nullIf(said[1], ''), otherEnd: nullIf(said[2], ''), qualifiers: nullIf(said[3], ''),
         start: toInteger(said[4]), end: toInteger(said[5]), method: coalesce(nullIf(said[6], ''), 'STRUCTURED_FIELD'), confidence: coalesce(toFloat(said[7]), 1.0),
         value: nullIf(said[8], ''), excerpt: coalesce(nullIf(said[9], ''), nullIf(said[8], ''))
       }
     ] END AS node
       WITH node, relationship, key, first WHERE node.relationship = relationship AND node.otherEnd IN coalesce(first.records, [first.id]) AND coalesce(node.qualifiers, '') CONTAINS key RETURN node
     }
     RETURN node ORDER BY node.confidence DESC, node.id
     }
     WITH node AS evidence_1
     WITH evidence_1
     WITH evidence_1 WHERE NOT (coalesce(evidence_1.field = 'contact', false))
     WITH evidence_1
     RETURN collect([[evidence_1.value]]) AS evidence_2
     }
     RETURN collect([partners_in_1.role, evidence_2, [organization_1.name]]) AS partners_1
     }
     RETURN head(collect([[partners_1, 0]])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });

  test('cursors and page info', () => {
    expect(
      planOf(`{ projects(first: 2) { edges { cursor } pageInfo { hasNextPage endCursor } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 3,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE project_1.name IS NOT NULL
     WITH project_1 ORDER BY project_1.name, project_1.id LIMIT $p0
     RETURN collect([[project_1.name, project_1.id]]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });

  test('page info without rows', () => {
    expect(planOf(`{ projects(first: 2) { pageInfo { hasNextPage } } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 3,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE project_1.name IS NOT NULL
     WITH project_1 ORDER BY project_1.name, project_1.id LIMIT $p0
     RETURN collect([]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });

  test('counting below rows', () => {
    expect(planOf(`{ organizations(first: 3) { nodes { owns { totalCount } } } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 4,
       },
       "text": "CALL () {
     MATCH (organization_1:Organization)
     WHERE organization_1.name IS NOT NULL
     WITH organization_1 ORDER BY organization_1.name, organization_1.id LIMIT $p0
     CALL (organization_1) {
     MATCH (organization_1)-[owns_1:OWNS]->(project_1:Project)
     RETURN count(*) AS total_1
     }
     RETURN collect([[[[], total_1]]]) AS organizations_1
     }
     RETURN [organizations_1, 0] AS answer",
     }
    `);
  });

  test('four levels', () => {
    expect(
      planOf(
        `{ organization(id: "x") { owns(first: 1) { nodes { partners(first: 2) { nodes { partnersIn(first: 3) { nodes { municipalities { nodes { name } } } } } } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
         "p1": null,
         "p2": null,
         "p3": 2,
         "p4": 3,
         "p5": 4,
         "p6": 101,
       },
       "text": "CALL () {
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
     MATCH (organization_1)-[owns_1:OWNS]->(project_1:Project)
     WITH project_1, owns_1 ORDER BY project_1.name, project_1.id, elementId(owns_1) LIMIT $p3
     CALL (project_1) {
     MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_2:Organization)
     WITH organization_2, partners_in_1 ORDER BY organization_2.name, organization_2.id, elementId(partners_in_1) LIMIT $p4
     CALL (organization_2) {
     MATCH (organization_2)-[partners_in_2:PARTNERS_IN]->(project_2:Project)
     WITH project_2, partners_in_2 ORDER BY project_2.name, project_2.id, elementId(partners_in_2) LIMIT $p5
     CALL (project_2) {
     MATCH (project_2)-[involves_1:INVOLVES]->(municipality_1:Municipality)
     WITH municipality_1, involves_1 ORDER BY municipality_1.name, municipality_1.id, elementId(involves_1) LIMIT $p6
     RETURN collect([[municipality_1.name]]) AS municipalities_1
     }
     RETURN collect([[[municipalities_1, 0]]]) AS partnersIn_1
     }
     RETURN collect([[[partnersIn_1, 0]]]) AS partners_1
     }
     RETURN collect([[[partners_1, 0]]]) AS owns_2
     }
     RETURN head(collect([[owns_2, 0]])) AS organization_3
     }
     RETURN organization_3 AS answer",
     }
    `);
  });

  test('rows from the end', () => {
    expect(
      planOf(`{ projects(last: 2, orderBy: [{ field: NUMBER }]) { nodes { number } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 3,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WITH project_1 ORDER BY project_1.number DESC, project_1.id DESC LIMIT $p0
     RETURN collect([[project_1.number]]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });

  test('rows of a role', () => {
    expect(planOf(`{ owners(first: 2) { nodes { name } } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 3,
       },
       "text": "CALL () {
     MATCH (organization_1:Organization&Owner)
     WHERE organization_1.name IS NOT NULL
     WITH organization_1 ORDER BY organization_1.name, organization_1.id LIMIT $p0
     RETURN collect([[organization_1.name]]) AS owners_1
     }
     RETURN [owners_1, 0] AS answer",
     }
    `);
  });

  test('derived rows with facts', () => {
    expect(
      planOf(
        `{ municipality(code: "1441") { involvements(first: 2) { edges { kind via { ... on Organization { name } } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "1441",
         "p1": null,
         "p2": 3,
       },
       "text": "CALL () {
     CALL () {
     CALL () {
       WITH $p0 AS key WHERE key IS NOT NULL MATCH (node:Municipality {code: key}) RETURN node
       UNION
       WITH toLower(trim(normalize($p1))) AS key WHERE key IS NOT NULL
       MATCH (node:Municipality) WHERE node.name IS NOT NULL AND toLower(node.name) = key RETURN node
     }
     RETURN node
     }
     WITH node AS municipality_1
     WITH municipality_1
     WITH municipality_1 LIMIT 1
     CALL (municipality_1) {
     CALL (municipality_1) {
     MATCH (municipality_1)<-[stated:INVOLVES]-(node:Project)
     RETURN node, {kind: stated.role, role: stated.role, via: null} AS edge
     UNION
     MATCH (municipality_1)-[:MEMBER_OF]->(via:Organization)-[:OWNS]->(node:Project)
     RETURN node, {kind: 'MEMBER_OF_OWNER', role: null, via: via} AS edge
     UNION
     MATCH (municipality_1)-[:MEMBER_OF]->(via:Organization)-[partnership:PARTNERS_IN]->(node:Project)
     RETURN node, {kind: 'MEMBER_OF_PARTNER', role: partnership.role, via: via} AS edge
     UNION
     MATCH (municipality_1)<-[:GOVERNS]-(via:Organization)-[partnership:PARTNERS_IN]->(node:Project)
     RETURN node, {kind: 'AUTHORITY', role: partnership.role, via: via} AS edge
     UNION
     MATCH (municipality_1)-[:IN_SUBREGION|IN_COUNTY|IN_NUTS|IN_COUNTRY*1..5]->(via)<-[coverage:COVERS]-(node:Project)
     RETURN node, {kind: 'COVERED', role: coverage.role, via: via} AS edge
     UNION
     MATCH (municipality_1)<-[:SEATED_IN]-(node:Project)
     OPTIONAL MATCH (owner:Organization)-[:OWNS]->(node)
     WITH node, owner ORDER BY owner.id
     RETURN node, {kind: 'OWNER_SEAT', role: null, via: head(collect(owner))} AS edge
     UNION
     MATCH (municipality_1)<-[:GOVERNS]-(via:Organization)-[:OWNS]->(node:Project) WHERE NOT (municipality_1)<-[:SEATED_IN]-(node)
     RETURN node, {kind: 'OWNER_SEAT', role: null, via: via} AS edge
     }
     WITH node AS project_1, edge AS edge_1
     WITH project_1, edge_1
     WITH project_1, edge_1 ORDER BY project_1.name, project_1.id, edge_1.kind, edge_1.role, edge_1.via.id LIMIT $p2
     CALL (edge_1) {
     CALL (edge_1) {
     WITH edge_1.via AS node WHERE node IS NOT NULL RETURN node
     }
     WITH node AS involvementLink_1
     WITH involvementLink_1
     WITH involvementLink_1 LIMIT 1
     RETURN head(collect(CASE WHEN involvementLink_1:Organization THEN [0, [involvementLink_1.name]] WHEN involvementLink_1:Subregion THEN [1, []] WHEN involvementLink_1:County THEN [2, []] WHEN involvementLink_1:NutsRegion THEN [3, []] WHEN involvementLink_1:Country THEN [4, []] END)) AS via_1
     }
     RETURN collect([edge_1.kind, via_1]) AS involvements_1
     }
     RETURN head(collect([[involvements_1, 0]])) AS municipality_2
     }
     RETURN municipality_2 AS answer",
     }
    `);
  });

  test('the most frequent collaborators, with what is shared', () => {
    expect(
      planOf(
        `{ organization(id: "x") { collaborators(first: 2) { edges { weight sharedProjects(first: 1) { nodes { number } } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
         "p1": null,
         "p2": null,
         "p3": null,
         "p4": null,
         "p5": 3,
         "p6": 2,
       },
       "text": "CALL () {
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
     CALL (organization_1) {
     WITH organization_1, $p3 AS period, $p4 AS roles
     MATCH (organization_1)-[mine:OWNS|PARTNERS_IN]->(project:Project) WHERE (period IS NULL OR coalesce(project.endDate >= period.from, period.from IS NULL) AND coalesce(project.startDate <= period.to, period.to IS NULL)) AND (roles IS NULL OR coalesce(mine.role, 'OWNER') IN roles)
     MATCH (project)<-[theirs:OWNS|PARTNERS_IN]-(node:Organization) WHERE node <> organization_1 AND (roles IS NULL OR coalesce(theirs.role, 'OWNER') IN roles)
     WITH organization_1, node, period, roles, count(DISTINCT project) AS weight
     RETURN node, {weight: weight, one: organization_1, other: node, period: period, roles: roles} AS edge
     }
     WITH node AS organization_2, edge AS edge_1
     WITH organization_2, edge_1
     WITH organization_2, edge_1 ORDER BY edge_1.weight DESC, organization_2.name, organization_2.id LIMIT $p5
     CALL (edge_1) {
     CALL (edge_1) {
     WITH edge_1.one AS one, edge_1.other AS other, edge_1.period AS period, edge_1.roles AS roles
     MATCH (one)-[mine:OWNS|PARTNERS_IN]->(node:Project)
     WHERE (period IS NULL OR coalesce(node.endDate >= period.from, period.from IS NULL) AND coalesce(node.startDate <= period.to, period.to IS NULL)) AND (roles IS NULL OR coalesce(mine.role, 'OWNER') IN roles) AND EXISTS { MATCH (other)-[theirs:OWNS|PARTNERS_IN]->(node) WHERE (roles IS NULL OR coalesce(theirs.role, 'OWNER') IN roles) }
     RETURN DISTINCT node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 ORDER BY project_1.name, project_1.id LIMIT $p6
     RETURN collect([[project_1.number]]) AS sharedProjects_1
     }
     RETURN collect([edge_1.weight, [sharedProjects_1, 0]]) AS collaborators_1
     }
     RETURN head(collect([[collaborators_1, 0]])) AS organization_3
     }
     RETURN organization_3 AS answer",
     }
    `);
  });
});

describe('orders', () => {
  test('by a value, descending', () => {
    expect(
      planOf(
        `{ projects(first: 2, orderBy: [{ field: GRANTED_SUPPORT, direction: DESC }]) { nodes { number } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 3,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WITH project_1 ORDER BY project_1.grantedSupport DESC, project_1.id LIMIT $p0
     RETURN collect([[project_1.number]]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });

  test('by a derived value and a count', () => {
    expect(
      planOf(
        `{ projects(first: 2, orderBy: [{ field: STATUS }, { field: PARTNERS_COUNT, direction: DESC }]) { nodes { number } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 3,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WITH project_1 ORDER BY (CASE WHEN project_1.endDate < date() THEN 'COMPLETED' WHEN project_1.startDate > date() THEN 'PLANNED'
     WHEN project_1.startDate IS NOT NULL AND project_1.endDate IS NOT NULL THEN 'ONGOING' END), COUNT { MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization) } DESC, project_1.id LIMIT $p0
     RETURN collect([[project_1.number]]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });
});

describe('filters', () => {
  test('values of each kind', () => {
    expect(
      planOf(
        `{ projects(filter: { name: { startsWith: "A", contains: "b", ne: "c" }, totalBudget: { gte: 3000000000, lt: 4000000000 }, startDate: { lte: "2020-01-01" }, region: { isNull: true } }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "c",
         "p1": "b",
         "p2": "A",
         "p3": {
           "isoDate": "2020-01-01",
         },
         "p4": 4000000000,
         "p5": 3000000000,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE NOT coalesce(project_1.name = $p0, false) AND project_1.name CONTAINS $p1 AND project_1.name STARTS WITH $p2 AND project_1.startDate <= $p3 AND project_1.totalBudget < $p4 AND project_1.totalBudget >= $p5 AND project_1.region IS NULL
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('null for a value', () => {
    expect(
      planOf(`{ projects(filter: { region: { eq: null }, number: { ne: null } }) { totalCount } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {},
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE project_1.number IS NOT NULL AND project_1.region IS NULL
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('lists', () => {
    expect(
      planOf(
        `{ targetGroups(filter: { characteristics: { includesAny: [NPF], includesAll: [YOUNG], isEmpty: false } }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": [
           "NPF",
         ],
         "p1": [
           "YOUNG",
         ],
       },
       "text": "CALL () {
     MATCH (targetGroup_1:TargetGroup)
     WHERE any(wanted IN $p0 WHERE wanted IN coalesce(targetGroup_1.characteristics, [])) AND all(wanted IN $p1 WHERE wanted IN coalesce(targetGroup_1.characteristics, [])) AND size(coalesce(targetGroup_1.characteristics, [])) > 0
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('a key', () => {
    expect(
      planOf(`{ projects(filter: { number: { in: ["a", "b"] } }) { nodes { name } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": [
           "a",
           "b",
         ],
         "p1": 101,
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE project_1.name IS NOT NULL AND project_1.number IN $p0
     WITH project_1 ORDER BY project_1.name, project_1.id LIMIT $p1
     RETURN collect([[project_1.name]]) AS projects_1
     }
     RETURN [projects_1, 0] AS answer",
     }
    `);
  });

  test('a key at the end of two relationships', () => {
    expect(
      planOf(
        `{ projects(filter: { municipalities: { some: { county: { code: { eq: "14" } } } } }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "14",
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     MATCH (project_1)-[involves_1:INVOLVES]->(municipality_1:Municipality)
     MATCH (municipality_1)-[in_county_1:IN_COUNTY]->(county_1:County)
     WHERE county_1.code = $p0
     WITH DISTINCT project_1
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('two keys, by one kind of relationship, and a fact of the edge', () => {
    expect(
      planOf(
        `{ projects(filter: { and: [{ partners: { some: { id: { eq: "a" } } } }, { partners: { some: { id: { eq: "b" }, edge: { role: { eq: FINANCIER } } } } }] }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "a",
         "p1": "b",
         "p2": "FINANCIER",
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization)
     WHERE organization_1.id = $p0
     MATCH (project_1)<-[partners_in_2:PARTNERS_IN]-(organization_2:Organization)
     WHERE organization_2.id = $p1 AND partners_in_2.role = $p2
     WITH DISTINCT project_1
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('a choice of keys', () => {
    expect(
      planOf(
        `{ projects(filter: { name: { contains: "x" }, or: [{ number: { eq: "a" } }, { owners: { some: { name: { eq: "b" } } } }] }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "a",
         "p1": "b",
         "p2": "x",
       },
       "text": "CALL () {
     CALL () {
     MATCH (project_1:Project)
     WHERE project_1.number = $p0
     RETURN project_1
     UNION
     MATCH (project_1:Project)
     MATCH (project_1)<-[owns_1:OWNS]-(organization_1:Organization)
     WHERE organization_1.name = $p1
     WITH DISTINCT project_1
     RETURN project_1
     }
     WITH project_1
     WHERE project_1.name CONTAINS $p2
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('a choice that must look at everything', () => {
    expect(
      planOf(
        `{ projects(filter: { or: [{ totalBudget: { gt: 1 } }, { owners: { some: { name: { eq: "b" } } } }] }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": 1,
         "p1": "b",
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE ((project_1.totalBudget > $p0) OR (EXISTS { MATCH (project_1)<-[owns_1:OWNS]-(organization_1:Organization) WHERE (organization_1.name = $p1) }))
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('what must not be there', () => {
    expect(
      planOf(
        `{ municipalities(filter: { projects: { none: { targetGroups: { some: { id: { eq: "a" } } } } } }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "a",
       },
       "text": "CALL () {
     CALL () {
     MATCH (municipality_1:Municipality)
     MATCH (municipality_1)<-[involves_1:INVOLVES]-(project_1:Project)
     MATCH (project_1)-[targets_1:TARGETS]->(targetGroup_1:TargetGroup)
     WHERE targetGroup_1.id = $p0
     RETURN collect(DISTINCT municipality_1) AS excluded_1
     }
     MATCH (municipality_2:Municipality)
     WHERE NOT municipality_2 IN excluded_1
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('the opposite of a key', () => {
    expect(
      planOf(`{ projects(filter: { not: { partners: { some: { id: { eq: "a" } } } } }) { totalCount } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "a",
       },
       "text": "CALL () {
     CALL () {
     MATCH (project_1:Project)
     MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization)
     WHERE organization_1.id = $p0
     WITH DISTINCT project_1
     RETURN collect(DISTINCT project_1) AS excluded_1
     }
     MATCH (project_2:Project)
     WHERE NOT project_2 IN excluded_1
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('some, every and none without a key', () => {
    expect(
      planOf(
        `{ projects(filter: { partners: { some: { kind: { eq: AGENCY } }, every: { kind: { ne: COMPANY } }, none: {} } }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "AGENCY",
         "p1": "COMPANY",
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE EXISTS { MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization) WHERE (organization_1.kind = $p0) } AND NOT EXISTS { MATCH (project_1)<-[partners_in_2:PARTNERS_IN]-(organization_2:Organization) WHERE NOT coalesce((NOT coalesce(organization_2.kind = $p1, false)), false) } AND NOT EXISTS { MATCH (project_1)<-[partners_in_3:PARTNERS_IN]-(organization_3:Organization) WHERE true }
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('ages and periods that overlap', () => {
    expect(
      planOf(
        `{ projects(filter: { activeBetween: { from: "2020-01-01" }, targetGroups: { some: { agesOverlap: { from: 16, to: 24 } } } }) { totalCount } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": {
           "from": 16,
           "to": 24,
         },
         "p1": {
           "from": {
             "isoDate": "2020-01-01",
           },
         },
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE EXISTS { MATCH (project_1)-[targets_1:TARGETS]->(targetGroup_1:TargetGroup) WHERE (((targetGroup_1.ageFrom IS NOT NULL OR targetGroup_1.ageTo IS NOT NULL)
     AND coalesce(targetGroup_1.ageFrom, 0) <= coalesce($p0.to, 200) AND coalesce($p0.from, 0) <= coalesce(targetGroup_1.ageTo, 200))) } AND (coalesce(project_1.endDate >= $p1.from, $p1.from IS NULL) AND coalesce(project_1.startDate <= $p1.to, $p1.to IS NULL))
     RETURN count(*) AS total_1
     }
     RETURN [[], total_1] AS answer",
     }
    `);
  });

  test('at a relationship, by its facts', () => {
    expect(
      planOf(
        `{ project(number: "x") { partners(filter: { edge: { role: { in: [SUPPORT] } } }) { nodes { name } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "x",
         "p1": [
           "SUPPORT",
         ],
         "p2": 101,
       },
       "text": "CALL () {
     CALL () {
     MATCH (node:Project {number: $p0}) RETURN node
     }
     WITH node AS project_1
     WITH project_1
     WITH project_1 LIMIT 1
     CALL (project_1) {
     MATCH (project_1)<-[partners_in_1:PARTNERS_IN]-(organization_1:Organization)
     WHERE (partners_in_1.role IN $p1)
     WITH organization_1, partners_in_1 ORDER BY organization_1.name, organization_1.id, elementId(partners_in_1) LIMIT $p2
     RETURN collect([[organization_1.name]]) AS partners_1
     }
     RETURN head(collect([[partners_1, 0]])) AS project_2
     }
     RETURN project_2 AS answer",
     }
    `);
  });
});

describe('figures', () => {
  test('statistics in groups', () => {
    expect(
      planOf(
        `{ projectStatistics(groupBy: [OWNER, YEAR], filter: { totalBudget: { isNull: false } }) { groups { keys { value } count totalBudget { sum missing } } } }`,
      ),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {},
       "text": "CALL () {
     MATCH (project_1:Project)
     WHERE project_1.totalBudget IS NOT NULL
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
     RETURN groups_1 AS answer",
     }
    `);
  });

  test('statistics of all', () => {
    expect(planOf(`{ projectStatistics { groups { count } } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {},
       "text": "CALL () {
     MATCH (project_1:Project)
     WITH count(*) AS size
     WITH [] AS keys, size, [] AS figures ORDER BY size DESC, keys
     RETURN collect([keys, size, figures]) AS groups_1
     }
     RETURN groups_1 AS answer",
     }
    `);
  });

  test('coverage of what a filter chooses', () => {
    expect(
      planOf(`{ coverage(filter: { owners: { some: { id: { eq: "a" } } } }) { targetGroups { missing } } }`),
    ).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "a",
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     MATCH (project_1)<-[owns_1:OWNS]-(organization_1:Organization)
     WHERE organization_1.id = $p0
     WITH DISTINCT project_1
     RETURN collect(project_1) AS chosen_1
     }
     CALL (chosen_1) {
     CALL (chosen_1) {
     RETURN {projects: chosen_1} AS node
     }
     WITH node AS projectCoverage_1
     WITH projectCoverage_1
     WITH projectCoverage_1 LIMIT 1
     CALL (projectCoverage_1) {
     CALL (projectCoverage_1) {
     CALL (projectCoverage_1) {
       UNWIND projectCoverage_1.projects AS project
       MATCH (project)-[:TARGETS]->(group:TargetGroup)
       WITH group, count(DISTINCT project) AS count
       RETURN collect({place: group, count: count}) AS counts
     }
     RETURN {projects: projectCoverage_1.projects, counts: counts} AS node
     }
     WITH node AS targetGroupCoverage_1
     WITH targetGroupCoverage_1
     WITH targetGroupCoverage_1 LIMIT 1
     RETURN head(collect([(COUNT { UNWIND targetGroupCoverage_1.projects AS project WITH project WHERE NOT EXISTS { (project)-[:TARGETS]->() } RETURN project })])) AS targetGroups_1
     }
     RETURN head(collect([targetGroups_1])) AS coverage_1
     }
     RETURN coverage_1 AS answer",
     }
    `);
  });

  test('a timeline', () => {
    expect(planOf(`{ timeline(interval: QUARTER) { missing } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "QUARTER",
       },
       "text": "CALL () {
     MATCH (project_1:Project)
     RETURN collect(project_1) AS chosen_1
     }
     CALL (chosen_1) {
     CALL (chosen_1) {
     WITH chosen_1 AS projects, CASE $p0 WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END AS months
     WITH months, size(projects) AS size, [project IN projects WHERE project.startDate <= project.endDate | {
       project: project,
       first: (project.startDate.year * 12 + project.startDate.month - 1) / months,
       last: (project.endDate.year * 12 + project.endDate.month - 1) / months
     }] AS spans
     RETURN {months: months, spans: spans, missing: size - size(spans)} AS node
     }
     WITH node AS timeline_1
     WITH timeline_1
     WITH timeline_1 LIMIT 1
     RETURN head(collect([timeline_1.missing])) AS timeline_2
     }
     RETURN timeline_2 AS answer",
     }
    `);
  });

  test('a path', () => {
    expect(planOf(`{ shortestPath(from: "a", to: "b", maxLength: 4) { length } }`)).toMatchInlineSnapshot(`
     {
       "parameters": {
         "p0": "a",
         "p1": "b",
         "p2": [
           "OWNS",
           "PARTNERS_IN",
           "INVOLVES",
           "MEMBER_OF",
           "PART_OF",
           "GOVERNS",
         ],
         "p3": 4,
       },
       "text": "CALL () {
     CALL () {
     WITH $p0 AS from, $p1 AS to
     CALL (from) { MATCH (thing:Organization|Project|Call|Municipality|County|Subregion|NutsRegion|Country|TargetGroup|SpecificObjective {id: from}) RETURN thing }
     WITH thing AS first, to
     CALL (to) { MATCH (thing:Organization|Project|Call|Municipality|County|Subregion|NutsRegion|Country|TargetGroup|SpecificObjective {id: to}) RETURN thing }
     WITH first, thing AS last
     CALL (first, last) {
       WITH first, last WHERE first = last
       RETURN [first] AS nodes, [] AS links
       UNION
       WITH first, last WHERE first <> last
       MATCH path = shortestPath((first)-[links:OWNS|PARTNERS_IN|INVOLVES|MEMBER_OF|PART_OF|GOVERNS|COVERS|TARGETS|CONTINUES|FUNDED_UNDER|IN_COUNTY|IN_SUBREGION|IN_NUTS|IN_COUNTRY*..16]-(last))
       WHERE all(link IN links WHERE type(link) IN $p2)
       RETURN nodes(path) AS nodes, links
     }
     WITH nodes, links WHERE size(links) <= $p3
     RETURN {nodes: nodes, relationships: links} AS node
     }
     WITH node AS path_1
     WITH path_1
     WITH path_1 LIMIT 1
     RETURN head(collect([(size(path_1.relationships))])) AS shortestPath_1
     }
     RETURN shortestPath_1 AS answer",
     }
    `);
  });
});
