/** What was read, and what could not be. */
import { useStore } from '@nanostores/preact';
import { useRoom } from './context.ts';
import type { ReadSummary } from './protocol.ts';

/** Troubles that stand open; the rest unfold. */
const SHOWN = 5;

const Issues = ({ read: { issues, issueCount, incomplete } }: { read: ReadSummary }) => {
  const { words } = useRoom();
  const t = words.t.file;
  if (issueCount === 0) return null;
  const [first, rest] = [issues.slice(0, SHOWN), issues.slice(SHOWN)];
  const list = (some: typeof issues) => (
    <ul>
      {some.map(({ sentence }, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  );
  return (
    <div class="note" data-issues>
      <p>
        <strong>{t.issues(words.number(issueCount))}</strong>
      </p>
      {incomplete && <p>{t.incomplete}</p>}
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary>{t.moreIssues(words.number(issueCount - SHOWN)).replace(/[。.]$/, '')}</summary>
          {list(rest)}
          {issueCount > issues.length && <p>{t.moreIssues(words.number(issueCount - issues.length))}</p>}
        </details>
      )}
    </div>
  );
};

export const FileFacts = ({ read }: { read: ReadSummary }) => {
  const { desk, words } = useRoom();
  const { source, phase } = useStore(desk.$desk);
  const t = words.t.file;
  const delimiter = read.delimiter === null ? '' : t.delimiter(read.delimiter === '\t' ? t.tab : read.delimiter);
  const usable = read.events > 0 && read.columns.case !== undefined && read.columns.activity !== undefined;
  return (
    <section aria-labelledby="records-file" data-file-facts>
      <h2 id="records-file">{t.title}</h2>
      <p>
        {t.facts(source?.name ?? '', words.number(read.cases), words.number(read.events))}
        <span class="quiet">
          {' '}
          {t.format((read.format ?? '').toUpperCase(), (read.encoding ?? '').toUpperCase(), delimiter)}
        </span>
      </p>
      <Issues read={read} />
      {!usable && <p class="note">{t.unusable}</p>}
      {usable && phase === 'read' && (
        <button type="button" class="button" data-primary data-judge onClick={desk.judge}>
          {words.t.results.judge}
        </button>
      )}
    </section>
  );
};
