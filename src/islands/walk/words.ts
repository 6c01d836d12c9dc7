/** How the walk names things: steps with their number, moves with their outcome, arrivals with their round. */

import type { bandsZh } from '../../i18n/bands/bands.zh.ts';
import type { deputiesZh } from '../../i18n/deputies/deputies.zh.ts';
import type { WalkStrings } from '../../i18n/walk/walk.ts';
import {
  deputyOf,
  escalationOf,
  figureAt,
  isByClock,
  isFigureMove,
  type Locale,
  markOf,
  nameIn,
  outcomeLabel,
  outcomeOfMove,
  outcomeSign,
  type Procedure,
  partsOf,
  type RecordEntry,
  type Role,
  signerOf,
  stepIn,
  stepLabel,
  stepOf,
  type Text,
} from '../../procedure/index.ts';
import type { Arrival } from '../../walk/index.ts';

/** What `data/<id>.json` holds. */
export interface WalkData {
  readonly document: { readonly edition: string; readonly revision: string };
  readonly fingerprint: string;
  /** Of editions that are walked otherwise and whose difference the site holds: their folder, by their fingerprint. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** The folders of all editions whose difference the site holds, the earliest first. */
  readonly past?: readonly string[];
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

export interface Words {
  readonly locale: Locale;
  readonly t: WalkStrings;
  /** How figures are spoken of, where gates go by one. */
  readonly figures?: typeof bandsZh | undefined;
  /** How deputies are, where one may act for another. */
  readonly acting?: typeof deputiesZh | undefined;
  text(text: Text): string;
  /** "7 审批" */
  step(id: string): string;
  role(id: string): string;
  roles(ids: readonly string[]): string;
  /** Who a move names: a role, or one that acts for another. */
  actor(actor: string): string;
  record(id: string): string;
  /** What choosing it means: "N 退回", or "完成" for a task. */
  outcome(move: string): string;
  /** The mark alone: "N"; the name where it has none. */
  sign(move: string): string;
  /** "7 审批 N 退回"; a task by its step alone, a signature with who gave it. */
  move(move: string): string;
  /** What was done, with who signed it, did what had passed to them, or acted for another. */
  by(move: string, what: string): string;
  arrival(arrival: Arrival): string;
}

const signIn =
  (procedure: WalkData['procedure'], locale: Locale) =>
  (move: string): string => {
    const chosen = outcomeOfMove(procedure, move);
    return chosen ? outcomeSign(chosen, locale) : markOf(move);
  };

/** The figure that a move tells: "采购金额：12,000 欧元". */
const toldBy = (
  procedure: WalkData['procedure'],
  locale: Locale,
  figures: NonNullable<Words['figures']>,
  move: string,
): string | undefined => {
  const step = isFigureMove(move) ? stepIn(procedure, stepOf(move)) : undefined;
  const figure = step && figureAt(procedure, step);
  return figure && figures.told(figure.name[locale], figures.value(Number(markOf(move)), figure.unit[locale]));
};

const arrivalIn =
  (t: WalkStrings, step: Words['step'], role: Words['role']) =>
  ({ step: id, round, back, ends, signed, passed }: Arrival): string => {
    if (passed !== undefined) return t.passesTo(role(passed));
    if (signed !== undefined) return t.othersSign(signed);
    if (ends) return t.toEnd;
    if (back) return t.backTo(step(id), round);
    return round > 1 ? t.onToRound(step(id), round) : t.onTo(step(id));
  };

/** Who did something, and who a move names. */
const doersIn = (
  procedure: WalkData['procedure'],
  t: WalkStrings,
  acting: Words['acting'],
  role: Words['role'],
): Pick<Words, 'by' | 'actor'> => ({
  by: (made, what) => {
    const [signer, deputy, known] = [signerOf(made), deputyOf(made), stepIn(procedure, stepOf(made))];
    if (signer === undefined) return what;
    if (deputy !== undefined && acting) return acting.acted(what, role(deputy), role(signer));
    return t[known && escalationOf(known) === signer ? 'doneBy' : 'signedBy'](what, role(deputy ?? signer));
  },
  actor: (named) => {
    const [signer, deputy] = partsOf(named);
    return deputy !== undefined && acting ? acting.name(role(deputy), role(signer)) : role(signer);
  },
});

export const wordsFor = (
  { procedure, roles, records }: WalkData,
  locale: Locale,
  t: WalkStrings,
  { figures, acting }: Pick<Words, 'figures' | 'acting'> = {},
): Words => {
  const text = (both: Text) => both[locale];
  const step = (id: string) => {
    const known = stepIn(procedure, id);
    return known ? stepLabel(known, locale) : id;
  };
  const role = (id: string) => nameIn(roles, id, locale);
  const outcome = (move: string) => {
    const chosen = outcomeOfMove(procedure, move);
    const mark = markOf(move);
    const told = figures && toldBy(procedure, locale, figures, move);
    if (told) return told;
    const label = chosen ? outcomeLabel(chosen, locale) : mark === 'done' ? t.done : mark;
    return !isByClock(move) ? label : chosen ? t.byTime(label) : t.timeUp;
  };
  const doers = doersIn(procedure, t, acting, role);
  const move = (made: string) =>
    doers.by(made, markOf(made) === 'done' ? step(stepOf(made)) : `${step(stepOf(made))} ${outcome(made)}`);
  return {
    locale,
    t,
    figures,
    acting,
    sign: signIn(procedure, locale),
    text,
    step,
    role,
    roles: (ids) => ids.map(role).join(t.and),
    record: (id) => nameIn(records, id, locale),
    outcome,
    move,
    ...doers,
    arrival: arrivalIn(t, step, role),
  };
};
