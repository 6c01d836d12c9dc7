/** Right or not, where the focus goes; below it what it rests on. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../context.ts';

export const Verdict = ({ right, children }: { readonly right: boolean; readonly children: ComponentChildren }) => {
  const { t } = useWords();
  return (
    <div class="train-told" data-told={right ? 'right' : 'wrong'}>
      <h4 tabIndex={-1} data-focus>
        {right ? `✓ ${t.right}` : `✗ ${t.wrong}`}
      </h4>
      {children}
    </div>
  );
};
