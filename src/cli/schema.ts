/** `npm run schema`: writes the JSON Schemas that editors read, from the one schema there is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { jsonSchemas } from '../check/schema/json-schema.ts';
import { contentFolder, languagesNamed } from '../handbook/read.ts';

const content = contentFolder();
const folder = join(content, '.schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas(languagesNamed(content)))) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`${relative(process.cwd(), join(folder, name))}\n`);
}
