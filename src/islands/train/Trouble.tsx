/** Says so where progress cannot be kept. */
import { useStore } from '@nanostores/preact';
import { useWords } from './context.ts';
import type { ProgressStore } from './progress/store.ts';

export const Trouble = ({ progress }: { progress: ProgressStore }) => {
  const { t } = useWords();
  const trouble = useStore(progress.$trouble);
  return trouble ? (
    <p class="note" role="alert" data-trouble={trouble}>
      {t.trouble[trouble]}
    </p>
  ) : null;
};
