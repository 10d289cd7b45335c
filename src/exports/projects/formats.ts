import type { About } from '../about.ts';
import type { Dialect } from '../text/csv.ts';
import { jsonItems } from '../text/json.ts';
import { csvHeader, csvProject } from './csv.ts';
import { plainProject } from './json.ts';
import { context, datasetLd, projectLd } from './json-ld.ts';
import type { Project } from './project.ts';

/** A format that projects are written in, a page at a time. */
interface ProjectFormat {
  readonly mediaType: string;
  readonly ending: string;
  readonly isTable?: boolean;
  readonly before: (about: About, dialect: Dialect) => string;
  /** @param begins whether these are the first. */
  readonly page: (projects: readonly Project[], begins: boolean, dialect: Dialect) => Iterable<string>;
  readonly after: string;
}

/** The formats of lists of projects by name. */
export const projectFormats = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    ending: '.csv',
    isTable: true,
    before: (_, dialect) => csvHeader(dialect),
    page: (projects, _, dialect) => projects.map((project) => csvProject(project, dialect)),
    after: '',
  },
  json: {
    mediaType: 'application/json',
    ending: '.json',
    before: (about) => `{"about":${JSON.stringify(about)},"projects":[`,
    page: (projects, begins) => jsonItems(projects.map(plainProject), begins),
    after: '\n]}\n',
  },
  jsonld: {
    mediaType: 'application/ld+json',
    ending: '.jsonld',
    before: (about) =>
      `{"@context":${JSON.stringify(context)},"@graph":[\n${JSON.stringify(datasetLd(about))}`,
    page: (projects) => jsonItems(projects.map(projectLd), false),
    after: '\n]}\n',
  },
} as const satisfies Readonly<Record<string, ProjectFormat>>;

export type ProjectFormatName = keyof typeof projectFormats;

/** As a format whose name is only known when the program runs. */
export function projectFormat(name: ProjectFormatName): ProjectFormat {
  return projectFormats[name];
}
