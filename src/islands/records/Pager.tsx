/** Turns the pages of a list. */
import { useStore } from '@nanostores/preact';
import { useRecords } from './context.ts';
import { type PageSize, pageSizes } from './list-state.ts';

const Turning = ({ total }: { total: number }) => {
  const { words, listState } = useRecords();
  const { from, most } = useStore(listState.$list);
  const t = words.t.lists;
  const [isFirst, isLast] = [from === 0, from + most >= total];
  return (
    <>
      <button
        type="button"
        class="button"
        data-previous
        aria-disabled={isFirst}
        onClick={() => isFirst || listState.turn(Math.max(0, from - most))}
      >
        {t.previous}
      </button>
      <span aria-live="polite">
        {t.page(words.number(from + 1), words.number(Math.min(total, from + most)), words.number(total))}
      </span>
      <button
        type="button"
        class="button"
        data-next
        aria-disabled={isLast}
        onClick={() => isLast || listState.turn(from + most)}
      >
        {t.next}
      </button>
    </>
  );
};

/** The pages of a list; how many there are, where it has one. */
export const Pager = ({ total }: { total: number }) => {
  const { words, listState } = useRecords();
  const { most } = useStore(listState.$list);
  const t = words.t.lists;
  if (total === 0) return <p data-total="0">{t.nothing}</p>;
  return (
    <p class="tools-row" data-total={total}>
      {total > most ? <Turning total={total} /> : <span class="quiet">{t.found(words.number(total))}</span>}
      {total > pageSizes[0] && (
        <label class="field records-most">
          {t.most}
          <select data-most value={most} onChange={({ currentTarget: { value } }) => listState.size(Number(value) as PageSize)}>
            {pageSizes.map((size) => (
              <option key={size} value={size}>
                {words.number(size)}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
};
