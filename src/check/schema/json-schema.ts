/** The definition format as JSON Schema, for editors: completion, hover and red lines in YAML. */
import { z } from 'zod';
import { schemas } from './parse.ts';

interface Node {
  required?: string[];
  properties?: Record<string, { const?: unknown }>;
}

/** A step without `kind` is a task; the schema of zod says so before it looks, which JSON Schema cannot see. */
const kindOfTaskMayBeLeftOut = ({ jsonSchema }: { jsonSchema: object }): void => {
  const node = jsonSchema as Node;
  if (node.properties?.kind?.const === 'task') node.required = node.required?.filter((key) => key !== 'kind') ?? [];
};

/** One schema a file kind, by its file's name. */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [
      `${kind}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: kindOfTaskMayBeLeftOut }),
    ]),
  );
