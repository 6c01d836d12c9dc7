/** What is asked in a round, one after another: how each was answered, and which is in hand. */
import { type Asked, rightAt } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { SceneState } from '../scene/store.ts';

interface Props extends Pick<SceneState, 'at' | 'first'> {
  readonly asked: readonly Asked[];
}

export const Dots = ({ asked, at, first }: Props) => {
  const { t } = useWords();
  return (
    <ol class="train-answered" aria-label={t.playedSoFar}>
      {asked.map((question, index) => {
        const chosen = first.get(index);
        const right = chosen === rightAt(question);
        return (
          <li
            key={question.item}
            data-told={chosen === undefined ? undefined : right ? 'right' : 'wrong'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span aria-hidden="true">{chosen === undefined ? index + 1 : right ? '✓' : '✗'}</span>
            <span class="visually-hidden">
              {index + 1}
              {chosen !== undefined && ` ${right ? t.right : t.wrong}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
