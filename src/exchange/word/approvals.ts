/** What is said below those responsible: how several sign, and by when. */
import {
  afterTime,
  bandRows,
  calledAt,
  figureAt,
  type Locale,
  limitOf,
  type Procedure,
  type Step,
  type WorkStep,
} from '../../procedure/index.ts';
import { type Para, para, type Span, span } from './model.ts';
import type { WordWords } from './words.ts';

interface Telling {
  readonly words: WordWords;
  readonly locale: Locale;
  readonly role: (id: string) => string;
  readonly roles: (ids: readonly string[]) => Para[];
  readonly procedure: (named: Pick<Procedure, 'id' | 'title'>) => Span;
  readonly chapter: { readonly procedure: Procedure };
}

/** Those responsible; by a figure, band by band. */
export const responsible = (t: Telling, step: WorkStep): Para[] => {
  const figure = figureAt(t.chapter.procedure, step);
  const { bands } = t.words;
  if (!figure) return t.roles(step.roles);
  const unit = figure.unit[t.locale];
  return [
    para('note', span(bands.table(figure.name[t.locale], unit), 'quiet')),
    ...bandRows(step).flatMap(({ band }) => [para('note', span(bands.range(band, unit))), ...t.roles(band.roles)]),
  ];
};

/** How several sign, where they do. */
export const signing = ({ words }: Telling, step: Step): Para[] => {
  if (step.kind !== 'gate' || step.sign === undefined || step.sign === 'one') return [];
  const { sign, veto = false, roles } = step;
  const how = typeof sign === 'string' ? words.signing[sign] : words.signing.atLeast(sign.atLeast, roles.length);
  const ends = veto || sign === 'all' || sign === 'order' ? words.signing.veto : '';
  return [para('note', span(`${how}${ends}`, 'quiet'))];
};

/** By when a step is to be done, and what follows, where it has a limit. */
export const limited = (t: Telling, step: Step): Para[] => {
  const limit = limitOf(step);
  return limit ? [para('note', span(t.words.limit(limit, afterTime(step, t.locale, t.role)), 'quiet'))] : [];
};

/** The procedure that is gone through at a step. */
export const called = (t: Telling, step: Step): Para[] => {
  const call = calledAt(t.chapter.procedure, step);
  return call ? [para('note', span(`${t.words.call.rule(call.id)} `, 'quiet'), t.procedure(call))] : [];
};
