/**
 * The figures on the desk. The draft is what the reader has entered, right or wrong; `parameters` is there where it can be computed with.
 * Every change goes through the same reading as a parameter file, so the page and the command line accept the same things.
 */
import { atom } from 'nanostores';
import { decodeParameters, readParametersText } from '../../exchange/parameters.ts';
import { carries, readingsOf } from '../../island/hash.ts';
import type { Procedure } from '../../procedure/index.ts';
import { defaults, type Issue, isSound, type Parameters, type Reading, readParameters } from '../../simulate/index.ts';
import { withShare } from './shares.ts';

/** Where the figures come from: our assumptions, the reader's changes, a file, or a link. */
export type Origin = 'assumed' | 'changed' | 'file' | 'link';

export interface Figures {
  /** May hold what can't be: text where a number belongs, nobody on a needed role. */
  readonly draft: Parameters;
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

/** Step lists of a definition: how many outcomes lists a step keeps, from the first round on. */
const MOST_ROUNDS = 2;

export const createFigures = (procedure: Procedure, hash = '') => {
  const figuresFor = (draft: Parameters, origin: Origin): Figures => {
    const { parameters, issues } = readParameters(procedure, draft);
    return { draft, parameters, issues, origin };
  };
  const assumed = () => figuresFor(defaults(procedure), 'assumed');
  const $figures = atom<Figures>(assumed());

  /** Takes over what was read, or says why not. Warnings come with it. */
  const take = (reading: Reading, origin: Origin): void => {
    const { parameters, issues } = reading;
    if (parameters && isSound(issues)) $figures.set({ draft: parameters, parameters, issues, origin });
    else $figures.set({ ...$figures.get(), turnedAway: issues });
  };
  /** The first form of a link that can be read; where none can, what is wrong with it. */
  const openLink = (link: string): void => {
    const readings = readingsOf(link).map((text) => decodeParameters(procedure, figuresIn(text) ?? ''));
    take(readings.find(({ issues }) => isSound(issues)) ?? readings[0]!, 'link');
  };
  if (isFiguresHash(hash)) openLink(hash);

  const change = (part: Partial<Parameters>): void => $figures.set(figuresFor({ ...$figures.get().draft, ...part }, 'changed'));
  const changeStep = (id: string, part: Partial<Parameters['steps'][string]>): void => {
    const { steps } = $figures.get().draft;
    change({ steps: { ...steps, [id]: { ...steps[id]!, ...part } } });
  };
  const roundsOf = (id: string) => $figures.get().draft.steps[id]!.outcomes ?? [];

  return {
    $figures,
    openLink,
    change,
    changeStep,
    changeRole: (id: string, part: Partial<Parameters['roles'][string]>): void => {
      const { roles } = $figures.get().draft;
      change({ roles: { ...roles, [id]: { ...roles[id]!, ...part } } });
    },
    /** The outcomes in `marks` get `share` together in a round (0: the first). */
    setShare: (id: string, marks: readonly string[], share: number, round = 0): void =>
      changeStep(id, {
        outcomes: roundsOf(id).map((shares, at) => (at === round ? withShare(shares, marks, share) : shares)),
      }),
    /** Probabilities of their own from the second round on, or the same in all. */
    setLaterRounds: (id: string, own: boolean): void => {
      const [first, second = first] = roundsOf(id);
      changeStep(id, { outcomes: own ? [first!, second!].slice(0, MOST_ROUNDS) : [first!] });
    },
    load: (text: string): void => take(readParametersText(procedure, text), 'file'),
    reset: (): void => $figures.set(assumed()),
  };
};

export type FiguresStore = ReturnType<typeof createFigures>;
