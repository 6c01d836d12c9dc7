/** Do all references lead to something, and is every id used once? */
import { nearest, sayings } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import { ownerIssues } from './keeping.ts';
import { escalatesTo, limits } from './limit.ts';
import { leadsTo, type Outline, type OutlineStep } from './outline.ts';
import { signing } from './signing.ts';
import type { Path, Source } from './yaml/source.ts';

/** What a nearest name is looked for in. */
export interface Known {
  readonly roles: readonly string[];
  /** Those of them that are not of the company. */
  readonly outside: readonly string[];
  readonly records: readonly string[];
}

const near = (wrong: string, known: readonly string[], named = ''): Issue['detail'] => ({
  near: named || (nearest(wrong, known) ?? ''),
  known: known.length <= 12 ? known.join(', ') : `${known.slice(0, 12).join(', ')} …`,
});

const issueAt = (outline: Outline, path: Path, code: string, detail: Issue['detail'], step?: OutlineStep): Issue =>
  error(code, outline.source.file, outline.source.lineOf(path), detail, step ? `${outline.id}/${step.id}` : outline.id);

/** Later users of a value that was used before. */
export const repeated = <T>(items: readonly T[], value: (item: T) => string | undefined): { item: T; first: T }[] => {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const id = value(item);
    if (id === undefined || id === '') return [];
    const first = seen.get(id);
    if (first !== undefined) return [{ item, first }];
    seen.set(id, item);
    return [];
  });
};

/** Ids that come again in a file that is a list. @param where what is told of, by id */
export const repeatedIds = (source: Source, ids: readonly string[], where: (id: string) => string): Issue[] =>
  repeated(
    ids.map((id, at) => ({ id, at })),
    ({ id }) => id,
  ).map(({ item, first }) => {
    const detail = { id: item.id, line: String(source.lineOf([first.at, 'id'])) };
    return error('duplicate-id', source.file, source.lineOf([item.at, 'id']), detail, where(item.id));
  });

const duplicates = (outline: Outline): Issue[] => [
  ...repeated(outline.steps, ({ id }) => id).map(({ item, first }) =>
    issueAt(
      outline,
      ['steps', item.index, 'id'],
      'duplicate-id',
      { id: item.id, line: String(outline.source.lineOf(['steps', first.index, 'id'])) },
      item,
    ),
  ),
  ...repeated(outline.steps, ({ no }) => no).map(({ item, first }) =>
    issueAt(
      outline,
      ['steps', item.index, 'no'],
      'duplicate-number',
      { no: item.no!, id: first.id, line: String(outline.source.lineOf(['steps', first.index, 'no'])) },
      item,
    ),
  ),
];

/** Where in the file each arrow of a step is written. */
const arrowPaths = ({ index, kind, outcomes, next }: OutlineStep): { path: Path; target: string }[] =>
  kind === 'gate' || kind === 'choice'
    ? outcomes.flatMap((outcome, at) =>
        outcome.next ? [{ path: ['steps', index, 'outcomes', at, 'next'], target: outcome.next }] : [],
      )
    : kind === 'end'
      ? []
      : next.map((target, at) => ({ path: kind === 'fork' ? ['steps', index, 'next', at] : ['steps', index, 'next'], target }));

/** A name that is unknown because the one step that bears it has an id of no such shape, or none: that is told by itself. */
const isMisspelt = (outline: Outline, unknown: readonly string[]): boolean =>
  new Set(unknown).size === 1 && outline.steps.filter(({ id }) => !/^[a-z][a-z0-9-]*$/.test(id)).length === 1;

const arrows = (outline: Outline): Issue[] => {
  const ids = outline.steps.map(({ id }) => id).filter(Boolean);
  const targets = [outline.start ?? [], outline.steps.flatMap((step) => arrowPaths(step).map(({ target }) => target))].flat(2);
  if (
    isMisspelt(
      outline,
      targets.filter((target) => !ids.includes(target)),
    )
  )
    return [];
  const called = (text: string): string =>
    outline.steps.find(({ name, no }) => [no, ...sayings(name)].includes(text))?.id ?? '';
  const start = outline.start !== undefined && !ids.includes(outline.start);
  return [
    ...(start
      ? [issueAt(outline, ['start'], 'unknown-step', { id: outline.start!, key: 'start', ...near(outline.start!, ids) })]
      : []),
    ...outline.steps.flatMap((step) =>
      arrowPaths(step)
        .filter(({ target }) => !ids.includes(target))
        .map(({ path, target }) =>
          issueAt(outline, path, 'unknown-step', { id: target, key: 'next', ...near(target, ids, called(target)) }, step),
        ),
    ),
  ];
};

