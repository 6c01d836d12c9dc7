/** Results as a file, for the trainer or a learning record store. */
import { download } from '../../../island/download.ts';
import { handbookName } from '../../../procedure/index.ts';
import { resultsOf, statementsOf } from '../../../train/index.ts';
import { useTrain, useWords } from '../context.ts';
import { type CourseData, editionIn, editionNamed, numberIn } from '../course-data.ts';
import { NameField, useName } from '../NameField.tsx';
import type { ProgressStore } from '../progress/store.ts';

interface Props {
  readonly progress: ProgressStore;
  readonly document: CourseData['document'];
}

/** The verbs: results as a file under the name typed, for the trainer or a learning record store. */
const useSaving = ({ progress, document: issue }: Props, name: string) => {
  const { now, newSeed } = useTrain();
  const documentIn = (edition: string | undefined): string =>
    edition === undefined ? handbookName(issue) : `${numberIn(issue, edition)} ${editionNamed(edition)}`;
  const results = () => {
    progress.identify(newSeed());
    return resultsOf(progress.$progress.get(), { name, document: documentIn(editionIn({ document: issue })) }, now());
  };
  const write = (what: string, content: unknown) =>
    download(`${what}-${name || 'learner'}.json`, JSON.stringify(content, undefined, 1));
  // The site, not this page: one name for a thing in both languages.
  const home = () => new URL(document.documentElement.getAttribute('data-base')!, location.href).href;
  return {
    saveResults: () => write('results', results()),
    saveStatements: () => write('xapi', statementsOf(results(), home(), documentIn)),
  };
};

export const Results = (props: Props) => {
  const { t, page } = useWords();
  const { saveResults, saveStatements } = useSaving(props, useName());
  return (
    <section class="train-keep" aria-labelledby="train-results">
      <h3 id="train-results">{t.results}</h3>
      <p class="quiet">{t.resultsLead}</p>
      <p>
        <NameField label={t.resultsName} />
      </p>
      <p class="tools-row">
        <button type="button" class="button" data-results onClick={saveResults}>
          {t.resultsSave}
        </button>
        <button type="button" class="button" data-xapi onClick={saveStatements}>
          {t.resultsXapi}
        </button>
        <a href={page('train/results/')}>{t.resultsMany} →</a>
      </p>
    </section>
  );
};
