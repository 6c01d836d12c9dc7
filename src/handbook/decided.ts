/**
 * What decides a page, besides our code, as a key: pages with the same key are the same page, and are made once (`kept-pages.ts`). A key
 * tells rather too much than too little: what it leaves out, a page shows as it was.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, isWork, type Procedure, stepIn, type WorkStep } from '../procedure/index.ts';
import {
  callersHere,
  findingsOf,
  languages,
  once,
  type Placed,
  procedureOf,
  recordsIn,
  scenariosOf,
  situationsOf,
  useOf,
} from './book.ts';
import { bodyOf, control, languagesIn, type Pair, pastEditions, printOfNow } from './editions.ts';
import { digestOf, filesRead } from './files-read.ts';
import { contentFolder, previewPicture } from './read.ts';

/** What editions said, worked out once: fifty of them are megabytes. */
const bodies = once(() => new Map<string, string>());
/** What decides what a procedure of an edition looks like by itself. */
export const keyOfEdition = (edition: Edition): string => {
  const known = bodies().get(edition.folder) ?? digestOf(bodyOf(edition));
  bodies().set(edition.folder, known);
  return known;
};

/** What stands around every page: the head of the handbook, its editions, its registers, what its procedures are called. */
const around = once((content) => {
  const { handbook, roles, records, findings, procedures } = content;
  const { editions, current, issued } = control();
  const called = procedures.map(({ id, slug, title }) => ({ id, slug, title }));
  return digestOf([
    handbook,
    roles,
    records,
    findings,
    called,
    previewPicture(),
    editions,
    current,
    issued,
    pastEditions().map(keyOfEdition),
  ]);
});

const wholeContent = once(() => filesRead(contentFolder(), (path) => !path.startsWith('public/')));

/** The pages of a procedure as they are written. One that brings parts of its own may show anything. */
const textsOf = (procedure: Procedure): readonly string[] => {
  const files = languages().map((locale) =>
    join(contentFolder(), 'procedures', `${procedure.id}-${procedure.slug}`, `${locale}.mdx`),
  );
  const texts = files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  return texts.some((text) => /^\s*import\b/m.test(text)) ? [...texts, wholeContent()] : texts;
};

/** Steps of other procedures as far as they are named on a page. */
const namedElsewhere = (procedure: Procedure): readonly unknown[] => {
  const places = recordsIn(procedure).flatMap(({ id }) => {
    const { made, used } = useOf(id);
    return [made, used].map((steps: readonly Placed<WorkStep>[]) =>
      steps.map(({ procedure: of, step }) => [of.id, step.id, step.no, step.kind, step.name, step.roles]),
    );
  });
  const found = findingsOf(procedure).flatMap(({ at }) =>
    at.map((place) => {
      const [of, id = ''] = place.split('/') as [string, string?];
      const step = stepIn(procedureOf(of), id);
      return step && [place, step.kind, step.name, isWork(step) ? step.no : ''];
    }),
  );
  const calling = callersHere(procedure.id).map(({ procedure: of, step }) => [of.id, step.id, step.no, step.name]);
  return [places, found, calling];
};

const keys = once(() => new Map<string, string>());

/** What decides the pages and the files of one procedure. @throws Problem where there is none of that number */
export const keyOfProcedure = (id: string): string => {
  const procedure = procedureOf(id);
  const known =
    keys().get(id) ??
    digestOf([
      ...[around(), procedure, scenariosOf(procedure), situationsOf(procedure)],
      ...[textsOf(procedure), namedElsewhere(procedure)],
    ]);
  keys().set(id, known);
  return known;
};

/** What stands around every page of a past edition: no procedure of today but its number. */
const aroundPast = once(({ handbook, procedures, history }) =>
  digestOf([
    handbook,
    history,
    procedures.map(({ id }) => id),
    pastEditions().map((edition) => [edition.folder, languagesIn(edition)]),
  ]),
);

/** What decides the pages of a past edition. */
export const keyOfPast = (edition: Edition): string => digestOf([aroundPast(), edition.folder, keyOfEdition(edition)]);

const taught = once(({ scenarios, situations }) => digestOf([scenarios, situations]));

/** What decides the difference between two editions. Of the later one there is something to be taken again only while it is the current one. */
export const keyOfDifference = ({ from, to }: Pair): string =>
  digestOf([from, keyOfEdition(from), to, keyOfEdition(to), to === control().current ? taught() : '']);

/** What decides the pages and the files of the difference between two editions: the page around it is one of today. */
export const keyOfPair = (pair: Pair): string => digestOf([around(), printOfNow(), keyOfDifference(pair)]);
