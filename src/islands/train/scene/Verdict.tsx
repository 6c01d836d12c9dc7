/** Right or not, where the focus goes; below it what was asked and chosen, what is right, and what that rests on. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../context.ts';

interface Props {
  readonly right: boolean;
  /** What was asked. */
  readonly prompt: string;
  /** What was chosen, and what is right. */
  readonly chosen: string;
  readonly should: string;
  readonly children: ComponentChildren;
}

export const Verdict = ({ right, prompt, chosen, should, children }: Props) => {
  const { t } = useWords();
  return (
    <div class="train-told" data-told={right ? 'right' : 'wrong'}>
      <h4 tabIndex={-1} data-focus>
        {right ? `✓ ${t.right}` : `✗ ${t.wrong}`}
      </h4>
      <p class="train-prompt">{prompt}</p>
      <p>{t.youChose(chosen)}</p>
      {!right && (
        <p class="train-should">
          <strong>{t.shouldBe(should)}</strong>
        </p>
      )}
      {children}
    </div>
  );
};
