/** `npm run schema`: writes the JSON Schemas that editors read, from the one schema there is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../check/schema/json-schema.ts';

const folder = join(process.cwd(), 'content/.schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`content/.schema/${name}\n`);
}
