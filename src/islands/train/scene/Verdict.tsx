/** Right or not, where the focus goes; below it what was asked and chosen, what is right, and what that rests on. */
import type { ComponentChildren } from 'preact';
import type { Question } from '../../../train/index.ts';
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

/** The verdict on what was chosen of a question's options; below it what that rests on. */
export const QuestionVerdict = ({
  question,
  chosen,
  children,
}: Pick<Props, 'chosen' | 'children'> & { readonly question: Question }) => {
  const { asking } = useWords();
  return (
    <Verdict
      right={chosen === question.right}
      prompt={asking.prompt(question)}
      chosen={asking.option(question, chosen)}
      should={asking.option(question, question.right)}
    >
      {children}
    </Verdict>
  );
};
