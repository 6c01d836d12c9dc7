/** One case: its deviations, its records beside the procedure, and its way on the drawing. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseDetail } from '../../conform/index.ts';
import { AlignmentTable } from './AlignmentTable.tsx';
import { useAnswer, useRecords } from './context.ts';
import { DeviationItem } from './DeviationList.tsx';
import { Replay } from './Replay.tsx';

/** Puts the focus on the case's heading, and back where it came from when the case is closed. */
const useFocusThere = (detail: CaseDetail | undefined) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [detail?.at]);
  const back = (): void => {
    const place = opener instanceof HTMLElement && opener.isConnected ? opener : document.getElementById('records-lists');
    if (place?.id === 'records-lists') place.tabIndex = -1;
    place?.focus();
  };
  return { heading, back };
};

/** The page keeps the drawing in sight while a case is open. */
const useDrawingInSight = (): void => {
  useEffect(() => {
    const page = document.querySelector('.beside');
    page?.setAttribute('data-replaying', '');
    return () => page?.removeAttribute('data-replaying');
  }, []);
};

const Case = ({ detail, round }: { detail: CaseDetail; round: number }) => {
  const { words } = useRecords();
  const [position, setPosition] = useState(1);
  const t = words.t.case;
  useEffect(() => setPosition(1), [detail.at, round]);
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
      {detail.moves.length > 0 && <Replay detail={detail} position={position} setPosition={setPosition} />}
      <h3>{t.alignment}</h3>
      {detail.moves.length === 0 && <p class="note">{t.undecided}</p>}
      <AlignmentTable detail={detail} position={position} />
    </>
  );
};

export const CaseView = ({ at }: { at: number }) => {
  const { controller, listState, words } = useRecords();
  const { round } = useStore(controller.$state);
  const detail = useAnswer('case', { at }, round);
  const shown = detail?.at === at ? detail : undefined;
  const { heading, back } = useFocusThere(shown);
  useDrawingInSight();
  if (!shown) return null;
  const close = (): void => {
    listState.open(undefined);
    setTimeout(back);
  };
  return (
    <section aria-labelledby="records-case" class="records-case" data-case={shown.id}>
      <h2 id="records-case" ref={heading} tabIndex={-1}>
        {words.t.case.title(shown.id.slice(0, 200))}
      </h2>
      <p>
        <button type="button" class="button" data-close-case onClick={close}>
          {words.t.case.close}
        </button>
      </p>
      <Case detail={shown} round={round} />
    </section>
  );
};
