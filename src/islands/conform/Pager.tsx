/** Turns the pages of a list. */
import { useStore } from '@nanostores/preact';
import { useRoom } from './context.ts';
import { PAGE } from './looking.ts';

/** The pages of a list; nothing where it has one. */
export const Pager = ({ total }: { total: number }) => {
  const { words, looking } = useRoom();
  const { from } = useStore(looking.$looking);
  const t = words.t.lists;
  const turn = (to: number) => () => looking.turn(Math.max(0, to));
  if (total === 0) return <p data-total="0">{t.nothing}</p>;
  if (total <= PAGE)
    return (
      <p class="quiet" data-total={total}>
        {t.found(words.number(total))}
      </p>
    );
  return (
    <p class="tools-row" data-total={total}>
      <button type="button" class="button" data-previous aria-disabled={from === 0} onClick={turn(from - PAGE)}>
        {t.previous}
      </button>
      <span aria-live="polite">
        {t.page(words.number(from + 1), words.number(Math.min(total, from + PAGE)), words.number(total))}
      </span>
      <button
        type="button"
        class="button"
        data-next
        aria-disabled={from + PAGE >= total}
        onClick={() => from + PAGE < total && looking.turn(from + PAGE)}
      >
        {t.next}
      </button>
    </p>
  );
};
