/** The checklist of an open audit, a section for each row of the document. */
import { type Audit, type Item, rowOfItem } from '../../audit/index.ts';
import { Bar } from './Bar.tsx';
import { useAudit } from './context.ts';
import { OtherDisputes } from './Disputes.tsx';
import { useGrading } from './grading.ts';
import { Inbox } from './Inbox.tsx';
import { ItemCard } from './ItemCard.tsx';
import { Revised } from './Revised.tsx';
import { TakenList } from './TakenList.tsx';

const KeysHelp = () => {
  const { words } = useAudit();
  return (
    <details class="part no-print" data-keys-help>
      <summary>{words.t.keys}</summary>
      <dl class="audit-keys">
        {words.t.keyList.map(({ keys, what }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const ClauseHead = ({ items }: { items: readonly Item[] }) => {
  const { words, page } = useAudit();
  const [item] = items as [Item];
  const row = rowOfItem(item);
  return (
    <>
      <h3 id={`clause-${row}`}>
        <a class="num" href={`${page(item.procedure)}#${row}`}>
          {row}
        </a>{' '}
        {item.step.name[words.locale]}
      </h3>
      <ul class="chips">
        {item.roles.map(({ id, name }) => (
          <li key={id} class="chip" data-role={id}>
            {name[words.locale]}
          </li>
        ))}
      </ul>
    </>
  );
};

export const Checklist = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const { root, place, verbs, unfolded, unfold } = useGrading(audit);
  const clauses = [...Map.groupBy(place.shown, rowOfItem)];
  return (
    <div ref={root} class="audit-list" role="group" aria-label={words.a.checklist} data-checklist>
      <Bar audit={audit} filter={place.filter} setFilter={place.show} onUndo={verbs.undo} onRedo={verbs.redo} />
      <Inbox audit={audit} />
      <Revised audit={audit} />
      <OtherDisputes audit={audit} />
      <KeysHelp />
      {clauses.length === 0 && <p data-none-shown>{words.t.noneShown}</p>}
      {clauses.map(([row, items]) => (
        <section key={row} aria-labelledby={`clause-${row}`}>
          <ClauseHead items={items} />
          <ul
            class="audit-items"
            onFocusIn={({ target }) => {
              const item = (target as Element).closest('[data-item]')?.getAttribute('data-item');
              if (item) place.setCurrent(item);
            }}
          >
            {items.map((item) => (
              <ItemCard
                key={item.id}
                audit={audit}
                item={item}
                isCurrent={item.id === place.inHand}
                unfolded={unfolded.has(item.id)}
                onGrade={(grade) => verbs.grade(item.id, grade)}
                onUnfold={() => unfold(item.id, !unfolded.has(item.id))}
              />
            ))}
          </ul>
        </section>
      ))}
      <TakenList audit={audit} />
    </div>
  );
};
