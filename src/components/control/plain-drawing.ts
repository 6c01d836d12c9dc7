/** A flowchart of an edition that is not the one of today, and one of what changed between two. */
import type { EditionDifference } from '../../changes/index.ts';
import { draw, placed } from '../../diagram/index.ts';
import { arrowsOf, flowchartText, namesOf, nodeOf } from '../../exchange/index.ts';
import { drawingWords, type Locale } from '../../i18n/index.ts';
import {
  isInCharacters,
  nameIn,
  type Procedure,
  type Registers,
  type Step,
  stepLabel,
  targetsOf,
} from '../../procedure/index.ts';

export type Mark = 'added' | 'removed' | 'changed';

interface Drawn {
  readonly procedure: Procedure;
  readonly registers: Pick<Registers, 'roles'>;
  readonly locale: Locale;
  /** What became of a step, by id. */
  readonly marks?: ReadonlyMap<string, Mark>;
  /** Ways that are no more, drawn dashed. */
  readonly gone?: readonly (readonly [from: string, to: string])[];
}

/** SVG of a flowchart; its boxes lead nowhere. */
export const plainDrawing = async ({ procedure, registers, locale, marks = new Map(), gone = [] }: Drawn): Promise<string> => {
  const words = {
    locale,
    role: (id: string): string => nameIn(registers.roles, id, locale),
    nobody: drawingWords[locale].nobody,
  };
  const lost = gone.map(([from, to]) => ({ from: nodeOf(from), to: nodeOf(to) }));
  const text = flowchartText(procedure, words) + lost.map(({ from, to }) => `  ${from} --> ${to}\n`).join('');
  const ways = arrowsOf(procedure, locale).map(({ from, to, move, sign }) => ({
    from: nodeOf(from),
    to: nodeOf(to),
    move,
    ...(sign !== undefined && { sign }),
  }));
  const layout = await placed(text, {
    title: drawingWords[locale].drawing(procedure.title[locale], drawingWords[locale].flowchart),
    boxes: Object.fromEntries(
      procedure.steps.map((step) => {
        const mark = marks.get(step.id);
        return [
          nodeOf(step.id),
          {
            ...{ step: step.id, kind: step.kind, name: stepLabel(step, locale), about: '', names: namesOf(step, locale) },
            ...('roles' in step && step.roles[0] !== undefined && { role: step.roles[0] }),
            ...(mark && { change: mark }),
          },
        ];
      }),
    ),
    arrows: [...ways, ...lost.map((way) => ({ ...way, move: '', inferred: true }))],
    lanes: {},
  });
  return draw(layout);
};

const said = (step: Step, word: string, locale: Locale): Step => ({
  ...step,
  name: {
    ...step.name,
    [locale]: isInCharacters(locale) ? `［${word}］${step.name[locale]}` : `[${word}] ${step.name[locale]}`,
  },
});

/** Both editions on one flowchart: the later one, with what was taken out beside it. */
export const differenceDrawing = (
  { before, after, difference }: EditionDifference['changed'][number],
  registers: Drawn['registers'],
  locale: Locale,
  words: Readonly<Record<Mark, string>>,
): Promise<string> => {
  const marks = new Map<string, Mark>([
    ...difference.added.map(({ id }) => [id, 'added'] as const),
    ...difference.changed.map(({ step }) => [step, 'changed'] as const),
  ]);
  const now = new Map([
    ...after.steps.map(({ id }) => [id, id] as const),
    ...difference.changed.map(({ was, step }) => [was, step] as const),
  ]);
  // A step taken out may have had the id of one that is there now.
  const placeOf = new Map(difference.removed.map(({ id }) => [id, `${id}-gone`]));
  const placed = (id: string): string | undefined => placeOf.get(id) ?? now.get(id);
  const removed = difference.removed.map((step): Step => {
    const { no, name } = step;
    const common = { id: placeOf.get(step.id)!, name, ...(no !== undefined && { no }) };
    return said({ ...common, kind: 'end' } as Step, words.removed, locale);
  });
  for (const { id } of removed) marks.set(id, 'removed');
  const gone = before.steps.flatMap((step) =>
    targetsOf(step).flatMap((target): (readonly [string, string])[] => {
      const [from, to] = [placed(step.id), placed(target)];
      return from && to && (placeOf.has(step.id) || placeOf.has(target)) ? [[from, to]] : [];
    }),
  );
  const steps = after.steps.map((step) => (marks.has(step.id) ? said(step, words[marks.get(step.id)!], locale) : step));
  return plainDrawing({ procedure: { ...after, steps: [...steps, ...removed] }, registers, locale, marks, gone });
};
