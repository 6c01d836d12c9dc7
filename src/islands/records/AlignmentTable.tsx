/** The records of a case beside the steps of the procedure, row by row. */
import type { AlignedMove, CaseDetail, ShownEvent } from '../../conform/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { type Locale, outcomeOfMove, outcomeSign, type Procedure } from '../../procedure/index.ts';
import { useRecords } from './context.ts';

/** Where nothing could be aligned, the records alone. */
const rowsOf = ({ moves, shown }: CaseDetail): readonly AlignedMove[] =>
  moves.length > 0 ? moves : shown.map((_, event): AlignedMove => ({ kind: 'silent', move: null, step: null, event }));

/** What the move of a gate or choice decides: its mark, or its name where the mark is a word of ours. */
const signIn = (procedure: Procedure, move: string | null, locale: Locale): string | undefined => {
  const outcome = move === null ? undefined : outcomeOfMove(procedure, move);
  return outcome && outcomeSign(outcome, locale);
};

const When = ({ event }: { event: ShownEvent }) => {
  const { words } = useRecords();
  return (
    <>
      <time>{words.time(event.time)}</time>
      <small class="why">{words.t.lists.rows(event.row)}</small>
    </>
  );
};

const Recorded = ({ event }: { event: ShownEvent | undefined }) => {
  const { words } = useRecords();
  const t = words.t.case;
  if (!event) return <span aria-hidden="true">—</span>;
  const by = [event.person, event.role].filter(Boolean);
  const made = [event.outcome && t.outcome(event.outcome), event.records && t.recordsMade(event.records)].filter(Boolean);
  return (
    <>
      {event.activity.slice(0, 300)}
      {[by, made].map(
        (parts, at) =>
          parts.length > 0 && (
            <small key={at} class="why">
              {parts.join(' · ').slice(0, 300)}
            </small>
          ),
      )}
    </>
  );
};

export const AlignmentTable = ({ detail, position }: { detail: CaseDetail; position: number }) => {
  const { words, procedure } = useRecords();
  const t = words.t.case;
  const { heads } = t;
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={t.alignment}>
      <table class="stack records-alignment" data-alignment>
        <HeadRow heads={heads} />
        <tbody>
          {rowsOf(detail).map(({ kind, move, step, event }, at) => {
            const recorded = event === null ? undefined : detail.shown[event];
            const sign = signIn(procedure, move, words.locale);
            return (
              <tr key={at} data-move={kind} aria-current={detail.moves.length > 0 && at === position - 1 ? 'step' : undefined}>
                <td data-label={heads[0]}>{recorded && <When event={recorded} />}</td>
                <td data-label={heads[1]}>
                  <Recorded event={recorded} />
                </td>
                <td data-label={heads[2]}>
                  {step === null || kind === 'unexpected' ? '—' : words.step(step)} {sign && <span class="mark">{sign}</span>}
                </td>
                <td data-label={heads[3]}>{t.kinds[kind]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
