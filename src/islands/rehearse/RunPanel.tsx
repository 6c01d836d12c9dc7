/** Start a simulation, see how far it is, cancel it. */
import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { useRehearse } from './context.ts';
import { IssueList } from './FiguresPanel.tsx';
import { $options, type OptionTexts, optionsOf } from './options.ts';
import { PeriodFields, PeriodNote } from './PeriodFields.tsx';
import { Results } from './Results.tsx';

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
        onChange={(event) => $options.set({ ...$options.get(), [name]: event.currentTarget.value })}
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
      <span>{t.running(words.tell.percent(busy.done, 0))}</span>
      <button type="button" class="button" data-cancel onClick={runs.cancel}>
        {t.cancel}
      </button>
    </p>
  );
};

/** Says the end of a run to those who listen. */
const useEndSaid = (): void => {
  const { runs, words, announce } = useRehearse();
  const { results } = useStore(runs.$runs);
  useEffect(() => {
    if (results) announce(words.t.run.done);
  }, [results]);
};

export const RunPanel = () => {
  const { procedure, figures, runs, words } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const { busy, results, of, refused, failed } = useStore(runs.$runs);
  const t = words.t.run;
  useEndSaid();
  const start = () => runs.simulate({ procedure, parameters: parameters! }, optionsOf($options.get()));
  return (
    <section aria-labelledby="run" data-run>
      <h2 id="run">{t.title}</h2>
      <p>{t.note}</p>
      <div class="fields">
        <PeriodFields />
        {(['replications', 'seed', 'precision'] as const).map((name) => (
          <Option key={name} name={name} />
        ))}
      </div>
      <PeriodNote />
      <p class="tools-row">
        <button type="button" class="button" data-primary data-start disabled={!parameters || !!busy} onClick={start}>
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
      {results && of && <Results results={results} of={of} stale={of.setUp.parameters !== parameters} />}
    </section>
  );
};
