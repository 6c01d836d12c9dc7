/** One case on the stage: its way on the drawing, its deviations, its records beside the procedure. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseDetail } from '../../conform/index.ts';
import { marks } from '../../i18n/wording.ts';
import { figuresOf } from '../../procedure/index.ts';
import { AlignmentTable } from './AlignmentTable.tsx';
import { useAnswer, useRecords } from './context.ts';
import { DeviationItem } from './DeviationList.tsx';
import { Moment, ReplayFoot, useReplay } from './Replay.tsx';

/** The case takes the stage, its heading the focus; closed, the page is as it was, and the focus where it came from. */
const useStageFor = (detail: CaseDetail | undefined) => {
  const { stage } = useRecords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [left] = useState(() => ({ opener: document.activeElement, top: scrollY }));
  useEffect(() => {
    if (!detail) return;
    stage.begin();
    heading.current?.focus({ preventScroll: true });
  }, [detail?.at]);
  const back = (): void => {
    const { opener, top } = left;
    const cameFrom = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
    const place = cameFrom ? opener : document.getElementById('records-lists');
    if (place?.id === 'records-lists') place.tabIndex = -1;
    scrollTo({ top, behavior: 'instant' });
    place?.focus();
  };
  useEffect(() => () => stage.end(), []);
  return { heading, back };
};

/** What was found about the case as a whole. */
const Facts = ({ detail }: { detail: CaseDetail }) => {
  const { words } = useRecords();
  const t = words.t.case;
  return (
    <>
      <p>
        {t.facts(words.conform.verdicts[detail.verdict], detail.variant + 1, detail.cost === null ? '' : String(detail.cost))}
        {detail.underWay && <span class="quiet"> {t.underWay}</span>}
      </p>
      {detail.names.length > 0 && (
        <p class="note" data-case-doubts>
          {t.restsOn(
            words.conform.list(
              detail.names.map(({ column, text }) => `${words.conform.columns[column]}“${text.slice(0, 60)}”`),
            ),
          )}
        </p>
      )}
    </>
  );
};

/** Limits of its steps that the log does not tell. */
const Untold = ({ detail: { untold } }: { detail: CaseDetail }) => {
  const { words, procedure } = useRecords();
  if (untold.length === 0) return null;
  const nameOf = (id: string): string => procedure.steps.find((step) => step.id === id)!.name[words.locale];
  return (
    <ul class="quiet" data-untold>
      {untold.map(({ step, why }, at) => (
        <li key={at}>
          {nameOf(step)}
          {marks[words.locale].colon}
          {words.conform.limits.step[why]}
        </li>
      ))}
    </ul>
  );
};

/** The figures its gates go by, or that they are not on record. */
const Figures = ({ detail: { figures, figuresUntold } }: { detail: CaseDetail }) => {
  const { words, procedure } = useRecords();
  const t = words.conform.bands;
  const known = figuresOf(procedure).filter(({ id }) => figures[id] !== undefined);
  return (
    <>
      {known.map(({ id, name, unit }) => (
        <p key={id} data-figure={id}>
          {t.known(name[words.locale], figures[id]!, unit[words.locale])}
        </p>
      ))}
      {figuresUntold > 0 && <p class="quiet">{t.case}</p>}
    </>
  );
};

const Deviations = ({ detail, round }: { detail: CaseDetail; round: number }) => {
  const { words } = useRecords();
  const t = words.t.case;
  return (
    <>
      <h3>{t.deviations}</h3>
      {detail.told.length === 0 ? (
        <p>{detail.verdict === 'undecided' ? t.noneKnown : t.none}</p>
      ) : (
        <ol class="records-list">
          {detail.told.map((row) => (
            <DeviationItem key={`${round} ${row.at} ${row.nth}`} row={row} withCase={false} />
          ))}
        </ol>
      )}
    </>
  );
};

const Case = ({ detail, round }: { detail: CaseDetail; round: number }) => {
  const { words } = useRecords();
  const replay = useReplay(detail);
  const t = words.t.case;
  const canReplay = detail.moves.length > 0;
  return (
    <>
      <div class="stage-body">
        <Facts detail={detail} />
        <Figures detail={detail} />
        {canReplay ? <Moment detail={detail} replay={replay} /> : <p class="note">{t.undecided}</p>}
        <Deviations detail={detail} round={round} />
        <Untold detail={detail} />
        <h3>{t.alignment}</h3>
        <AlignmentTable detail={detail} position={replay.position} />
      </div>
      {canReplay && <ReplayFoot detail={detail} replay={replay} />}
    </>
  );
};

export const CaseView = ({ at }: { at: number }) => {
  const { controller, listState, words } = useRecords();
  const { round } = useStore(controller.$state);
  const detail = useAnswer('case', { at }, round);
  const shown = detail?.at === at ? detail : undefined;
  const { heading, back } = useStageFor(shown);
  if (!shown) return null;
  const close = (): void => {
    listState.open(undefined);
    setTimeout(back);
  };
  const t = words.t.case;
  return (
    <section aria-labelledby="records-case" class="stage-view records-case" data-case={shown.id}>
      <div class="stage-bar">
        <button type="button" class="stage-tool" data-close-case aria-label={t.close} title={t.close} onClick={close}>
          <span aria-hidden="true">←</span>
        </button>
        <h2 id="records-case" ref={heading} tabIndex={-1}>
          {t.title(shown.id.slice(0, 200))}
        </h2>
      </div>
      <Case detail={shown} round={round} />
    </section>
  );
};
