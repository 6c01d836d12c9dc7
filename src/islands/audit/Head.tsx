/** The head of an open audit: its title, its pages, and behind one button its facts, its files and its keys. */
import { useStore } from '@nanostores/preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Audit, factOf } from '../../audit/index.ts';
import { headRecord } from '../../island/sheets.ts';
import { hashOf } from './address.ts';
import { useAudit } from './context.ts';
import { More } from './More.tsx';
import { type Page, pages } from './state.ts';

const Pages = ({ audit, page }: { audit: Audit; page: Page }) => {
  const { t } = useAudit().words;
  return (
    <nav class="audit-pages" aria-label={t.pagesLabel}>
      {pages.map((to) => (
        <a key={to} href={hashOf(audit.id, to)} aria-current={to === page ? 'page' : undefined}>
          {t.pages[to]}
        </a>
      ))}
    </nav>
  );
};

/** Scope, sample, and whether everything is kept. */
const Standing = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { saved } = useStore(store.$state);
  const { t } = words;
  return (
    <p class="quiet audit-standing">
      {words.scope(audit)} · {words.sample(audit)} · <span data-saved={saved}>{saved ? t.saved : t.notSaved}</span>
    </p>
  );
};

export const Head = ({ audit, page }: { audit: Audit; page: Page }) => {
  const { number, edition, revision } = audit.document;
  useEffect(() => headRecord({ number, edition, revision }), [number, edition, revision]);
  const { store, words } = useAudit();
  const [isOpen, setOpen] = useState(false);
  const more = useId();
  const { t } = words;
  const close = () => {
    history.pushState(null, '', location.pathname + location.search);
    store.close();
  };
  return (
    <header class="audit-head no-print">
      <button type="button" class="link" data-close onClick={close}>
        ← {t.allAudits}
      </button>
      <h2 tabIndex={-1}>{factOf(audit, 'title') || t.auditTitle}</h2>
      <Standing audit={audit} />
      <div class="audit-switch">
        <Pages audit={audit} page={page} />
        <button
          type="button"
          class="button"
          data-more
          aria-expanded={isOpen}
          aria-controls={more}
          onClick={() => setOpen(!isOpen)}
        >
          {t.more}
        </button>
      </div>
      <div id={more} hidden={!isOpen}>
        {isOpen && <More audit={audit} />}
      </div>
    </header>
  );
};
