import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow, isProgram, root, type Source, stringsOf } from './sources.ts';

const readable = ({ path }: Source): boolean => !/\.(png|jpe?g|ico|woff2?|gz|zip|xlsx)$/.test(path);
const [src, tests, content, shown] = ['src', 'tests', 'content', 'public'].map((it) => filesBelow(it).filter(readable));
const top: Source[] = ['README.md', 'astro.config.mjs', 'package.json', '.ci/run']
  .filter((path) => existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
const astro = src!.filter(({ path }) => path.endsWith('.astro'));

/** Every place where a pattern is found: `path:line: text`. */
const found = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

/** Addresses that name a language or a schema and are never asked for. */
const namespaces =
  /^https?:\/\/(www\.w3\.org|www\.omg\.org|www\.xes-standard\.org|www\.imsproject\.org|www\.adlnet\.org|adlnet\.gov|bpmn\.io|json-schema\.org|camunda\.org|flowable\.org)\//;
/** Where a browser of this machine is shown the built site: no server is asked, every answer comes from the folder. */
const ownAnswers: Readonly<Record<string, string>> = { 'src/cli/paper/sheets.ts': 'http://localhost' };
const addressesIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s"'`<>)]+/g)].map(([address]) => address).filter((it) => !namespaces.test(it));

/** What asks which language it is, takes one out of a text by name, or assumes that there is one other. */
const whichLanguage = /[=!]== ['"](zh|en)['"]|\.(zh|en)\b(?!\.ts)|\botherThan\b/;

describe('What stands in the files', () => {
  test('no path of somebody’s machine', () => {
    expect(
      found([...src!, ...tests!, ...content!, ...shown!, ...top], /(^|[\s"'`(=])\/(work|tmp|home|root|Users|mnt)\/\w/),
    ).toEqual([]);
  });

  test('the site asks nothing of another origin', () => {
    const programs = src!.filter(isProgram).flatMap((source) =>
      stringsOf(source)
        .flatMap(addressesIn)
        .filter((address) => ownAnswers[source.path] !== address)
        .map((address) => `${source.path}: ${address}`),
    );
    const markup = [...astro, ...shown!, ...content!.filter(({ path }) => path.endsWith('.mdx'))];
    const written = [...markup, ...src!.filter(({ path }) => path.endsWith('.css'))].flatMap(({ path, text }) =>
      addressesIn(text).map((address) => `${path}: ${address}`),
    );
    expect([...programs, ...written]).toEqual([]);
  });

  test('nothing inline: no style attribute, no style element, no script without a file, no handler in the markup', () => {
    expect(found(astro, /\sstyle=|<style|\son[a-z]+=["'{]|is:inline(?![^>]*\ssrc=)|define:vars|set:style/)).toEqual([]);
  });

  test('every script of a component only imports, so that it becomes a file', () => {
    const scripts = astro.flatMap(({ path, text }) =>
      [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => ({
        path,
        script: script!.trim(),
      })),
    );
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter(({ script }) => !script.startsWith('import '))).toEqual([]);
  });

  test('no test stands alone, is skipped or is left for later', () => {
    expect(found(tests!, /\b(test|it|describe)\.(only|skip|todo|fixme|fails|skipIf|runIf)\b/)).toEqual([]);
  });

  test('no note to oneself is left behind', () => {
    expect(
      found([...src!, ...content!, ...shown!], /\b(TODO|FIXME|XXX|HACK)\b|\bdebugger\b|console\.log/).filter(
        (it) => !it.startsWith('src/cli/'),
      ),
    ).toEqual([]);
  });

  test('what differs by language stands in i18n', () => {
    const outside = src!.filter(({ path }) => !path.startsWith('src/i18n/') && isProgram({ path, text: '' }));
    expect(found([...outside, ...astro], whichLanguage)).toEqual([]);
    expect(found(src!, whichLanguage)).not.toEqual([]);
  });

  test('one thing or several is asked of the rules of the language', () => {
    expect(
      found(
        src!.filter(({ path }) => path.startsWith('src/i18n/')),
        /[=!]== ['"]?1\b/,
      ),
    ).toEqual([]);
  });
});
