/** The result as files, and on paper. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { download } from '../../island/download.ts';
import { useRecords } from './context.ts';

export const Files = () => {
  const { controller, words, procedure } = useRecords();
  const { source } = useStore(controller.$state);
  const [busy, setBusy] = useState(false);
  const t = words.t.files;
  const name = (source?.name ?? '').replace(/\.\w+$/, '').slice(0, 60) || procedure.id;
  const save = async (as: 'csv' | 'json'): Promise<void> => {
    setBusy(true);
    try {
      download(`${name}-${as === 'csv' ? 'deviations.csv' : 'report.json'}`, await controller.jobs.ask('report', { as }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="records-files" data-files>
      <h2 id="records-files">{t.title}</h2>
      <p class="tools-row">
        {(['csv', 'json'] as const).map((as) => (
          <button key={as} type="button" class="button" data-save={as} onClick={() => save(as)}>
            {t[as]}
          </button>
        ))}
        <button type="button" class="button" onClick={() => window.print()}>
          {t.print}
        </button>
        <span role="status">{busy ? t.busy : ''}</span>
      </p>
      <p class="quiet">{t.schema}</p>
    </section>
  );
};
