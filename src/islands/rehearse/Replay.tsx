/** Which simulated case to replay; the stage shows it. */
import { useStore } from '@nanostores/preact';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { scrollIfHidden } from '../../island/focus.ts';
import type { SetUp } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';

/** The button the reader comes back to when the replay is over. */
const useReturn = (isOn: boolean): RefObject<HTMLButtonElement> => {
  const button = useRef<HTMLButtonElement>(null);
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn) {
      button.current!.focus({ preventScroll: true });
      scrollIfHidden(button.current!, { block: 'center' });
    }
    wasOn.current = isOn;
  }, [isOn]);
  return button;
};

/** @param of the set-up that was simulated, and with which seed */
export const Replay = ({ of, seed, cases }: { of: SetUp; seed: number; cases: number }) => {
  const { runs, words } = useRehearse();
  const { busy, trace } = useStore(runs.$runs);
  const fetcher = useReturn(trace !== undefined && trace.length > 0);
  const [which, setWhich] = useState(1);
  const t = words.t.replay;
  return (
    <section aria-labelledby="replay" data-replay>
      <h3 id="replay">{t.title}</h3>
      <p>{t.note}</p>
      <p class="tools-row">
        <label class="field">
          {t.which}
          <input
            type="number"
            min="1"
            max={cases}
            value={which}
            onChange={(event) => {
              const typed = Math.round(Number(event.currentTarget.value));
              setWhich(typed >= 1 && typed <= cases ? typed : 1);
            }}
          />
        </label>
        <button
          ref={fetcher}
          type="button"
          class="button"
          data-fetch
          aria-disabled={!!busy}
          onClick={() => runs.trace(of, seed, which - 1)}
        >
          {t.fetch}
        </button>
      </p>
      {trace?.length === 0 && <p class="note">{t.none}</p>}
    </section>
  );
};
