/** Bring a file, a table or a chart, see what it became, take it along. */
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Stopped } from '../../island/jobs.ts';
import { Bringing } from './Bringing.tsx';
import type { Given } from './context.ts';
import type { Brought, Source } from './protocol.ts';
import type { ResultProps } from './Result.tsx';

type State =
  | { readonly is: 'empty' }
  | { readonly is: 'busy'; readonly name: string }
  | { readonly is: 'failed'; readonly name: string; readonly message: string }
  | { readonly is: 'read'; readonly name: string; readonly brought: Brought; readonly Result: FunctionComponent<ResultProps> };

/** What shows a result loads with the first. */
const result = async () => (await import('./Result.tsx')).Result;

/** What was brought last, and how to bring something else. */
const useImport = ({ jobs, locale, t, announce }: Given) => {
  const [state, setState] = useState<State>({ is: 'empty' });
  const round = useRef(0);
  const run = async (name: string, ask: () => Promise<Brought>): Promise<void> => {
    round.current += 1;
    const own = round.current;
    setState({ is: 'busy', name });
    try {
      const [brought, Result] = await Promise.all([ask(), result()]);
      if (own !== round.current) return;
      setState({ is: 'read', name, brought, Result });
      announce(brought.candidates.length > 0 ? t.which(name) : t.sum(brought.total, brought.counts));
    } catch (error) {
      if (own !== round.current) return;
      setState(error instanceof Stopped ? { is: 'empty' } : { is: 'failed', name, message: (error as Error).message });
    }
  };
  return {
    state,
    take: (source: Source) => void run(source.name, () => jobs.ask('read', { source, locale })),
    choose: (name: string, process: string) => void run(name, () => jobs.ask('choose', { process, locale })),
    stop: () => jobs.stop(),
  };
};

/** What was under way is told at once; where it is done, the reader is led to it. */
export const App = (given: Given) => {
  const { t } = given;
  const { state, take, choose, stop } = useImport(given);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.is === 'read') shown.current?.focus({ preventScroll: true });
  }, [state]);
  return (
    <>
      <Bringing t={t} isOpen={state.is === 'empty' || state.is === 'failed'} onSource={take} />
      <div role="status">
        {state.is === 'busy' && (
          <p class="tools-row" data-busy>
            {t.busy(state.name)}{' '}
            <button type="button" class="button" data-stop onClick={stop}>
              {t.stop}
            </button>
          </p>
        )}
      </div>
      <div role="alert">{state.is === 'failed' && <p class="note">{t.failed(state.name, state.message)}</p>}</div>
      {state.is === 'read' && (
        <div ref={shown} tabIndex={-1} data-result>
          <state.Result
            {...given}
            name={state.name}
            brought={state.brought}
            onProcess={(process) => choose(state.name, process)}
          />
        </div>
      )}
    </>
  );
};
