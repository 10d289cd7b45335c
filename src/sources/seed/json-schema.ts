import { z } from 'zod';
import type { Reference } from '../../reference/reference.ts';
import { seedSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a seed, which editors pick up: the content of `seeds/project.schema.json`. */
export function projectJsonSchema(reference: Reference): object {
  const schema = z.toJSONSchema(seedSchema(reference), { io: 'input' });
  return {
    title: 'A project',
    description: 'What is known of one project, in our own words. Everything but the name may be left out.',
    ...schema,
  };
}
