/** The definition format as JSON Schema, for editors: completion, hover and red lines in YAML. */
import { z } from 'zod';
import { schemas } from './parse.ts';

/** One schema a file kind, by its file's name. */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [
      `${kind}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }),
    ]),
  );
