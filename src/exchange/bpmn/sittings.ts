/**
 * Who does or decides a step, as an engine asks it: whom a task is offered to, and where several sign, who takes which turn and how many
 * have to agree. By a figure of the case where the step goes by one, or where somebody may act for another up to so much of it: then
 * one answer for each range of the figure.
 */
import {
  bandFor,
  bandsOf,
  type Deputy,
  decimalsOf,
  deputiesAt,
  type Figure,
  grains,
  inUnits,
  isWork,
  type Procedure,
  type Signing,
  type Step,
  signingOf,
} from '../../procedure/index.ts';

/** Up to a figure, itself included or not. */
export interface Cut {
  readonly at: number;
  readonly included: boolean;
}

/** Who acts, in a range of the figure. */
export interface Sitting {
  /** The end of its range; none of the last. */
  readonly upTo?: Cut;
  /** Whom the task is offered to: a list for each turn, the principals before their deputies. */
  readonly turns: readonly (readonly string[])[];
  /** How many of the turns have to agree, and whether one refusal ends it. */
  readonly need: number;
  readonly veto: boolean;
}

export interface Sittings {
  /** The figure by which they differ. */
  readonly figure?: string;
  readonly of: readonly Sitting[];
  /** How it is signed, where several sign in any of them. */
  readonly signed?: { readonly inOrder: boolean; readonly agrees: string; readonly refuses: readonly string[] };
}

/** Where the answer changes, from the least: the ends of bands, and of what deputies may decide. */
const cutsOf = (step: Step, deputies: readonly Deputy[], figure: Figure): Cut[] => {
  const bands = (bandsOf(step)?.of ?? []).flatMap(({ to, under }): Cut[] =>
    to !== undefined ? [{ at: to, included: true }] : under !== undefined ? [{ at: under, included: false }] : [],
  );
  const limits = deputies.flatMap(({ upTo }): Cut[] => (upTo?.figure === figure.id ? [{ at: upTo.to, included: true }] : []));
  const cuts = new Map([...bands, ...limits].map((cut) => [`${cut.at} ${cut.included}`, cut]));
  return [...cuts.values()].sort((a, b) => a.at - b.at || Number(a.included) - Number(b.included));
};

/** A figure of the range that a cut ends, the largest; of the range behind the last cut the least. */
const within = (cut: Cut | undefined, last: Cut | undefined, figure: Figure): number => {
  const decimals = decimalsOf(figure);
  const grain = (value: number): number => Math.round(grains(value, decimals));
  if (cut) return cut.included ? cut.at : inUnits(grain(cut.at) - 1, decimals);
  if (!last) return 0;
  return last.included ? inUnits(grain(last.at) + 1, decimals) : last.at;
};

interface Asked {
  readonly procedure: Procedure;
  readonly step: Step;
  readonly deputies: readonly Deputy[];
}

/** Who acts where the figure is so much; where there is none, whatever it is. */
const sittingAt = (
  { procedure, step, deputies }: Asked,
  figure?: Figure,
  value = 0,
): Omit<Sitting, 'upTo'> & { signing?: Signing } => {
  const band = figure && bandFor(step, figure, value);
  const { bands: _, ...rest } = step as Step & { bands?: unknown };
  const known = { ...rest, roles: band ? band.roles : isWork(step) ? step.roles : [] } as Step;
  const roles = isWork(known) ? known.roles : [];
  const may = new Set(deputiesAt(procedure, known).map(({ principal, role }) => `${principal} ${role}`));
  const standIns = (principal: string): string[] =>
    deputies
      .filter((deputy) => deputy.principal === principal && may.has(`${principal} ${deputy.role}`))
      .filter(({ upTo }) => !upTo || (upTo.figure === figure?.id && value <= upTo.to))
      .map(({ role }) => role);
  const signing = signingOf(known);
  const turn = (principals: readonly string[]): string[] => [...new Set([...principals, ...principals.flatMap(standIns)])];
  return signing
    ? { turns: signing.signers.map((signer) => turn([signer])), need: signing.need, veto: signing.veto, signing }
    : { turns: [turn(roles)], need: 1, veto: true };
};

/** Who does or decides a step. */
export const sittingsOf = (procedure: Procedure, step: Step): Sittings => {
  const deputies = deputiesAt(procedure, step);
  const id = bandsOf(step)?.figure ?? deputies.find(({ upTo }) => upTo)?.upTo?.figure;
  const figure = procedure.figures?.find((declared) => declared.id === id);
  const cuts = figure ? cutsOf(step, deputies, figure) : [];
  const asked = { procedure, step, deputies };
  const all = [...cuts, undefined].map((cut) => {
    const { signing, ...sitting } = sittingAt(asked, figure, figure && within(cut, cuts.at(-1), figure));
    return { signing, sitting: { ...sitting, ...(cut && { upTo: cut }) } };
  });
  const signing = all.find((one) => one.signing)?.signing;
  return {
    ...(figure && cuts.length > 0 && { figure: figure.id }),
    of: all.map(({ sitting }) => sitting),
    ...(signing && { signed: { inOrder: signing.inOrder, agrees: signing.agrees, refuses: signing.refuses } }),
  };
};
