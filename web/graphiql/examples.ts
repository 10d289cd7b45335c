import municipality from './examples/municipality.graphql?raw';
import owner from './examples/owner.graphql?raw';
import project from './examples/project.graphql?raw';
import search from './examples/search.graphql?raw';

/** The operations that GraphiQL opens with, one a tab, in the order of the tabs. */
export const examples: readonly string[] = [project, municipality, owner, search];
