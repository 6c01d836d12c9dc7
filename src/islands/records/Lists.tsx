/** Deviations, cases and variants, narrowed and a page at a time, however long the log. */

import { useStore } from '@nanostores/preact';
import type { Judged } from '../../conform/index.ts';
import { Radios } from '../../island/parts/Radios.tsx';
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
        <Radios
          class="records-choice"
          legend={t.which}
          name="records-list"
          values={listNames}
          chosen={list}
          label={(name) => t[name]}
          onValue={(name) => listState.show(name)}
        />
        {list !== 'variants' && <Filters judged={judged} />}
        {list === 'deviations' ? <DeviationList /> : list === 'cases' ? <CaseList /> : <VariantList />}
      </details>
    </section>
  );
};
