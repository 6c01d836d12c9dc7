/** Content folders with a history: a handbook as it is, and before it editions worked out backwards from it, each archived as issued. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { betweenEditions } from '../../src/changes/index.ts';
import { type Frozen, isFrozenFile, readFrozen } from '../../src/check/index.ts';
import { editionFolder, editionName } from '../../src/procedure/index.ts';

interface Words {
  zh: string;
  en: string;
}

/** A step as it is written down. */
export interface Written {
  id: string;
  no?: string;
  kind?: string;
  name: Words;
  roles?: string[];
  requirements?: Words[];
  question?: Words;
  outcomes?: { mark: string; name: Words; next: string; refusal?: boolean }[];
  records?: { in?: string[]; out?: string[] };
  next?: string | string[];
}

/** A procedure as it is written down. */
export interface Definition {
  id: string;
  slug: string;
  title: Words;
  start: string;
  steps: Written[];
}

interface Named {
  readonly edition: string;
  readonly revision: string;
  /** What the history says of it besides. */
  readonly said: object;
}

interface Earlier extends Named {
  /** What it said, made of what the handbook says today; a procedure that is taken out of the list had not been written. */
  readonly was: (procedures: Definition[]) => Definition[];
}

/** @throws Error where there is no such step */
export const stepOf = ({ id, steps }: Definition, step: string): Written => {
  const found = steps.find((entry) => entry.id === step);
  if (!found) throw new Error(`${id} has no step "${step}".`);
  return found;
};

/** A step taken out; what led to it leads where it led. */
export const without = (procedure: Definition, gone: string): void => {
  const { next } = stepOf(procedure, gone);
  const to = (target: string): string => (target === gone ? String(next) : target);
  procedure.steps = procedure.steps.filter(({ id }) => id !== gone);
  for (const step of procedure.steps) {
    if (step.next !== undefined) step.next = Array.isArray(step.next) ? step.next.map(to) : to(step.next);
    for (const outcome of step.outcomes ?? []) outcome.next = to(outcome.next);
  }
};

/** A step put in before another, with all that leads there. */
export const before = (procedure: Definition, step: string, put: Written): void => {
  const to = (target: string): string => (target === step ? put.id : target);
  for (const entry of procedure.steps) {
    if (entry.next !== undefined) entry.next = Array.isArray(entry.next) ? entry.next.map(to) : to(entry.next);
    for (const outcome of entry.outcomes ?? []) outcome.next = to(outcome.next);
  }
  procedure.steps.splice(procedure.steps.indexOf(stepOf(procedure, step)), 0, { ...put, next: step });
};

const proceduresIn = (folder: string): { readonly name: string; readonly definition: Definition }[] =>
  readdirSync(join(folder, 'procedures')).map((name) => ({
    name,
    definition: parse(readFileSync(join(folder, 'procedures', name, 'procedure.yaml'), 'utf8')) as Definition,
  }));

/** What is archived of the content as it stands, by path. */
const frozenTexts = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(isFrozenFile)
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

const frozen = (texts: ReadonlyMap<string, string>): Frozen => {
  const read = readFrozen('past', texts);
  if ('issues' in read) throw new Error(`An edition cannot be read: ${JSON.stringify(read.issues)}`);
  return read.frozen;
};

/**
 * Write a handbook with its history into a folder.
 * @param source a content folder; its own history is left behind
 * @param earlier the editions before today's, the earliest first
 */
export const writeEditions = (source: string, folder: string, earlier: readonly Earlier[], today: Named): void => {
  cpSync(source, folder, { recursive: true });
  rmSync(join(folder, 'past'), { recursive: true, force: true });
  const head = join(folder, 'handbook.yaml');
  const text = readFileSync(head, 'utf8').replace(/^edition: .*$/m, `edition: ${JSON.stringify(today.edition)}`);
  writeFileSync(head, text.replace(/^revision: .*$/m, `revision: "${today.revision}"`));
  const now = frozenTexts(folder);
  const names = new Map(proceduresIn(folder).map(({ name, definition }) => [definition.id, name]));
  const history: object[] = [];
  let last: Frozen | undefined;
  const archive = ({ said, ...entry }: Named, texts: ReadonlyMap<string, string>): void => {
    const body = frozen(texts);
    const difference = last && betweenEditions(last, body);
    if (last && !difference?.class) throw new Error(`${editionName(entry)} says what the edition before it says.`);
    const change = difference && { class: difference.class, procedures: difference.touched };
    history.push({ ...entry, ...said, ...change, fingerprints: body.prints });
    for (const [path, text] of texts) {
      const file = join(folder, 'past', editionFolder(entry), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    last = body;
  };
  for (const { was, ...entry } of earlier) {
    const texts = new Map([...now].filter(([path]) => !path.startsWith('procedures/')));
    for (const definition of was(proceduresIn(folder).map((procedure) => procedure.definition)))
      texts.set(
        `procedures/${names.get(definition.id) ?? `${definition.id}-${definition.slug}`}/procedure.yaml`,
        stringify(definition),
      );
    archive(entry, texts);
  }
  archive(today, now);
  writeFileSync(join(folder, 'history.yaml'), stringify(history));
};

/** Who approved, when, and why, where nobody is real. */
const issuedOn = (day: string, role: string) => ({
  effective: day,
  approved: [{ role, name: '测试 / Test', on: day }],
  reason: { zh: '为测试而改。', en: 'Changed for a test.' },
});

/** Every procedure changes from each edition to the next: what, goes round. */
const turns: readonly ((procedure: Definition, at: number) => void)[] = [
  (procedure, at) => {
    const step = procedure.steps.find(({ requirements }) => requirements && requirements.length > 0)!;
    step.requirements!.push({ zh: `第${at}次修改的要求。`, en: `A requirement of change ${at}.` });
  },
  (procedure, at) => {
    const { roles } = procedure.steps.find((step) => step.roles && step.roles.length > 0)!;
    before(procedure, procedure.steps.find(({ kind }) => kind === 'end')!.id, {
      ...{ id: `filed-${at}`, no: `90${at}`, name: { zh: `第${at}次归档`, en: `File it, ${at}` } },
      ...{ roles: [...roles!], requirements: [{ zh: `按第${at}版归档。`, en: `It is filed as change ${at} says.` }] },
    });
  },
  (procedure, at) => {
    for (const step of procedure.steps.filter(({ kind }) => kind !== 'end')) step.name.zh += `（${at}）`;
  },
];

/** The same handbook with so many editions before it, A/0 the first, a quarter of a year each. */
export const writeManyEditions = (source: string, folder: string, count: number): void => {
  const [role] = parse(readFileSync(join(source, 'roles.yaml'), 'utf8')) as readonly { readonly id: string }[];
  const named = (at: number): Named => ({
    edition: String.fromCharCode(65 + Math.floor(at / 10)),
    revision: String(at % 10),
    said: at === 0 ? {} : issuedOn(new Date(Date.UTC(2010, 3 * at, 1)).toISOString().slice(0, 10), role!.id),
  });
  const earlier = Array.from(
    { length: count },
    (_, at): Earlier => ({
      ...named(at),
      was: (procedures) => {
        for (const procedure of procedures) turns[at % turns.length]!(procedure, at + 1);
        return procedures;
      },
    }),
  );
  writeEditions(source, folder, earlier, named(count));
};
