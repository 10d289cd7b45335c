import { schemaFolder } from '../../src/folders.ts';
import { modelOf } from '../../src/model/mapping.ts';
import { readSdl } from '../../src/model/sdl.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';

/** The API under test, built once for all tests of a file. */
export const api = apiSchema();

/** What each type and field is in the graph, as the SDL's directives say. */
export const model = modelOf(readSdl(schemaFolder));
