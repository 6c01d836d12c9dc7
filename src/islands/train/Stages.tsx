/** The stages as links, with what is done. */
import { useWords } from './context.ts';
import { hashOf, type Stage } from './route.ts';
import type { Words } from './words.ts';

interface Props {
  readonly stages: readonly (keyof Words['t'] & Stage)[];
  readonly open: Stage;
  readonly done: ReadonlySet<Stage>;
}

export const Stages = ({ stages, open, done }: Props) => {
  const { t } = useWords();
  return (
    <nav aria-label={t.stages}>
      <ol class="train-tabs">
        {stages.map((stage) => (
          <li key={stage}>
            <a
              href={hashOf({ stage })}
              aria-current={stage === open ? 'step' : undefined}
              data-done={done.has(stage) || undefined}
            >
              {t[stage]}{' '}
              {done.has(stage) && (
                <span class="train-done">
                  ✓<span class="visually-hidden"> {t.done}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
