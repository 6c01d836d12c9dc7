/** Holidays and absences as bands behind a plot over dates, cases on dates as lines with their number. */
import type { ScaleLinear } from 'd3-scale';
import { useRehearse } from '../context.ts';
import type { Words } from '../words.ts';
import type { Mark } from './Legend.tsx';
import { margin } from './Plot.tsx';
import type { Events, Span } from './period-events.ts';

/** What the bands and lines stand for, those that are there. */
export const marksOf = ({ off, away, comes }: Events, { t, role }: Words): readonly Mark[] => [
  ...(off.length > 0 ? [{ kind: 'off', name: t.results.off } as const] : []),
  ...away.map((absence) => ({ kind: 'away', name: t.results.away(role(absence.role), absence.from, absence.to) }) as const),
  ...(comes.length > 0 ? [{ kind: 'dated', name: t.results.dated } as const] : []),
];

interface Props {
  readonly events: Events;
  readonly x: ScaleLinear<number, number>;
  readonly top: number;
  readonly height: number;
}

/** Narrower than this a band can't be seen. */
const NARROWEST = 1.5;
/** More numbers than this would lie on one another. */
const MOST_NUMBERS = 12;

export const EventMarks = ({ events: { off, away, comes }, x, top, height }: Props) => {
  const { format } = useRehearse().words;
  const base = height - margin.bottom;
  const band =
    (kind: 'off' | 'away') =>
    ({ first, last }: Span, at: number) => (
      <rect
        key={`${kind}${at}`}
        class={`band ${kind}`}
        x={x(first)}
        y={top}
        width={Math.max(NARROWEST, x(last + 1) - x(first))}
        height={base - top}
      />
    );
  return (
    <g>
      {off.map(band('off'))}
      {away.map(band('away'))}
      {comes.map(({ day, cases }, at) => (
        <g key={at}>
          <line class="mark-line" x1={x(day)} x2={x(day)} y1={top} y2={base} />
          {comes.length <= MOST_NUMBERS && (
            <text class="tick" x={x(day) + 3} y={top + 9}>
              {format.number(cases)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
};
