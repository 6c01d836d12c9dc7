/** `npm run word`, and `npm run pdf` after its build: what they write, and what is said where they cannot. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textOfPages } from '../support/pdf-text.ts';

const out = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(out, { recursive: true }));

const command =
  (name: string) =>
  (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [`src/cli/paper/${name}.ts`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_GB.UTF-8', ...env },
    });
const word = command('word');
const pdf = command('pdf');

describe('npm run word', () => {
  it('writes what is asked for, and says where and how large', () => {
    const { status, stdout } = word(['3.8', '--lang', 'en', '--out', out]);
    expect(status).toBe(0);
    expect(readdirSync(out)).toEqual(['HD-GLLC-ZB-003-3.8-A0-en.docx']);
    expect(stdout).toMatch(/HD-GLLC-ZB-003-3\.8-A0-en\.docx {2}\d+ kB/);
  });

  it('writes a redline against an edition by its name', () => {
    expect(word(['3.8', '--lang', 'zh', '--since', 'A-0', '--out', out]).status).toBe(0);
    expect(readdirSync(out)).toContain('HD-GLLC-ZB-003-3.8-A0-A0-zh.docx');
  });

  it.each([
    [['3.11'], 'Did you mean 3.1?'],
    [['--lang', 'fr'], '--lang zh or --lang en'],
    [['--copy', 'secret'], 'superseded'],
    [['--since', 'nowhere'], 'There is no folder "nowhere"'],
    [['--to', 'x'], '[--out folder]'],
  ])('says what is wrong with %j, what would do, and ends with 2', (args, said) => {
    const { status, stderr } = word([...args, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('npm run pdf', () => {
  const file = join(out, 'HD-GLLC-ZB-003-3.8-A0-en.pdf');

  it('prints the page of a procedure, with an outline, the same bytes each time', () => {
    expect(pdf(['3.8', '--lang', 'en', '--out', out]).status).toBe(0);
    const first = readFileSync(file);
    expect(first.toString('latin1')).toContain('/Outlines');
    expect(textOfPages(first).join(' ')).toContain('Market information');
    expect(pdf(['3.8', '--lang', 'en', '--out', out]).status).toBe(0);
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it('prints the handbook as one document, every procedure in it', () => {
    expect(pdf(['handbook', '--lang', 'en', '--out', out]).status).toBe(0);
    const text = textOfPages(readFileSync(join(out, 'HD-GLLC-ZB-003-A0-en.pdf'))).join(' ');
    for (const title of ['Annual sales plan', 'Key-account agreement review', 'Market information'])
      expect(text).toContain(title);
  });

  it('names the fonts that lack, and prints nothing; Windows and macOS, whose fonts nobody can take away, print', () => {
    const fonts = join(out, 'fonts.conf');
    writeFileSync(
      fonts,
      `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts/truetype/liberation</dir><cachedir>${out}/cache</cachedir></fontconfig>`,
    );
    const { status, stderr } = pdf(['3.8', '--lang', 'zh', '--out', join(out, 'none')], { FONTCONFIG_FILE: fonts });
    if (process.platform !== 'linux') return expect(status).toBe(0);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Noto Sans CJK SC.*fonts-noto-cjk/s);
    expect(readdirSync(out)).not.toContain('none');
  });
});
