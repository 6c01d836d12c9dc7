/** What was read, and what could not be. */
import { useStore } from '@nanostores/preact';
import { useRecords } from './context.ts';
import type { ReadSummary } from './protocol.ts';
import { isUsable } from './state.ts';

/** Troubles that stand open; the rest unfold. */
const SHOWN = 5;

const Sentences = ({ issues }: Pick<ReadSummary, 'issues'>) => (
  <ul>
    {issues.map(({ sentence }, at) => (
      <li key={at}>{sentence}</li>
    ))}
  </ul>
);

const Issues = ({ read: { issues, issueCount } }: { read: ReadSummary }) => {
  const { words } = useRecords();
  const t = words.t.file;
  if (issueCount === 0) return null;
  const [first, rest] = [issues.slice(0, SHOWN), issues.slice(SHOWN)];
  return (
    <div class="note" data-issues>
      <p>
        <strong>{t.issues(words.number(issueCount))}</strong>
      </p>
      <p>{t.doubts}</p>
      <Sentences issues={first} />
      {rest.length > 0 && (
        <details>
          <summary>{t.moreIssues(words.number(issueCount - SHOWN)).replace(/[。.]$/, '')}</summary>
          <Sentences issues={rest} />
          {issueCount > issues.length && <p>{t.moreIssues(words.number(issueCount - issues.length))}</p>}
        </details>
      )}
    </div>
  );
};

export const FileFacts = ({ read }: { read: ReadSummary }) => {
  const { controller, words } = useRecords();
  const { source, phase } = useStore(controller.$state);
  const t = words.t.file;
  const usable = isUsable(read);
  return (
    <section aria-labelledby="records-file" data-file-facts>
      <h2 id="records-file">{t.title}</h2>
      <p>{t.facts(source?.name ?? '', read.cases, read.events)}</p>
      {read.told.length > 0 && (
        <details>
          <summary class="quiet">{t.told}</summary>
          <ul class="quiet" data-told>
            {read.told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <Issues read={read} />
      {!usable && <p class="note">{t.unusable}</p>}
      {usable && phase === 'read' && (
        <button type="button" class="button" data-primary data-judge onClick={controller.judge}>
          {words.t.results.judge}
        </button>
      )}
    </section>
  );
};
