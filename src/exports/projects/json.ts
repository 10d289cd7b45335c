import type { Connection, Project } from './project.ts';

/** A project as plain JSON: as the API answers it, without pages: what an edge says stands beside what its node says. */
export function plainProject(project: Project): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(project).map(([name, value]) => [name, isConnection(value) ? flat(value) : value]),
  );
}

function isConnection(value: unknown): value is Connection<{ readonly node: object }> {
  return typeof value === 'object' && value !== null && 'edges' in value;
}

function flat({ edges }: Connection<{ readonly node: object }>): readonly object[] {
  return edges.map(({ node, ...said }) => ({ ...node, ...said }));
}
