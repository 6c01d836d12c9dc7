/** Where tokens go, by number; and the rows of those who sign a gate together with others. */
import {
  bandRows,
  escalationOf,
  isWork,
  type Limit,
  lapseOf,
  limitOf,
  type Move,
  type Procedure,
  signingOf,
  type WorkStep,
} from '../procedure/index.ts';
import { figureCases } from './figures.ts';
import type { Parameters } from './parameters.ts';
import { sharesOf } from './signing.ts';

/** Where tokens go, by number. */
export interface Routes {
  readonly start: number;
  /** Of each step, its first arc; one entry more than steps. */
  readonly first: Int32Array;
  readonly target: Int32Array;
  /** 1 where the arc is a refusal that leads back: another round begins. */
  readonly returns: Uint8Array;
  /** Of each arc, which of `outcomes` it brings about; −1 where the case goes on. */
  readonly outcome: Int32Array;
  /** The moves that end a case. */
  readonly outcomes: readonly Move[];
  readonly marks: readonly string[];
  /** Targets of each fork. */
  readonly forks: readonly Int32Array[];
  /** Of each place before a join, the join it belongs to. */
  readonly joinOf: Int32Array;
  readonly joins: readonly { readonly places: Int32Array; readonly target: number; readonly outcome: number }[];
}

/** A step that several sign: its signatures have rows of their own, after those of the steps. */
export interface Signed {
  readonly rows: Int32Array;
  readonly inOrder: boolean;
  readonly need: number;
  readonly veto: boolean;
  /** The arc that agrees. */
  readonly agrees: number;
  /** Of each signer, the cumulative probability of each arc of the step: round × arcs + arc. */
  readonly cumulative: readonly Float64Array[];
}

/** A row beside those of the steps: at a step, by the roles that do it together; a signature has one of them, a band all of its own. */
export interface ApprovalRow {
  readonly step: number;
  readonly roles: readonly string[];
}

/** Every signature of every step that several sign, and every band that decides a step, in the order of the definition. */
const approvalRows = (work: readonly WorkStep[]): readonly ApprovalRow[] =>
  work.flatMap((workStep, step) => {
    const bands = bandRows(workStep).map(({ band, signing }) =>
      signing ? signing.signers.map((role) => [role]) : [band.roles],
    );
    const signers = (signingOf(workStep)?.signers ?? []).map((role) => [role]);
    const all = new Map([...bands.flat(), ...signers].map((roles) => [roles.join(), roles]));
    return [...all.values()].map((roles) => ({ step, roles }));
  });

/** Every step that passes to another role when time runs out, in the order of the definition. */
export const takeoverRows = (work: readonly WorkStep[]): readonly { readonly step: number; readonly role: string }[] =>
  work.flatMap((step, at) => {
    const role = escalationOf(step);
    return role === undefined ? [] : [{ step: at, role }];
  });

/** The rows behind those of the steps, and the roles each row asks for. */
export const rowsOf = (work: readonly WorkStep[]) => {
  const [rows, takeovers] = [approvalRows(work), takeoverRows(work)];
  const asked = [...work.map(({ roles }) => roles), ...rows.map((row) => row.roles), ...takeovers.map(({ role }) => [role])];
  return { rows, takeovers, firstTakeover: work.length + rows.length, asked };
};

/** The limit of a step, and what follows when time runs out; −1 where that does not. */
export interface Limited {
  readonly limit: Limit;
  /** The row at which another role does it. */
  readonly takeover: number;
  /** The arc it counts as. */
  readonly lapse: number;
}

export const limitedOf = (
  step: WorkStep,
  at: number,
  { first, marks }: Routes,
  takeovers: ReturnType<typeof takeoverRows>,
  firstTakeover: number,
): Limited | undefined => {
  const limit = limitOf(step);
  if (!limit) return undefined;
  const nth = takeovers.findIndex((row) => row.step === at);
  const lapse = lapseOf(step);
  return {
    limit,
    takeover: nth < 0 ? -1 : firstTakeover + nth,
    lapse: lapse ? first[at]! + marks.slice(first[at], first[at + 1]).indexOf(lapse.mark) : -1,
  };
};

const signedOf = (
  step: WorkStep,
  at: number,
  rows: readonly ApprovalRow[],
  { first, marks }: Routes,
  parameters: Parameters,
): Signed | undefined => {
  const signing = signingOf(step);
  if (!signing && !rows.some((row) => row.step === at)) return undefined;
  const figures = parameters.steps[step.id]!;
  const own = marks.slice(first[at], first[at + 1]);
  // Those of a band who decide together are one who signs alone.
  const signers = signing ? signing.signers.map((role) => [role]) : [step.roles];
  const rowOf = (roles: readonly string[]): number =>
    first.length - 1 + rows.findIndex((row) => row.step === at && row.roles.join() === roles.join());
  return {
    rows: Int32Array.from(signers, rowOf),
    inOrder: signing?.inOrder ?? false,
    need: signing?.need ?? 1,
    veto: signing?.veto ?? true,
    agrees: signing ? first[at]! + own.indexOf(signing.agrees) : first[at]!,
    cumulative: signers.map(([role]) => {
      const signer = signing ? role! : '';
      const rounds = (figures.signers?.[signer]?.outcomes ?? figures.outcomes ?? []).length;
      return Float64Array.from(
        Array.from({ length: Math.max(1, rounds) }, (_, round) => {
          let sum = 0;
          const shares = sharesOf(figures, signer, round);
          return own.map((mark) => (sum += shares[mark] ?? 0));
        }).flat(),
      );
    }),
  };
};

type Signings = readonly (Signed | undefined)[];

/** How steps are signed, of those decided by bands in the first case of figures; and in every case, with how likely each is. */
export const signedIn = (
  procedure: Procedure,
  rows: readonly ApprovalRow[],
  routes: Routes,
  parameters: Parameters,
): { readonly signed: Signings; readonly byFigures: readonly Signings[]; readonly figureCases: Float64Array } => {
  const cases = figureCases(procedure, parameters);
  const signed = cases.map((known) =>
    known.procedure.steps.filter(isWork).map((step, at) => signedOf(step, at, rows, routes, parameters)),
  );
  let sum = 0;
  return {
    signed: signed[0]!,
    byFigures: signed,
    figureCases: Float64Array.from(cases, ({ share }) => (sum += share)),
  };
};
