/** What was brought, as it is now: which process, whether it is sound, the drawing, a walk, the account, and the files. */
import { download } from '../../island/download.ts';
import { isDeciding, isWork } from '../../procedure/index.ts';
import { AccountTable } from './AccountTable.tsx';
import type { Given } from './context.ts';
import type { Brought } from './protocol.ts';
import { Trying } from './Trying.tsx';

export interface ResultProps extends Given {
  readonly name: string;
  readonly brought: Brought;
  readonly onProcess: (process: string) => void;
}

/** Of several processes one is taken: which. */
const Which = ({ t, name, brought, onProcess }: ResultProps) => (
  <section aria-labelledby="import-which">
    <h2 id="import-which">{t.which(name)}</h2>
    <ul class="import-which">
      {brought.candidates.map(({ id, name: called, nodes }) => (
        <li key={id}>
          <button type="button" class="button" data-process={id} onClick={() => onProcess(id)}>
            {called} <span class="quiet">{t.nodes(nodes)}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);

const Verdict = ({ t, brought: { questions, definition, undecided, figures } }: ResultProps) => {
  if (questions.length > 0)
    return (
      <div class="note" data-verdict="open">
        <p>{undecided ? t.undecided : definition ? t.unsound : t.unread}</p>
        <ul>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <p class="import-sound" data-verdict="sound">
      {t.sound} {figures && t.figures(figures.work / 60, figures.returns)}
    </p>
  );
};

const Files = ({ t, locale, jobs, name, brought }: ResultProps) => {
  const called = name.replace(/\.\w+$/, '').slice(0, 60) || 'import';
  const save = async (as: 'zip' | 'csv' | 'json'): Promise<void> => {
    const ending = { zip: '.zip', csv: '-account.csv', json: '-account.json' }[as];
    download(called + ending, await jobs.ask('save', { as, locale }));
  };
  const kinds = brought.definition ? (['zip', 'csv', 'json'] as const) : (['csv', 'json'] as const);
  return (
    <p class="tools-row no-print">
      {kinds.map((as) => (
        <button
          key={as}
          type="button"
          class="button"
          data-save={as}
          data-primary={as === 'zip' || undefined}
          onClick={() => save(as)}
        >
          {t.save[as]}
        </button>
      ))}
    </p>
  );
};

export const Result = (props: ResultProps) => {
  const { t, brought, name } = props;
  const { definition, lines } = brought;
  if (brought.candidates.length > 0) return <Which {...props} />;
  const steps = definition?.procedure.steps ?? [];
  const own = definition?.handbook.languages?.[0];
  return (
    <>
      <h2 data-title>{definition ? `${definition.procedure.id} ${definition.procedure.title[own!]}` : name}</h2>
      {definition && (
        <p>
          {t.facts(
            steps.filter(isWork).length,
            steps.filter(isDeciding).length,
            definition.roles.length,
            definition.records.length,
          )}
        </p>
      )}
      <Verdict {...props} />
      <Files {...props} />
      {definition && <p class="quiet no-print">{t.next}</p>}
      {definition && <Trying {...props} definition={definition} />}
      {lines.length > 0 && <AccountTable {...props} />}
    </>
  );
};
