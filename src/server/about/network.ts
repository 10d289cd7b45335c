import type { ProjectSketch } from './overview.ts';

export type NodeKind = 'project' | 'organization' | 'municipality';

export interface PlacedNode {
  readonly kind: NodeKind;
  readonly name: string;
  /** The project's number, for a link; null for other nodes and for projects without one. */
  readonly number: string | null;
  /** In radians, clockwise from the right. */
  readonly angle: number;
  readonly x: number;
  readonly y: number;
}

export interface Network {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly (readonly [from: PlacedNode, to: PlacedNode])[];
}

/** Distance of each ring from the middle, in the drawing's units. */
const radii: Readonly<Record<NodeKind, number>> = { project: 95, organization: 185, municipality: 390 };

interface Ends {
  readonly name: string;
  readonly projects: Set<number>;
}

/**
 * Places projects on an inner ring, organisations around them, municipalities outermost. A node stands in the
 * direction of its projects, and the nodes of a ring are spread evenly in that order, so the same data always
 * gives the same picture and names do not collide.
 */
export function placeNetwork(projects: readonly ProjectSketch[]): Network {
  const inner = projects.map((project, i) =>
    placed('project', project.name, (2 * Math.PI * i) / projects.length - Math.PI / 2, project.number),
  );
  const rings: readonly (readonly [NodeKind, readonly Ends[]])[] = [
    [
      'organization',
      endsOf(projects, (project) => [
        ...project.owners,
        ...project.partners.flatMap(({ name, isArea }) => (isArea ? [] : [name])),
      ]),
    ],
    ['municipality', endsOf(projects, (project) => project.municipalities)],
  ];

  const nodes = [...inner];
  const links: (readonly [PlacedNode, PlacedNode])[] = [];
  for (const [kind, ends] of rings) {
    const ordered = ends
      .map((end) => ({ end, turn: turnTowards([...end.projects].map((i) => inner[i] as PlacedNode)) }))
      .sort((a, b) => a.turn - b.turn || a.end.name.localeCompare(b.end.name, 'sv'));
    ordered.forEach(({ end }, i) => {
      const node = placed(kind, end.name, (2 * Math.PI * (i + 0.5)) / ordered.length - Math.PI / 2, null);
      nodes.push(node);
      for (const project of end.projects) links.push([inner[project] as PlacedNode, node]);
    });
  }
  return { nodes, links };
}

function endsOf(
  projects: readonly ProjectSketch[],
  namesOf: (project: ProjectSketch) => readonly string[],
): Ends[] {
  const ends = new Map<string, Ends>();
  projects.forEach((project, i) => {
    for (const name of namesOf(project)) {
      const end = ends.get(name) ?? { name, projects: new Set() };
      end.projects.add(i);
      ends.set(name, end);
    }
  });
  return [...ends.values()];
}

/** The mean direction of nodes, from 0 at the top, clockwise to 2π. */
function turnTowards(nodes: readonly PlacedNode[]): number {
  const x = nodes.reduce((sum, node) => sum + node.x, 0);
  const y = nodes.reduce((sum, node) => sum + node.y, 0);
  return (Math.atan2(y, x) + 2.5 * Math.PI) % (2 * Math.PI);
}

function placed(kind: NodeKind, name: string, angle: number, number: string | null): PlacedNode {
  const radius = radii[kind];
  return {
    kind,
    name,
    number,
    angle,
    x: round(radius * Math.cos(angle)),
    y: round(radius * Math.sin(angle)),
  };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
