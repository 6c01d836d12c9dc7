/** What calls take of script and words, loaded only where a walk calls another procedure or was called by one. */
import type { Locale, Procedure } from '../../procedure/index.ts';
import type { Calling } from './context.ts';
import type { WalkState } from './state.ts';

/** What is loaded of it; `for` loads what a state needs, and says whether it had to. */
export interface CallsLoaded {
  readonly now: () => Calling | undefined;
  readonly for: (state: Pick<WalkState, 'from'>) => Promise<boolean>;
}

export const callsOn = (locale: Locale, { called }: Pick<Procedure, 'called'>): CallsLoaded => {
  let loaded: Calling | undefined;
  return {
    now: () => loaded,
    for: async ({ from }) => {
      if (loaded || (called ?? from) === undefined) return false;
      const { Call, CalledFrom, BackAtEnd, callingWords } = await import('./Calling.tsx');
      loaded = { Call, CalledFrom, BackAtEnd, t: await callingWords(locale) };
      return true;
    },
  };
};
