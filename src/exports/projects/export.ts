import { aboutExport } from '../about.ts';
import type { Ask } from '../ask.ts';
import type { Export } from '../export.ts';
import { flagGiven, type Given, jsonGiven, onlyKnown, said } from '../given.ts';
import { csvEnding } from '../text/csv.ts';
import { type ProjectFormatName, projectFormat } from './formats.ts';
import { projectPages } from './pages.ts';

/**
 * A list of projects as a file.
 *
 * @param given the `filter` and `orderBy` of the API's `projects`, in JSON; of a table `excel`.
 * @throws GraphQLError BAD_USER_INPUT for what cannot be asked of the API at all; all else is thrown by the text.
 */
export function exportProjects(ask: Ask, name: ProjectFormatName, given: Given, now: Date): Export {
  const { mediaType, ending, isTable, before, page, after } = projectFormat(name);
  onlyKnown(given, ['filter', 'orderBy', ...(isTable === true ? ['excel'] : [])]);
  const variables = said({ filter: jsonGiven(given, 'filter'), orderBy: jsonGiven(given, 'orderBy') });
  const dialect = flagGiven(given, 'excel') ? 'excel' : 'standard';
  const about = aboutExport('Projects', 'Projects, and what public documents say of them.', variables, now);

  async function* written(): AsyncGenerator<string> {
    let begins = true;
    for await (const projects of projectPages(ask, variables)) {
      const text = [...page(projects, begins, dialect)].join('');
      if (begins) yield before(about, dialect) + text;
      else if (text !== '') yield text;
      begins = begins && projects.length === 0;
    }
    if (after !== '') yield after;
  }

  return {
    fileName: `samverkan-projects-${now.toISOString().slice(0, 10)}${csvEnding(ending, dialect)}`,
    mediaType,
    text: written(),
  };
}