/** A name that no register has, told once: where it stands first, and on which lines it stands again. */
const registers = (outline: Outline, known: Known): Issue[] => {
  const unknown = new Map<
    string,
    { code: string; id: string; register: readonly string[]; step: OutlineStep; paths: Path[] }
  >();
  for (const step of outline.steps) {
    const lookAt = (id: string, path: Path, code: string, register: readonly string[]): void => {
      if (register.includes(id)) return;
      const told = unknown.get(`${code} ${id}`) ?? { code, id, register, step, paths: [] };
      unknown.set(`${code} ${id}`, { ...told, paths: [...told.paths, ['steps', step.index, ...path]] });
    };
    const look = (names: readonly string[], path: Path, code: string, register: readonly string[]): void => {
      for (const [at, id] of names.entries()) lookAt(id, [...path, at], code, register);
    };
    if (step.deciders.length === 0 || step.rolesGiven) look(step.roles, ['roles'], 'unknown-role', known.roles);
    for (const { role, path } of [...step.deciders, ...step.named]) lookAt(role, path, 'unknown-role', known.roles);
    const takesOver = escalatesTo(step);
    if (takesOver) lookAt(takesOver, ['limit', 'escalate'], 'unknown-role', known.roles);
    look(step.used, ['records', 'in'], 'unknown-record', known.records);
    look(step.made, ['records', 'out'], 'unknown-record', known.records);
  }
  return [...unknown.values()].map(({ code, id, register, step, paths: [first, ...rest] }) => {
    const lines = [...new Set(rest.map((path) => outline.source.lineOf(path)))].join(', ');
    return issueAt(outline, first!, code, { id, lines, ...near(id, register) }, step);
  });
};

const decisions = (outline: Outline): Issue[] =>
  outline.steps
    .filter(({ kind, arrowsGiven }) => (kind === 'gate' || kind === 'choice') && arrowsGiven)
    .flatMap((step) => {
      const path = ['steps', step.index, 'outcomes'];
      const few =
        step.outcomes.length < 2
          ? [issueAt(outline, path, 'one-outcome', { count: String(step.outcomes.length), kind: step.kind }, step)]
          : [];
      const same = repeated(step.outcomes, ({ mark }) => mark).map(({ item }) =>
        issueAt(outline, [...path, step.outcomes.indexOf(item), 'mark'], 'same-mark', { mark: item.mark }, step),
      );
      return [...few, ...same];
    });

/** An outcome, or a step, that leads to its own step: nobody does anything in between, so nothing can be otherwise the second time. */
const selfLeading = (outline: Outline): Issue[] =>
  outline.steps.flatMap((step) =>
    arrowPaths(step)
      .filter(({ target }) => target === step.id)
      .map(({ path }) => {
        const outcome = path[2] === 'outcomes' ? step.outcomes[Number(path[3])] : undefined;
        return issueAt(outline, path, 'leads-to-itself', { mark: outcome?.mark ?? '', name: step.name }, step);
      }),
  );

const shape = (outline: Outline): Issue[] => {
  const incoming = (id: string) => outline.steps.filter((step) => leadsTo(step).includes(id)).length;
  const noEnd = outline.steps.length > 0 && !outline.steps.some(({ kind }) => kind === 'end');
  const forks = outline.steps.filter(({ kind, next, arrowsGiven }) => kind === 'fork' && arrowsGiven && next.length < 2);
  // A branch that is missing, or leads nowhere yet, is missing at the join too.
  const complete = forks.length === 0 && outline.steps.every(({ arrowsGiven }) => arrowsGiven);
  const joins = complete ? outline.steps.filter(({ id, kind }) => kind === 'join' && incoming(id) < 2) : [];
  const ways = outline.steps.every(({ arrowsGiven }) => arrowsGiven) ? [outline.start, ...outline.steps.flatMap(leadsTo)] : [];
  const merges = outline.steps.filter(
    ({ id, kind }) => kind === 'merge' && ways.length > 0 && ways.filter((target) => target === id).length < 2,
  );
  return [
    ...(noEnd ? [issueAt(outline, ['steps'], 'no-end', {})] : []),
    ...forks.map((step) => issueAt(outline, ['steps', step.index], 'fork-of-one', {}, step)),
    ...joins.map((step) => issueAt(outline, ['steps', step.index], 'join-of-one', {}, step)),
    ...merges.map((step) => issueAt(outline, ['steps', step.index], 'merge-of-one', {}, step)),
  ];
};

/** More than a drawing takes, or a reader. */
const mostArrows = 500;

const size = (outline: Outline): Issue[] => {
  const arrows = outline.steps.reduce((sum, step) => sum + leadsTo(step).length, 0);
  return arrows <= mostArrows
    ? []
    : [issueAt(outline, ['steps'], 'too-many-arrows', { arrows: String(arrows), most: String(mostArrows) })];
};

/** Everything about one procedure that refers to something. */
export const references = (outline: Outline, known: Known): Issue[] => [
  ...duplicates(outline),
  ...arrows(outline),
  ...registers(outline, known),
  ...ownerIssues(outline, known.roles),
  ...decisions(outline),
  ...signing(outline),
  ...limits(outline, known.outside),
  ...selfLeading(outline),
  ...shape(outline),
  ...size(outline),
];
