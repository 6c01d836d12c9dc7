/** Every question as a dot: how easy it was across, how well it tells those who know from those who don't upwards. */
import { useWords } from '../context.ts';
import { percent, type Row } from './sheet.ts';

const [width, height, edge] = [320, 200, 34];
const x = (difficulty: number): number => edge + difficulty * (width - edge - 8);
const y = (discrimination: number): number => 8 + ((1 - discrimination) / 2) * (height - edge - 8);

export const Plot = ({ rows }: { rows: readonly Row[] }) => {
  const { t } = useWords();
  const shown = rows.filter(({ statistics }) => statistics.discrimination !== undefined);
  if (shown.length === 0) return <p class="quiet">{t.tooFew}</p>;
  return (
    <figure class="train-plot">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.plotName}>
        {[-1, 0, 1].map((at) => (
          <g key={at}>
            <line class="axis" x1={edge} x2={width - 8} y1={y(at)} y2={y(at)} />
            <text x={edge - 5} y={y(at) + 4} text-anchor="end">
              {at}
            </text>
          </g>
        ))}
        {[0, 0.5, 1].map((at) => (
          <text key={at} x={x(at)} y={height - 14} text-anchor={at === 1 ? 'end' : 'middle'}>
            {percent(at)}
          </text>
        ))}
        {shown.map(({ statistics: { item, difficulty, discrimination } }) => (
          <circle key={item} cx={x(difficulty)} cy={y(discrimination!)} r="4" data-doubtful={discrimination! < 0 || undefined}>
            <title>{`${item}: ${percent(difficulty)}, ${discrimination!.toFixed(2)}`}</title>
          </circle>
        ))}
      </svg>
      <figcaption class="quiet">{t.plotNote}</figcaption>
    </figure>
  );
};
