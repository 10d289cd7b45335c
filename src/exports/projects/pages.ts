import type { Ask } from '../ask.ts';
import { type ListName, listDocument, listNames, projectsDocument } from './documents.ts';
import type { Connection, Project } from './project.ts';

/**
 * Projects, a page at a time, each with all of its lists: the next page is asked for when the one before is written, so memory
 * does not grow with their number. Cursors hold what is sorted by: a project that comes meanwhile is in or not, and none is
 * there twice.
 *
 * @throws GraphQLError what the API answers.
 */
export async function* projectPages(
  ask: Ask,
  variables: Readonly<Record<string, unknown>>,
): AsyncGenerator<readonly Project[]> {
  for (let after: string | null = null; ; ) {
    const { projects } = await ask(projectsDocument, after === null ? variables : { ...variables, after });
    const nodes: Project[] = [];
    for (const project of projects.nodes) nodes.push(await completed(ask, project));
    yield nodes;
    if (!projects.pageInfo.hasNextPage) return;
    after = projects.pageInfo.endCursor;
  }
}

/** The project with those of its lists continued that are longer than a page. */
async function completed(ask: Ask, project: Project): Promise<Project> {
  const long = listNames.filter((name) => project[name].pageInfo.hasNextPage);
  if (long.length === 0) return project;
  const lists: [ListName, Connection<unknown>][] = [];
  for (const name of long) lists.push([name, await wholeList(ask, project, name)]);
  return { ...project, ...Object.fromEntries(lists) };
}

async function wholeList(
  ask: Ask,
  { id, ...project }: Project,
  name: ListName,
): Promise<Connection<unknown>> {
  let list: Connection<unknown> = project[name];
  const edges = [...list.edges];
  while (list.pageInfo.hasNextPage) {
    const { node } = await ask(listDocument(name), { id, after: list.pageInfo.endCursor });
    // Deleted meanwhile: what was read of it stands.
    if (node === null) break;
    list = node.list;
    edges.push(...list.edges);
  }
  return { edges, pageInfo: list.pageInfo };
}
