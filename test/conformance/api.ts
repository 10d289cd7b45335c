import { openApi } from '../../src/resolvers/execute.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';

const read = apiSchema();

/** The API under test, built once for all tests of a file. */
export const { schema: api, execute } = openApi(read);

/** What each type and field is in the graph, as the SDL's directives say. */
export const { model } = read;
