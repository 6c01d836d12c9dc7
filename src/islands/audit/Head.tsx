/** The head of an open audit: its title, its pages, its files, the facts typed about it. */
import { useStore } from '@nanostores/preact';
import { type Audit, factNames, factOf } from '../../audit/index.ts';
import { hashOf } from './address.ts';
import { useAudit } from './context.ts';
import { Field } from './Field.tsx';
import { FileButton } from './FileButton.tsx';
import { downloadAudit, fileTypes } from './files.ts';
import { type Page, pages } from './state.ts';

const Files = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { t } = words;
  return (
    <details class="part">
      <summary>{t.files}</summary>
      <p class="quiet">{t.filesNote}</p>
      <div class="tools-row">
        {fileTypes.map((type) => (
          <button key={type} type="button" class="button" data-export={type} onClick={() => downloadAudit(audit, type, words)}>
            {t.fileTypes[type]}
          </button>
        ))}
        <FileButton name="merge" label={t.mergeFile} onText={store.join} />
      </div>
    </details>
  );
};

const Facts = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { t, a } = words;
  const labels = { ...a.report, title: t.auditTitle, closed: a.report.closedOn };
  return (
    <details class="part">
      <summary>{t.facts}</summary>
      <div class="fields">
        <label class="field">
          <span>{t.recordedBy}</span>
          <input
            data-name
            defaultValue={store.name()}
            maxLength={200}
            onInput={({ currentTarget }) => store.rename(currentTarget.value.trim())}
          />
        </label>
        {factNames.map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            type={name === 'closed' ? 'date' : name === 'conclusion' ? 'area' : 'text'}
            value={factOf(audit, name)}
            onKeep={(text) => store.state(name, text)}
          />
        ))}
      </div>
    </details>
  );
};

export const Head = ({ audit, page }: { audit: Audit; page: Page }) => {
  const { store, words } = useAudit();
  const { saved } = useStore(store.$state);
  const { t } = words;
  const close = () => {
    history.pushState(null, '', location.pathname + location.search);
    store.close();
  };
  return (
    <header class="audit-head no-print">
      <p>
        <button type="button" class="link" data-close onClick={close}>
          ← {t.allAudits}
        </button>
      </p>
      <h2 tabIndex={-1}>{factOf(audit, 'title') || t.auditTitle}</h2>
      <p class="quiet">
        {words.scope(audit)} · {words.sample(audit)} · <span data-saved={saved}>{saved ? t.saved : t.notSaved}</span>
      </p>
      <nav class="audit-pages" aria-label={t.pagesLabel}>
        {pages.map((to) => (
          <a key={to} class="button" href={hashOf(audit.id, to)} aria-current={to === page ? 'page' : undefined}>
            {t.pages[to]}
          </a>
        ))}
      </nav>
      <Facts audit={audit} />
      <Files audit={audit} />
    </header>
  );
};
