/** The flowcharts of document control: a procedure of an edition, and what changed in one between two editions. */
import { type EditionDifference, type Mark, markOf } from '../../changes/index.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { drawnFlow, type Way, waysOf } from '../../island/flow.ts';
import type { Locale, Procedure, Registers, Step } from '../../procedure/index.ts';

type Changed = EditionDifference['changed'][number];

/** A procedure as an edition has it: the same for the same procedure, whatever the edition is called. */
export const editionDrawing = (procedure: Procedure, roles: Registers['roles'], locale: Locale): string =>
  drawnFlow({
    ...{ title: procedure.title[locale], locale, roles, words: controlWords[locale].marks },
    columns: [{ id: 'now', name: `${procedure.id} ${procedure.title[locale]}` }],
    steps: procedure.steps.map((step) => ({ step, column: 'now' })),
    ways: waysOf(procedure, locale),
  });

/** Under which ids the steps of the earlier edition are drawn. A step taken out may have had the id of one that is there now. */
const placesOf = ({ before, after, difference }: Changed): ReadonlyMap<string, string> => {
  const gone = new Set(difference.removed.map(({ id }) => id));
  const now = new Map(difference.changed.map(({ was, step }) => [was, step]));
  const there = new Set(after.steps.map(({ id }) => id));
  return new Map(before.steps.map(({ id }) => [id, gone.has(id) ? (there.has(id) ? `${id}-gone` : id) : (now.get(id) ?? id)]));
};

/** The steps of both editions from above to below: those taken out stand behind the one they stood behind. */
const merged = ({ before, after, difference }: Changed, places: ReadonlyMap<string, string>): readonly Step[] => {
  const gone = new Set(difference.removed.map(({ id }) => id));
  const steps: Step[] = [...after.steps];
  for (const [at, step] of before.steps.entries()) {
    if (!gone.has(step.id)) continue;
    const last = before.steps[at - 1];
    const behind = last ? steps.findIndex(({ id }) => id === places.get(last.id)) : -1;
    steps.splice(behind + 1, 0, { ...step, id: places.get(step.id)! });
  }
  return steps;
};

/** The ways of both editions: those that are new, those that are no more, and those that stay. */
const waysOfBoth = ({ before, after }: Changed, places: ReadonlyMap<string, string>, locale: Locale): readonly Way[] => {
  const key = ({ from, to, sign }: Way): string => [from, to, sign].join('\n');
  const old = waysOf(before, locale).map((way) => ({ ...way, from: places.get(way.from)!, to: places.get(way.to)! }));
  const now = waysOf(after, locale);
  const [then, today] = [new Set(old.map(key)), new Set(now.map(key))];
  return [
    ...now.map((way): Way => (then.has(key(way)) ? way : { ...way, change: 'added' })),
    ...old.filter((way) => !today.has(key(way))).map((way): Way => ({ ...way, change: 'removed' })),
  ];
};

/** Both editions on one flowchart: the later one, and beside it what was taken out. @param names those of the editions */
export const differenceDrawing = (
  changed: Changed,
  roles: Registers['roles'],
  locale: Locale,
  names: { readonly from: string; readonly to: string },
): string => {
  const { after, difference } = changed;
  const t = controlWords[locale];
  const places = placesOf(changed);
  const removed = new Set(difference.removed.map(({ id }) => places.get(id)!));
  const marks = new Map<string, Mark>([
    ...difference.added.map(({ id }) => [id, 'added'] as const),
    ...difference.changed.map(({ step, changes }) => [step, markOf(changes)] as const),
    ...[...removed].map((id) => [id, 'removed'] as const),
  ]);
  return drawnFlow({
    ...{ title: after.title[locale], locale, roles, words: t.marks },
    columns: [{ id: 'now', name: names.to }, ...(removed.size > 0 ? [{ id: 'gone', name: t.onlyIn(names.from) }] : [])],
    steps: merged(changed, places).map((step) => ({
      step,
      column: removed.has(step.id) ? 'gone' : 'now',
      mark: marks.get(step.id),
    })),
    ways: waysOfBoth(changed, places, locale),
  });
};
