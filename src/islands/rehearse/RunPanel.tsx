/** Start a simulation, see how far it is, cancel it. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import { scrollIfHidden } from '../../island/focus.ts';
import { useRehearse } from './context.ts';
import { IssueList } from './FiguresPanel.tsx';
import { useLater } from './later.ts';
import { $options, type OptionTexts, optionsOf } from './options.ts';
import { PeriodFields, PeriodNote } from './PeriodFields.tsx';

const Option = ({ name }: { name: keyof OptionTexts }) => {
  const { words } = useRehearse();
  const options = useStore($options);
  return (
    <label class="field">
      {words.t.run[name]}
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        data-option={name}
        value={options[name]}
        onInput={(event) => $options.set({ ...$options.get(), [name]: event.currentTarget.value })}
      />
    </label>
  );
};

/** How far the job under way is, and the button that ends it. */
export const Progress = ({ of }: { of: 'simulate' | 'compare' }) => {
  const { runs, words } = useRehearse();
  const { busy } = useStore(runs.$runs);
  if (busy?.kind !== of) return null;
  const t = words.t.run;
  return (
    <p class="tools-row" data-progress>
      <progress max="1" value={busy.done} aria-label={t.progress} />
      <span>{t.running(words.format.percent(busy.done, 0))}</span>
      <button type="button" class="button" data-cancel onClick={runs.cancel}>
        {t.cancel}
      </button>
    </p>
  );
};

/** The button that starts it, near the answer. */
export const RunPanel = () => {
  const { procedure, figures, runs, words } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const { busy, refused, failed } = useStore(runs.$runs);
  const t = words.t.run;
  const start = () => runs.simulate({ procedure, parameters: parameters! }, optionsOf($options.get()));
  return (
    <div data-run>
      <p class="tools-row">
        <button
          type="button"
          class="button"
          data-primary
          data-start
          disabled={!parameters}
          aria-disabled={!!busy}
          onClick={start}
        >
          {t.start}
        </button>
      </p>
      <Progress of="simulate" />
      {failed === 'simulate' && (
        <p class="note" role="alert">
          {t.failed}
        </p>
      )}
      {refused && <IssueList title={t.refused} issues={refused} />}
    </div>
  );
};

/** What a simulation takes besides: the period, how often, by which luck. */
export const RunSettings = () => {
  const t = useRehearse().words.t.run;
  return (
    <details class="part">
      <summary>{t.settings}</summary>
      <div class="fields">
        <PeriodFields />
        {(['replications', 'seed', 'precision'] as const).map((name) => (
          <Option key={name} name={name} />
        ))}
      </div>
      <PeriodNote />
      <p class="quiet">{t.note}</p>
    </details>
  );
};

/** Brought into view, and said, as they come. */
export const RunResults = () => {
  const { figures, runs, words, announce } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const { results, of } = useStore(runs.$runs);
  const Results = useLater(results !== undefined, async () => (await import('./drawn.ts')).Results);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!results || !Results) return;
    announce(words.t.run.done);
    if (document.activeElement?.matches('[data-start]')) place.current!.querySelector('h2')!.focus({ preventScroll: true });
    scrollIfHidden(place.current!, { block: 'start' });
  }, [results, Results]);
  return (
    <div ref={place}>
      {Results && results && of && <Results results={results} of={of} stale={of.setUp.parameters !== parameters} />}
    </div>
  );
};
