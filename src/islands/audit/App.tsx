/** The audit desk: what is kept, or the audit in hand. */
import { useStore } from '@nanostores/preact';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audit } from '../../audit/index.ts';
import { editionName } from '../../procedure/index.ts';
import { Checklist } from './Checklist.tsx';
import { useAudit } from './context.ts';
import { Head } from './Head.tsx';
import { Kept } from './Kept.tsx';
import { Notices } from './Notices.tsx';
import { Start } from './Start.tsx';
import type { Page } from './state.ts';

type Later = ComponentType<{ audit: Audit }>;

/** Report and comparison are loaded when they are first opened. */
const later: Readonly<Record<Exclude<Page, 'checklist'>, () => Promise<Later>>> = {
  report: async () => (await import('./Report.tsx')).Report,
  compare: async () => (await import('./Compare.tsx')).Compare,
};

const Opened = ({ audit, page }: { audit: Audit; page: Page }) => {
  const [loaded, setLoaded] = useState<{ page: Page; Part: Later }>();
  useEffect(() => {
    if (page !== 'checklist') later[page]().then((Part) => setLoaded({ page, Part }));
  }, [page]);
  if (page === 'checklist') return <Checklist audit={audit} />;
  return loaded?.page === page ? <loaded.Part audit={audit} /> : null;
};

/** On paper: the document as it was audited; the report says it among its facts. */
const Document = ({ audit: { document } }: { audit: Audit }) => (
  <p class="eyebrow print-only">
    {document.number} · {useAudit().words.a.report.edition} {editionName(document)}
  </p>
);

export const App = () => {
  const { store } = useAudit();
  const { audit, page } = useStore(store.$state);
  const top = useRef<HTMLDivElement>(null);
  const before = useRef<string>();
  useEffect(() => {
    const here = audit ? `${audit.id} ${page}` : 'list';
    // The focus goes with the page, except where it first comes up.
    if (before.current && before.current !== here) top.current?.querySelector<HTMLElement>('h2')?.focus();
    before.current = here;
  });
  return (
    <div ref={top}>
      <Notices />
      {audit ? (
        <>
          <Head audit={audit} page={page} />
          {page !== 'report' && <Document audit={audit} />}
          <Opened key={audit.id} audit={audit} page={page} />
        </>
      ) : (
        <>
          <Start />
          <Kept />
        </>
      )}
    </div>
  );
};
