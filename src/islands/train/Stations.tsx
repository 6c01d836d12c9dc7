/** The stages as stations on a line: which are done, which is open, and a way to each. */
import type { StageMinutes } from '../../train/index.ts';
import { useWords } from './context.ts';
import { hashOf, type Learning } from './route.ts';

interface Props {
  readonly stages: readonly Learning[];
  readonly done: ReadonlySet<string>;
  /** The stage that is open here. */
  readonly open?: string | undefined;
  /** The stage that comes next, where none is open. */
  readonly next?: string | undefined;
  readonly minutes?: StageMinutes | undefined;
  /** The page they are on; without one, this. */
  readonly at?: string;
}

export const Stations = ({ stages, done, open, next, minutes, at = '' }: Props) => {
  const { t } = useWords();
  return (
    <nav aria-label={t.stages}>
      <ol class="train-tabs">
        {stages.map((stage, index) => (
          <li key={stage}>
            <a
              href={`${at}${hashOf({ stage })}`}
              aria-current={stage === open ? 'step' : undefined}
              data-done={done.has(stage) || undefined}
              data-next={stage === next || undefined}
            >
              <span class="train-station" aria-hidden="true">
                {done.has(stage) ? '✓' : index + 1}
              </span>
              <span>
                {t[stage]}
                {done.has(stage) && <span class="visually-hidden"> {t.done}</span>}
              </span>
              {minutes?.[stage] !== undefined && !done.has(stage) && <small>{t.minutes(minutes[stage])}</small>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
