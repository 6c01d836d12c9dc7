/** Deviations of a kind at a step together, with how many cases of all show them: raised as one nonconformity, or looked into one by one. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { GroupRow } from '../../conform/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useAnswer, useRecords } from './context.ts';
import { RaiseButton } from './Raising.tsx';
import { seeLists } from './see-lists.ts';

/** Groups that stand there; the rest come when they are asked for. */
const SHOWN = 6;
const MOST = 500;

const handedBy = ({ step, kind, records, found, of, cases, rows, sentence }: GroupRow, ellipsis: string) => ({
  step: step ?? '',
  kind,
  records,
  found,
  of,
  case: `${cases.join(', ')}${cases.length < found ? ellipsis : ''}`,
  sentence,
  rows,
});

const seeDrawing = (): void => document.querySelector('.stage-drawing')?.scrollIntoView();

const Row = ({ group, heads }: { group: GroupRow; heads: readonly string[] }) => {
  const { words, listState } = useRecords();
  const { kind, step, activity, records, found, of } = group;
  const t = words.t.groups;
  const look = (): void => {
    listState.only({ kind, ...(step !== null && { step }) }, 'deviations');
    seeLists();
  };
  return (
    <tr data-group={kind} data-at={step}>
      <th scope="row" data-label={heads[0]}>
        {step === null ? `“${activity}”` : words.step(step)}
      </th>
      <td data-label={heads[1]}>
        {words.conform.kinds[kind]}
        {records.length > 0 && <small class="why">{words.conform.list(records.map(words.name))}</small>}
      </td>
      <td data-label={heads[2]}>
        <strong>{t.share(words.number(found), words.number(of))}</strong>{' '}
        <small class="quiet">{words.percent(found / Math.max(1, of))}</small>
      </td>
      <td>
        <span class="tools-row">
          <button type="button" class="button" data-look onClick={look}>
            {t.look}
          </button>
          <RaiseButton label={t.raise} handed={handedBy(group, ' …')} />
        </span>
      </td>
    </tr>
  );
};

export const Groups = () => {
  const { controller, words } = useRecords();
  const { round } = useStore(controller.$state);
  const [most, setMost] = useState(SHOWN);
  const page = useAnswer('groups', { from: 0, most }, round);
  const t = words.t.groups;
  if (!page || page.total === 0) return null;
  return (
    <section aria-labelledby="records-groups" data-groups>
      <h2 id="records-groups">{t.title}</h2>
      <p class="quiet">
        {words.t.bars.heat}{' '}
        <button type="button" class="link" data-see-drawing onClick={seeDrawing}>
          {t.drawing}
        </button>
      </p>
      <div class="sheet">
        <table class="stack brief">
          <HeadRow heads={t.heads} />
          <tbody>
            {page.rows.map((group) => (
              <Row
                key={`${round} ${group.kind} ${group.step} ${group.activity} ${group.records.join()}`}
                group={group}
                heads={t.heads}
              />
            ))}
          </tbody>
        </table>
      </div>
      {page.total > page.rows.length && (
        <button type="button" class="button" data-all-groups onClick={() => setMost(MOST)}>
          {t.all(words.number(page.total))}
        </button>
      )}
    </section>
  );
};
