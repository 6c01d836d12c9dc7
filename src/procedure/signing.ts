/**
 * A gate that several sign: 会签 (all of its roles), 或签 (any), 依次 (one after another), or at least so many of them.
 *
 * One outcome of it agrees, the others refuse; its signers are its roles. With a veto the first refusal ends it at once and leads where that
 * outcome leads. Without one it agrees as soon as enough have, and refuses as soon as so many cannot any more; all refuse by one outcome
 * then, because nobody could say which of several was decided.
 *
 * In the Net the signatures given so far are the place of the one token the gate holds, as an n-way multiple instance with cancellation
 * folded into states ("multiple instances with a priori design-time knowledge" and "cancelling partial join": Russell, ter Hofstede,
 * van der Aalst and Mulyar, "Workflow Control-Flow Patterns: A Revised View", 2006). No token is forked for a signer and none is left
 * behind when the gate is decided. From that follow what workflow engines are known to get wrong:
 * - a return into the gate comes to the place without signatures: whatever was signed before, all sign again;
 * - a gate in a branch of a fork holds one token like any step, so the join waits for the branch and for no signer;
 * - what is decided depends on the signatures of this turn alone, never on those before a return or a jump;
 * - a refusal leads to its own `next` and lets no further signer sign.
 *
 * Places of a gate of n signers: n in order, at most 2^n − 1 where one refusal or one agreement ends it, at most 154 at n = 6 where
 * refusals have to be counted (who has signed, and how many of them refused).
 */
import type { Step, StepOf } from './definition.ts';

export const fewestSigners = 2;
export const mostSigners = 6;

export interface Signing {
  /** Role ids; in the order in which they sign where that is asked. */
  readonly signers: readonly string[];
  readonly inOrder: boolean;
  /** How many have to agree. */
  readonly need: number;
  /** Whether one refusal ends it. */
  readonly veto: boolean;
  /** The mark of the outcome that agrees, and those that refuse. */
  readonly agrees: string;
  readonly refuses: readonly string[];
}

/** The signatures given so far at a gate that is not decided yet. */
export interface Signatures {
  /** In the order of the roles. */
  readonly by: readonly string[];
  readonly refused: number;
}

/** One signature: who signs how, after which signatures; those given then, or undefined where it decides the gate. */
export interface Signature {
  readonly before: Signatures;
  readonly signer: string;
  readonly mark: string;
  readonly after: Signatures | undefined;
}

/** Before anybody has signed. */
export const unsigned: Signatures = { by: [], refused: 0 };

const needed = (sign: StepOf<'gate'>['sign'], signers: number): number =>
  sign === 'any' ? 1 : typeof sign === 'object' ? sign.atLeast : signers;

/** Whether the gate asks for more than one signature of its roles; whether it can be had is another matter. */
const isSigned = (step: Pick<StepOf<'gate'>, 'sign'>): boolean => step.sign !== undefined && step.sign !== 'one';

/** What a gate asks to be signed; undefined where it is decided at once, as every other step, or what it asks cannot be had. */
export const signingOf = (step: Step): Signing | undefined => {
  // By bands: who signs is known with the figure only (`bands.ts`).
  if (step.kind !== 'gate' || step.bands || !isSigned(step)) return undefined;
  const signers = [...new Set(step.roles)];
  const inOrder = step.sign === 'order';
  const agreeing = step.outcomes.filter(({ refusal }) => !refusal);
  const refuses = step.outcomes.filter(({ refusal }) => refusal).map(({ mark }) => mark);
  const need = needed(step.sign, signers.length);
  const veto = need === signers.length || (step.veto ?? false);
  const possible =
    signers.length >= fewestSigners &&
    signers.length <= mostSigners &&
    need >= 1 &&
    need <= signers.length &&
    agreeing.length === 1;
  if (!possible || refuses.length === 0 || (!veto && refuses.length > 1)) return undefined;
  return { signers, inOrder, need, veto, agrees: agreeing[0]!.mark, refuses };
};

/** The signatures after one more, or undefined where it decides. */
const signed = (signing: Signing, before: Signatures, signer: string, mark: string): Signatures | undefined => {
  const { signers, need, veto, agrees } = signing;
  const refused = before.refused + Number(mark !== agrees);
  const by = signers.filter((role) => role === signer || before.by.includes(role));
  const decided = by.length - refused >= need || (refused > before.refused && (veto || signers.length - refused < need));
  return decided ? undefined : { by, refused };
};

/** Who can sign next. */
export const signersLeft = ({ signers, inOrder }: Signing, { by }: Signatures): readonly string[] => {
  const left = signers.filter((signer) => !by.includes(signer));
  return inOrder ? left.slice(0, 1) : left;
};

export const signaturesKey = ({ by, refused }: Signatures): string => `${by.join('+')}/${refused}`;

/** Every signature that can be given, nearest to the beginning first; by signer, then by outcome in the order of the definition. */
export const signatures = (signing: Signing, marks: readonly string[]): readonly Signature[] => {
  const found: Signature[] = [];
  const seen = new Map([[signaturesKey(unsigned), unsigned]]);
  // A map is read to its end as it grows.
  for (const before of seen.values()) {
    for (const signer of signersLeft(signing, before)) {
      for (const mark of marks) {
        const after = signed(signing, before, signer, mark);
        found.push({ before, signer, mark, after });
        if (after && !seen.has(signaturesKey(after))) seen.set(signaturesKey(after), after);
      }
    }
  }
  return found;
};

/**
 * The fewest signatures by which a gate is decided for an outcome, by signers in the order of the roles: of all the orders in which an
 * outcome can come about, the one it is told by.
 */
export const fewestSignatures = ({ signers, need, veto, agrees }: Signing, mark: string): readonly string[] =>
  signers.slice(0, mark === agrees ? need : veto ? 1 : signers.length - need + 1);
