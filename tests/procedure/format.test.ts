/** The page that explains the keys of the format names only keys that there are, in the definitions it says, and files that there are. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/check/schema/json-schema.ts';
import { root } from '../laws/sources.ts';

const page = readFileSync(`${root}src/procedure/README.md`, 'utf8');
const rows = [...page.matchAll(/^\| (`.+?) +\| ([a-z, ]+?) +\| .+? +\| `([\w-]+\.ts)` +\|$/gm)].map(
  ([, keys, where, file]) => ({
    keys: keys!.match(/[a-z]+/g)!,
    where: where!.split(', '),
    file: file!,
  }),
);

const schemas = jsonSchemas(['zh', 'en']);
const schemaOf = (where: string): string =>
  JSON.stringify(schemas[`${{ role: 'roles', record: 'records' }[where] ?? 'procedure'}.schema.json`]);

test('every key of the table is one of the schema, explained in a file that there is', () => {
  expect(rows.length).toBeGreaterThan(6);
  for (const { keys, where, file } of rows) {
    expect(existsSync(`${root}src/procedure/${file}`), file).toBe(true);
    for (const place of where) for (const key of keys) expect(schemaOf(place), `${key} of ${place}`).toContain(`"${key}":`);
  }
});
