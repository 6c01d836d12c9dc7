/** Word documents opened by a word processor that is no part of them; where none is there, by a reader of their XML, and the name says which. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { onPath } from '../../src/cli/paper/browser.ts';
import { wordFile } from '../../src/exchange/word/index.ts';
import { wordSourceOf } from '../../src/handbook/word.ts';
import { wordWords } from '../../src/i18n/word/word.ts';
import { isWork } from '../../src/procedure/index.ts';
import { thirdNet } from '../support/handbooks.ts';
import { readWord, textsOf } from '../support/word-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true }));

const office = onPath('soffice');
const reader = onPath('pdftotext');
const opener = office && reader ? 'LibreOffice' : 'a reader of its XML alone (no LibreOffice with pdftotext here)';

/** What a reader sees between head and foot of the sheets, without the spaces lines break at. */
const close = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');
const shownBy = (file: string): string => {
  const made = spawnSync(office!, [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]);
  expect(made.status, String(made.stderr)).toBe(0);
  const body = ['-raw', '-x', '0', '-y', '60', '-W', '842', '-H', '728'];
  return close(String(spawnSync(reader!, [...body, file.replace(/docx$/, 'pdf'), '-']).stdout));
};

describe.each([
  { id: '5.1', locale: 'zh' },
  { id: '5.5', locale: 'en' },
] as const)(`$id $locale, opened by ${opener}`, async ({ id, locale }) => {
  const { procedure } = thirdNet(id);
  const bytes = await wordFile(await wordSourceOf([procedure], locale), wordWords[locale]);

  test('every part is well-formed, and what it refers to is there', () => {
    const { files } = readWord(bytes);
    const parts = Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path));
    expect(parts.length).toBeGreaterThan(8);
    for (const [path, xml] of parts) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => expect.fail(`${path}: ${error.message}`));
      parser.write(xml).close();
    }
    const targets = [...files['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]+)"/g)].map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(Object.keys(files)).toContain(`word/${target}`);
  });

  test('no sentence of the standard is lost', () => {
    const file = join(folder, `${id}-${locale}.docx`);
    writeFileSync(file, bytes);
    const shown = office && reader ? shownBy(file) : close(textsOf(readWord(bytes)).join(''));
    const due = procedure.steps
      .filter(isWork)
      .flatMap(({ name, requirements }) => [name, ...requirements].map((text) => text[locale]));
    expect(due.length).toBeGreaterThan(15);
    expect(due.filter((text) => !shown.includes(close(text)))).toEqual([]);
  });
});
