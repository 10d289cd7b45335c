import { type Cypher, cypher, parameter, type Variable, variable, verbatim } from '../cypher/cypher.ts';
import type { NetworkFilter } from './filter.ts';
import type { NodeType, PlaceLevel, Projection } from './question.ts';

/**
 * What is in a group together, and how: organisations in a project. Two members of a side share a group, which links them; where there
 * are two sides, links go from one to the other.
 */
export interface Side {
  readonly type: NodeType;
  readonly label: string;
  /** A pattern from a group to its members, and conditions on what is between. */
  readonly members: (group: Variable, member: Variable) => Cypher;
}

/** Which organisations count, and in which role. */
export type Organizations = Pick<NetworkFilter, 'roles' | 'organizationKinds'>;

/** The sides of a projection; its groups are projects, or for the network of projects organisations. */
export function sidesOf(
  projection: Projection,
  level: PlaceLevel,
  organizations: Organizations,
): readonly Side[] {
  switch (projection) {
    case 'ORGANIZATION':
      return [organizationSide(organizations)];
    case 'MUNICIPALITY':
      return [placeSide(level)];
    case 'ORGANIZATION_MUNICIPALITY':
      return [organizationSide(organizations), placeSide(level)];
    case 'TARGET_GROUP':
      return [
        {
          type: 'TARGET_GROUP',
          label: 'TargetGroup',
          members: (group, member) => cypher`MATCH (${group})-[:TARGETS]->(${member}:TargetGroup)`,
        },
      ];
    case 'PROJECT':
      return [
        {
          type: 'PROJECT',
          label: 'Project',
          members: (group, member) =>
            linked(
              organizations,
              group,
              (link) => cypher`(${group}:Organization)-[${link}:OWNS|PARTNERS_IN]->(${member}:Project)`,
            ),
        },
      ];
  }
}

function organizationSide(organizations: Organizations): Side {
  return {
    type: 'ORGANIZATION',
    label: 'Organization',
    members: (group, member) =>
      linked(
        organizations,
        member,
        (link) => cypher`(${group})<-[${link}:OWNS|PARTNERS_IN]-(${member}:Organization)`,
      ),
  };
}

/** The pattern of an organisation's part in a project, as far as it counts. */
function linked(
  { roles, organizationKinds }: Organizations,
  organization: Variable,
  pattern: (link: Variable) => Cypher,
): Cypher {
  const link = variable('link');
  const role = roles == null ? cypher`` : cypher` AND coalesce(${link}.role, 'OWNER') IN ${parameter(roles)}`;
  const kind =
    organizationKinds == null
      ? cypher``
      : cypher` AND ${organization}.kind IN ${parameter(organizationKinds)}`;
  return cypher`MATCH ${pattern(link)} WHERE true${role}${kind}`;
}

/** How a municipality leads to the places of a level. */
const placesOf: Readonly<Record<PlaceLevel, readonly [type: NodeType, label: string, way: string]>> = {
  MUNICIPALITY: ['MUNICIPALITY', 'Municipality', ''],
  COUNTY: ['COUNTY', 'County', '(:Municipality)-[:IN_COUNTY]->'],
  NUTS3: ['NUTS_REGION', 'NutsRegion', '(:Municipality)-[:IN_COUNTY]->(:County)-[:IN_NUTS]->'],
  NUTS2: ['NUTS_REGION', 'NutsRegion', '(:Municipality)-[:IN_COUNTY]->(:County)-[:IN_NUTS*2]->'],
  NUTS1: ['NUTS_REGION', 'NutsRegion', '(:Municipality)-[:IN_COUNTY]->(:County)-[:IN_NUTS*3]->'],
};

function placeSide(level: PlaceLevel): Side {
  const [type, label, way] = placesOf[level];
  return {
    type,
    label,
    members: (group, member) =>
      cypher`MATCH (${group})-[:INVOLVES]->${verbatim(way)}(${member}:${verbatim(label)})`,
  };
}
