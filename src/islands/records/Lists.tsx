/** Deviations, cases and variants, narrowed and a page at a time, however long the log. */
import { useStore } from '@nanostores/preact';
import type { Judged } from '../../conform/index.ts';
import { CaseList } from './CaseList.tsx';
import { useRecords } from './context.ts';
import { DeviationList } from './DeviationList.tsx';
import { Filters } from './Filters.tsx';
import { listNames } from './list-state.ts';
import { VariantList } from './VariantList.tsx';

export const Lists = ({ judged }: { judged: Judged }) => {
  const { words, listState } = useRecords();
  const { list } = useStore(listState.$list);
  const t = words.t.lists;
  return (
    <section aria-labelledby="records-lists" data-lists={list}>
      <h2 id="records-lists">{t.title}</h2>
      <details class="fold">
        <summary>{t.folded(words.number(judged.overview.deviations), words.number(judged.overview.cases))}</summary>
        <fieldset class="records-choice">
          <legend class="visually-hidden">{t.which}</legend>
          {listNames.map((name) => (
            <label key={name} class="check">
              <input
                type="radio"
                name="records-list"
                value={name}
                checked={list === name}
                onChange={() => listState.show(name)}
              />
              {t[name]}
            </label>
          ))}
        </fieldset>
        {list !== 'variants' && <Filters judged={judged} />}
        {list === 'deviations' ? <DeviationList /> : list === 'cases' ? <CaseList /> : <VariantList />}
      </details>
    </section>
  );
};
