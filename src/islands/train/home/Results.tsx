/** Results as a file, for the trainer or a learning record store. */
import { useState } from 'preact/hooks';
import { download } from '../../../island/download.ts';
import { resultsOf, statementsOf } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { CourseData } from '../words.ts';

interface Props {
  readonly progress: ProgressStore;
  readonly document: CourseData['document'];
}

export const Results = ({ progress, document: { number, edition, revision } }: Props) => {
  const { words, now, newSeed } = useTrain();
  const { t, page } = words;
  const [name, rename] = useState('');
  const results = () => {
    progress.identify(newSeed());
    return resultsOf(progress.$progress.get(), { name: name.trim(), document: `${number} ${edition}/${revision}` }, now());
  };
  const file = (what: string) => `${what}-${name.trim() || 'learner'}.json`;
  // The site, not this page: one name for a thing in both languages.
  const home = new URL(document.documentElement.getAttribute('data-base')!, location.href).href;
  return (
    <section class="train-keep" aria-labelledby="train-results">
      <h3 id="train-results">{t.results}</h3>
      <p class="quiet">{t.resultsLead}</p>
      <p>
        <label>
          {t.resultsName}{' '}
          <input
            value={name}
            maxLength={60}
            autocomplete="name"
            data-name
            onInput={(event) => rename(event.currentTarget.value)}
          />
        </label>
      </p>
      <p class="tools-row">
        <button
          type="button"
          class="button"
          data-results
          onClick={() => download(file('results'), JSON.stringify(results(), undefined, 1))}
        >
          {t.resultsSave}
        </button>
        <button
          type="button"
          class="button"
          data-xapi
          onClick={() => download(file('xapi'), JSON.stringify(statementsOf(results(), home), undefined, 1))}
        >
          {t.resultsXapi}
        </button>
        <a href={page('train/results/')}>{t.resultsMany} →</a>
      </p>
    </section>
  );
};
