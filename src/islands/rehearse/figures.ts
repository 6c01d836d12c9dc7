/**
 * The figures on the desk. The draft is what the reader has entered, right or wrong; `parameters` is there where it can be computed with.
 * Every change goes through the same reading as a parameter file, so the page and the command line accept the same things.
 */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import { decodeParameters, readParametersText } from '../../exchange/parameters.ts';
import { carries, readingsOf } from '../../island/hash.ts';
import type { Procedure } from '../../procedure/index.ts';
import {
  defaults,
  type Issue,
  isSound,
  type Parameters,
  type Reading,
  readParameters,
  type Shares,
  withShare,
} from '../../simulate/index.ts';
import type { Draft, DraftRole, DraftStep } from './draft.ts';

/** Where the figures come from: our assumptions, the reader's changes, a file, or a link. */
export type Origin = 'assumed' | 'changed' | 'file' | 'link';

export interface Figures {
  /** May hold what can't be: text where a number belongs, nobody on a needed role. */
  readonly draft: Draft;
  /** Undefined where an issue is an error. */
  readonly parameters: Parameters | undefined;
  readonly issues: readonly Issue[];
  readonly origin: Origin;
  /** What was wrong with a file or link that was turned away; the figures before it stay. */
  readonly turnedAway?: readonly Issue[];
}

const hashName = 'figures';

/** Whether a hash claims to carry figures. */
export const isFiguresHash = (hash: string): boolean => carries(hash, hashName);

const figuresIn = (text: string): string | undefined => new RegExp(`^${hashName}=([\\w-]+)$`).exec(text)?.[1];

const readingOf = (procedure: Procedure, draft: Draft, origin: Origin): Figures => {
  const { parameters, issues } = readParameters(procedure, draft);
  return { draft, parameters, issues, origin };
};

export class FiguresStore {
  readonly #procedure: Procedure;
  readonly #$figures: WritableAtom<Figures>;

  /** @param hash the URL's, which may carry figures */
  constructor(procedure: Procedure, hash = '') {
    this.#procedure = procedure;
    this.#$figures = atom(readingOf(procedure, defaults(procedure), 'assumed'));
    if (isFiguresHash(hash)) this.openLink(hash);
  }

  get $figures(): ReadableAtom<Figures> {
    return this.#$figures;
  }

  /** Take over the first form of a link that can be read; where none can, say what is wrong with it. */
  openLink(link: string): void {
    const readings = readingsOf(link).map((text) => decodeParameters(this.#procedure, figuresIn(text) ?? ''));
    this.#take(readings.find(({ issues }) => isSound(issues)) ?? readings[0]!, 'link');
  }

  load(text: string): void {
    this.#take(readParametersText(this.#procedure, text), 'file');
  }

  reset(): void {
    this.#$figures.set(readingOf(this.#procedure, defaults(this.#procedure), 'assumed'));
  }

  change(part: Partial<Draft>): void {
    this.#$figures.set(readingOf(this.#procedure, { ...this.#draft, ...part }, 'changed'));
  }

  changeStep(id: string, part: Partial<DraftStep>): void {
    const { steps } = this.#draft;
    this.change({ steps: { ...steps, [id]: { ...steps[id]!, ...part } } });
  }

  changeRole(id: string, part: Partial<DraftRole>): void {
    const { roles } = this.#draft;
    this.change({ roles: { ...roles, [id]: { ...roles[id]!, ...part } } });
  }

  /** The outcomes in `marks` get `share` together in a round (0: the first). */
  setShare(id: string, marks: readonly string[], share: number, round = 0): void {
    const outcomes = this.#roundsOf(id).map((shares, at) => (at === round ? withShare(shares, marks, share) : shares));
    this.changeStep(id, { outcomes });
  }

  /** Probabilities of their own from the second round on, or the same in all. */
  setLaterRounds(id: string, own: boolean): void {
    const [first, second = first] = this.#roundsOf(id);
    this.changeStep(id, { outcomes: own ? [first!, second!] : [first!] });
  }

  /** A figure falls in one of its classes so often; in the others as often as that leaves, in their proportions. */
  setFigureShare(id: string, nth: number, share: number): void {
    const figures = this.#draft.figures ?? {};
    const shares = withShare(Object.fromEntries((figures[id] ?? []).entries()), [String(nth)], share);
    this.change({ figures: { ...figures, [id]: Object.values(shares) } });
  }

  get #draft(): Draft {
    return this.#$figures.get().draft;
  }

  #roundsOf(id: string): readonly Shares[] {
    return this.#draft.steps[id]!.outcomes ?? [];
  }

  /** Takes over what was read, or says why not. Warnings come with it. */
  #take({ parameters, issues }: Reading, origin: Origin): void {
    if (parameters && isSound(issues)) this.#$figures.set({ draft: parameters, parameters, issues, origin });
    else this.#$figures.set({ ...this.#$figures.get(), turnedAway: issues });
  }
}
