/** Says that the definition was revised since the audit began: what still applies, what changed, what is new, what fell away. */
import { useEffect, useState } from 'preact/hooks';
import { type Audit, carriedOver, type Item, isRevised, revision, select, type Today } from '../../audit/index.ts';
import type { Published } from '../../changes/index.ts';
import { differencePath, sinceOn } from '../../island/since.ts';
import { editionName } from '../../procedure/index.ts';
import { useAudit } from './context.ts';
import { knownByWords, knownFrom } from './known.ts';

interface Now extends Today {
  /** What has changed since the edition of the audit, where the site holds that. */
  readonly since: Published | undefined;
  /** The folders of the editions whose difference from today's the site holds. */
  readonly past: readonly string[];
}

/** What an audit takes over of today. */
const withoutSince = ({ since: _since, past: _past, ...today }: Now): Today => today;

const useToday = (audit: Audit): Now | undefined => {
  const { checklist, files } = useAudit();
  const [today, setToday] = useState<Now>();
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<Now> => {
      const lists = await Promise.all([...new Set(audit.procedures.map(({ id }) => id))].map(checklist));
      const { items, population } = select(
        lists.flatMap((entry) => entry.items),
        audit.scope,
      );
      const { document, past } = lists[0]!;
      const since = await sinceOn(files, document, past)(audit.document);
      return { items, population, document, procedures: lists.map((entry) => entry.procedure), since, past: past ?? [] };
    };
    load().then(
      (now) => wanted && setToday(now),
      // Offline, or the procedure is gone: the audit stands on what it keeps.
      () => wanted && setToday(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [audit.id, audit.procedures]);
  return today;
};

const Items = ({ title, items }: { title: string; items: readonly Item[] }) => {
  const { words } = useAudit();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{words.question(item)}</li>
        ))}
      </ul>
    </details>
  );
};

/** What changed in the procedures of an audit, in the document's terms, with the way to the whole difference. */
const Since = ({ audit, since, today }: { audit: Audit; since: Published; today: Now }) => {
  const { words, site } = useAudit();
  const { t, locale } = words;
  const ids = audit.procedures.map(({ id }) => id);
  return (
    <>
      {since.procedures
        .filter(({ procedure }) => ids.includes(procedure))
        .map(({ procedure, everybody }) => (
          <details key={procedure}>
            <summary>{t.revisedSince(procedure, since.from)}</summary>
            <ul>
              {everybody.news.map((sentence) => (
                <li key={sentence[locale]}>{sentence[locale]}</li>
              ))}
            </ul>
            <p>
              <a data-difference href={site(differencePath(audit.document, today.document, today.past, procedure))}>
                {t.differenceSince(since.from)}
              </a>
            </p>
          </details>
        ))}
    </>
  );
};

export const Revised = ({ audit }: { audit: Audit }) => {
  const { store, words, now } = useAudit();
  const today = useToday(audit);
  if (!today) return null;
  const { since } = today;
  const ids = audit.procedures.map(({ id }) => id);
  const known = since ? knownFrom(since, ids) : knownByWords(audit.items, today.items);
  const { same, changed, added, gone } = revision(audit.items, today.items, known);
  if (!isRevised(audit, today.procedures) && changed.length === 0) return null;
  const { t } = words;
  return (
    <section class="note no-print" data-revised aria-labelledby="audit-revised">
      <h3 id="audit-revised">{t.revised}</h3>
      <p>{t.revisedNote(same.length, changed.length, added.length, gone.length)}</p>
      {since ? <Since {...{ audit, since, today }} /> : <p class="quiet">{t.revisedUnknown(editionName(audit.document))}</p>}
      <Items title={t.changedItems(changed.length)} items={changed.map((pair) => pair.now)} />
      <Items title={t.addedItems(added.length)} items={added} />
      <Items title={t.goneItems(gone.length)} items={gone} />
      <button
        type="button"
        class="button"
        data-carry
        onClick={() => store.put(carriedOver(audit, withoutSince(today), { at: now(), by: store.name() }, known))}
      >
        {t.carryOver}
      </button>
    </section>
  );
};
