/** The delegation of authority: what each role proposes, reviews and approves, by figure and limit, as the definitions have it. */
import { csvOf } from '../../exchange/index.ts';
import { book, gatesOf, once, type Placed, roleOf } from '../../handbook/index.ts';
import { bandWords } from '../../i18n/bands/bands.ts';
import { withReach } from '../../i18n/deputies/said.ts';
import type { Locale } from '../../i18n/index.ts';
import { limitWords } from '../../i18n/limit/limit.ts';
import { delegation } from '../../i18n/rehearse/delegation.ts';
import { rehearse } from '../../i18n/rehearse/page.ts';
import { signingWords } from '../../i18n/signing/signing.ts';
import { marks } from '../../i18n/wording.ts';
import {
  afterTime,
  type BandRow,
  bandRows,
  type DecidingStep,
  decimalsOf,
  deputiesAt,
  type Figure,
  figureAt,
  intervalOf,
  limitOf,
  signingOf,
  stepLabel,
  type WorkStep,
  workBefore,
} from '../../procedure/index.ts';
import { finalGatesOf } from './approvals.ts';

export const parts = ['proposes', 'reviews', 'approves'] as const;
type Part = (typeof parts)[number];

/** What a role may do at a step: of a gate that goes by a figure, the bands in which it decides. */
export interface Authority extends Placed<WorkStep> {
  readonly part: Part;
  readonly role: string;
  readonly bands: readonly BandRow[];
}

const ofGate = ({ procedure, step }: Placed<DecidingStep>): readonly Authority[] => {
  const part = finalGatesOf(procedure).has(step.id) ? 'approves' : 'reviews';
  const rows = bandRows(step);
  return step.roles.map((role) => ({
    part,
    role,
    procedure,
    step,
    bands: rows.filter(({ band }) => band.roles.includes(role)),
  }));
};

const every = once(({ procedures }): readonly Authority[] =>
  procedures.flatMap((procedure) => {
    const gates = gatesOf([procedure]);
    const tasks = new Set(gates.flatMap(({ step }) => workBefore(procedure, step.id)));
    return [
      ...[...tasks].flatMap((step) =>
        step.roles.map((role): Authority => ({ part: 'proposes', role, procedure, step, bands: [] })),
      ),
      ...gates.flatMap(ofGate),
    ];
  }),
);

/** What a role may do, in the order of the document. */
export const authoritiesOf = (role: string): readonly Authority[] => every().filter((authority) => authority.role === role);

/** Up to how much, how those of the band sign, how soon, and what then: each where there is anything to say. */
export interface Terms {
  readonly range: string;
  readonly signing: string;
  readonly limit: string;
  readonly after: string;
  /** Who may act for it there, each up to how much. */
  readonly deputies: string;
}

type Bounds = Parameters<typeof intervalOf>[0];

const how = ({ signing }: BandRow, locale: Locale): string => (signing ? signingWords[locale].short(signing) : '');

/** Bands that follow one another and are signed alike, as one range each; a range without bounds is all there can be. */
const rangesOf = (bands: readonly BandRow[], figure: Figure, locale: Locale): readonly Bounds[] => {
  const interval = (bounds: Bounds) => intervalOf(bounds, decimalsOf(figure));
  const sorted = [...bands].sort((a, b) => interval(a.band).least - interval(b.band).least);
  const merged: { range: Bounds; signs: string }[] = [];
  for (const row of sorted) {
    const [last, signs, { over, from, to, under }] = [merged.at(-1), how(row, locale), row.band];
    if (last?.signs === signs && interval(last.range).most + 1 === interval(row.band).least)
      last.range = { over: last.range.over, from: last.range.from, to, under };
    else merged.push({ range: { over, from, to, under }, signs });
  }
  return merged.map(({ range }) => range);
};

const rangeText = (bands: readonly BandRow[], figure: Figure, locale: Locale): string =>
  rangesOf(bands, figure, locale)
    .map((range) =>
      Object.values(range).some((bound) => bound)
        ? bandWords[locale].range(range, figure.unit[locale])
        : delegation[locale].any(figure.name[locale]),
    )
    .join(marks[locale].clauses);

export const termsOf = ({ procedure, step, bands, role }: Authority, locale: Locale): Terms => {
  const [t, figure, limit] = [delegation[locale], figureAt(procedure, step), limitOf(step)];
  const signings = bands.length > 0 ? bands.map(({ signing }) => signing) : [signingOf(step)];
  const then = afterTime(step, locale, (id) => roleOf(id).name[locale]);
  return {
    range: figure ? rangeText(bands, figure, locale) : '',
    signing: [...new Set(signings.flatMap((signing) => (signing ? signingWords[locale].short(signing) : [])))].join(
      marks[locale].names,
    ),
    limit: limit ? t.within(limitWords[locale].span(limit)) : '',
    after: then.role !== undefined ? t.takesOver(then.role) : then.outcome !== undefined ? t.counts(then.outcome) : '',
    deputies: deputiesAt(procedure, step)
      .filter(({ principal }) => principal === role)
      .map((deputy) => withReach(procedure, deputy, roleOf(deputy.role).name[locale], locale))
      .join(marks[locale].names),
  };
};

/** Roles that have any authority, in the order of the register. */
export const authorised = (): readonly string[] => {
  const named = new Set(every().map(({ role }) => role));
  return book()
    .roles.map(({ id }) => id)
    .filter((id) => named.has(id));
};

/** The delegation as rows for a spreadsheet; what the document does not state is called so. */
export const delegationCsv = (locale: Locale): string => {
  const [t, r] = [delegation[locale], rehearse[locale]];
  const head = [
    t.role,
    r.procedure,
    r.procedureTitle,
    r.gate,
    t.part,
    t.range,
    t.signing,
    t.limit,
    t.afterTime,
    t.deputy,
    t.informed,
  ];
  const rows = authorised().flatMap((role) =>
    authoritiesOf(role).map((authority) => {
      const { procedure, step, part } = authority;
      const { range, signing, limit, after, deputies } = termsOf(authority, locale);
      const stated = (text: string): string => text || (part === 'proposes' ? '' : t.notStated);
      return [
        roleOf(role).name[locale],
        procedure.id,
        procedure.title[locale],
        stepLabel(step, locale),
        t[part],
        stated(range),
        signing,
        stated(limit),
        after,
        deputies || t.notStated,
        t.notStated,
      ];
    }),
  );
  return csvOf([head, ...rows]);
};
